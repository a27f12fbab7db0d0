import { Button as NativeButton, View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import styles from './plain.module.scss'

interface AvatarFieldProps {
  readonly form: {
    readonly nickname: string
    readonly picture: string | null
    readonly pictureProblem: 'unreadable' | 'not-allowed' | null
    /** Null: the device is asked. */
    readonly choose: (picture: string | null) => Promise<void>
    readonly remove: () => void
  }
}

export function AvatarField({ form }: AvatarFieldProps) {
  const text = useText(accountText).profile
  return (
    <View className={styles.avatar}>
      <Avatar picture={form.picture} name={form.nickname} size={60} />
      <View className="row">
        {process.env.TARO_ENV === 'h5' ? (
          <Button label={text.choose} isSmall onPress={() => void form.choose(null)} />
        ) : (
          <NativeButton
            openType="chooseAvatar"
            className={styles.choose}
            hoverClass="pressed"
            onChooseAvatar={({ detail }) => void form.choose(detail.avatarUrl)}
          >
            {text.choose}
          </NativeButton>
        )}
        {form.picture !== null && <Button label={text.remove} isSmall kind="soft" onPress={form.remove} />}
      </View>
      {form.pictureProblem !== null && (
        <InlineNotice kind="error">{form.pictureProblem === 'not-allowed' ? text.notAllowed : text.unreadable}</InlineNotice>
      )}
    </View>
  )
}
