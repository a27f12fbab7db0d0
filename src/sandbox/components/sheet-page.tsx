import { View } from '@tarojs/components'
import { useUnload } from '@tarojs/taro'
import { useRef } from 'react'
import { Button, type ButtonProps } from '@/components/button'
import { Empty } from '@/components/empty'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Tag } from '@/components/tag'
import { useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import styles from './sheet-page.module.scss'

/** WeChat's sheet is no page: who called it stands there when it answers, and may move on. */
const untilBelowShowsMs = 100

interface Choice<Outcome> {
  readonly label: string
  readonly kind?: ButtonProps['kind']
  readonly outcome: Outcome
  /** Tells the sandbox. Rejects when it does not take it; the sheet then stays. */
  readonly tell: () => Promise<void>
}

export interface SheetPageProps<Outcome> {
  readonly title: string
  /** What waits for an answer, as WeChat knows it; null when nothing does. */
  readonly number: string | null
  readonly nothing: string
  readonly choices: readonly Choice<Outcome>[]
  /** Of the last choice. */
  readonly foot: string
  readonly whenLeft: Outcome
  readonly answer: (outcome: Outcome) => void
}

/** Looks and answers as a sheet of WeChat's would, and says that it is not. */
export function SheetPage<Outcome>({ title, number, nothing, choices, foot, whenLeft, answer }: SheetPageProps<Outcome>) {
  const text = useText(sandboxText)
  const chosen = useRef(whenLeft)
  const choose = useWrite(async ({ outcome, tell }: Choice<Outcome>) => {
    await tell()
    chosen.current = outcome
    navigation.back()
  })
  useUnload(() => {
    const outcome = chosen.current
    setTimeout(() => answer(outcome), untilBelowShowsMs)
  })
  return (
    <PageFrame title={title}>
      {number === null ? (
        <Empty title={nothing} words={text.payWords} action={{ label: text.cancel, onPress: navigation.back }} />
      ) : (
        <View className={styles.sheet}>
          <View>
            <Tag label={text.label} kind="waiting" />
          </View>
          <View className="t-title">{title}</View>
          <View className="ink-2">{text.payWords}</View>
          <View className={styles.number}>{number}</View>
          {choose.error !== null && <InlineNotice kind="error">{text.payFailed}</InlineNotice>}
          {choices.map((choice) => (
            <Button
              key={choice.label}
              kind={choice.kind}
              label={choice.label}
              isBusy={choose.isRunning}
              onPress={() => void choose.run(choice)}
            />
          ))}
          <View className="t-caption ink-3">{foot}</View>
        </View>
      )}
    </PageFrame>
  )
}
