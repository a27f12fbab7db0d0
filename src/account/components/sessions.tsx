import type { MyData } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { classList } from '@/lib/class-list'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import styles from './plain.module.scss'

interface SessionsProps {
  readonly sessions: MyData['sessions']
  readonly isBusy: boolean
  readonly onLeave: (everywhere: boolean) => void
}

/** Where this person is signed in, and the way out: here, or everywhere. */
export function Sessions({ sessions, isBusy, onLeave }: SessionsProps) {
  const text = useText(accountText).data
  const language = useLanguage()
  return (
    <View className={styles.part}>
      <View className="t-heading">{text.sessions}</View>
      {sessions.map(({ openedAt, isThis }, index) => (
        <View key={`${openedAt} ${isThis}`} className={classList(styles.session, index > 0 && styles.line)}>
          <View className="t-body t-medium">{isThis ? text.thisPhone : text.otherPhone}</View>
          <View className="t-caption ink-3">{text.openedAt(formatMomentWithHour(openedAt, language))}</View>
        </View>
      ))}
      <View className={styles.buttons}>
        <Button label={text.signOut} onPress={() => onLeave(false)} isDisabled={isBusy} />
        <View className="t-caption ink-3">{text.signOutWords}</View>
        <Button label={text.everywhere} onPress={() => onLeave(true)} isDisabled={isBusy} />
        <View className="t-caption ink-3">{text.everywhereWords}</View>
      </View>
    </View>
  )
}
