import { View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import shared from '../../components/cards.module.scss'
import type { Pack } from '../../queries/use-cards'
import styles from './index.module.scss'

/** What a seller should know; what HQ did not write is left out. */
export function Knowledge({ pack }: { readonly pack: Pack }) {
  const text = useText(cardsText).pack
  const { howMade, howToUse, questions } = pack
  if (howMade === '' && howToUse === '' && questions.length === 0) {
    return <View className="ink-2">{text.empty}</View>
  }
  return (
    <View className={shared.part}>
      <View className="t-heading">{text.knowledge}</View>
      <Told title={text.made} words={howMade} />
      <Told title={text.use} words={howToUse} />
      {questions.length > 0 && <View className={styles.asked}>{text.asked}</View>}
      {questions.map(({ question, answer }) => (
        <Told key={question} title={question} words={answer} />
      ))}
    </View>
  )
}

function Told({ title, words }: { readonly title: string; readonly words: string }) {
  if (words === '') return null
  return (
    <View className={styles.told}>
      <View className="t-medium">{title}</View>
      <View className="ink-2">{words}</View>
    </View>
  )
}
