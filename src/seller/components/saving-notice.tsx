import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import styles from './cards.module.scss'
import type { PicturesSaving } from './use-picture-saving'

const isDownload = process.env.TARO_ENV === 'h5'

/** How far the saving of pictures is, why it stopped, and what to do about it. Nothing before it began. */
export function SavingNotice({ saving }: { readonly saving: PicturesSaving }) {
  const text = useText(cardsText).saving
  const { state, saved, total, missing, save, stop, openSettings } = saving
  if (state === 'idle') return null
  if (state === 'saving') {
    return (
      <Told words={text.progress(saved, total)} kind="neutral" action={total > 1 ? { label: text.stop, run: stop } : null}>
        {total > 1 && (
          <View className={styles.track}>
            <View className={styles.filled} style={{ width: `${Math.round((saved / total) * 100)}%` }} />
          </View>
        )}
      </Told>
    )
  }
  if (state === 'refused') {
    return <Told words={text.refused} kind="error" action={openSettings && { label: text.settings, run: openSettings }} />
  }
  if (state === 'stopped') return <Told words={text.stopped(saved)} kind="waiting" action={{ label: text.goOn, run: save }} />
  if (missing > 0) return <Told words={text.missing(missing)} kind="error" action={{ label: text.again, run: save }} />
  return <Told words={text.saved(total, isDownload)} kind="done" action={null} />
}

interface ToldProps {
  readonly words: string
  readonly kind: 'waiting' | 'error' | 'done' | 'neutral'
  readonly action: { readonly label: string; readonly run: () => unknown } | null
  readonly children?: React.ReactNode
}

function Told({ words, kind, action, children }: ToldProps) {
  return (
    <View className={styles.told}>
      <InlineNotice kind={kind} icon={kind === 'neutral' ? 'clock' : undefined}>
        {words}
      </InlineNotice>
      {children}
      {action !== null && <Button isSmall label={action.label} onPress={() => void action.run()} />}
    </View>
  )
}
