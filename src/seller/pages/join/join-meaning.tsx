import type { RouteAnswer } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { ScrollView, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { InlineNotice } from '@/components/inline-notice'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { nameIn } from '@/lib/names'
import { SumLine } from '../../components/commission-sum'
import { percentText } from '../../components/commission-words'
import styles from './index.module.scss'

type JoinPage = RouteAnswer<'getJoinPage'>

/** What it is, and what it is not. */
export function Meaning() {
  const text = useText(sellerText).join
  return (
    <>
      <View className={styles.lead}>{text.lead}</View>
      <View className={styles.card}>
        <View className="t-heading">{text.isTitle}</View>
        {text.is.map((point) => (
          <View key={point} className={styles.point}>
            <Icon name="check" size={16} className={styles.yes} />
            <View className="grow">{point}</View>
          </View>
        ))}
      </View>
      <View className={styles.card}>
        <View className="t-heading">{text.isNotTitle}</View>
        {text.isNot.map((point) => (
          <View key={point} className={styles.point}>
            <Icon name="x" size={16} className={styles.no} />
            <View className="grow">{point}</View>
          </View>
        ))}
      </View>
    </>
  )
}

/** One sale worked out, with goods that are really sold here. */
export function Example({ example }: { readonly example: NonNullable<JoinPage['example']> }) {
  const text = useText(sellerText)
  const language = useLanguage()
  return (
    <View className={styles.card}>
      <View className="t-heading">{text.join.exampleTitle}</View>
      <View className={styles.example}>
        <SumLine label={text.join.exampleBuys(nameIn(example.productName, language))} value={formatFen(example.priceFen)} />
        <SumLine label={text.join.rate} value={text.times(percentText(example.rateBps))} />
        <View className={styles.result}>
          <SumLine label={text.join.yours} value={formatFen(example.commissionFen)} isResult />
        </View>
      </View>
      <View className={styles.small}>{text.join.exampleEnd(example.returnDays)}</View>
    </View>
  )
}

interface AgreementProps {
  readonly agreement: JoinPage['agreement']
  readonly isChanged: boolean
}

/** In full, in a box that scrolls, so that the fields below stay near. */
export function Agreement({ agreement, isChanged }: AgreementProps) {
  const text = useText(sellerText).join
  const language = useLanguage()
  return (
    <View className={styles.card}>
      <View className="t-heading" {...roleProps('heading')}>
        {nameIn(agreement.title, language)}
      </View>
      {isChanged && (
        <View className={styles.changed}>
          <InlineNotice>{text.agreementChanged}</InlineNotice>
        </View>
      )}
      <ScrollView scrollY className={styles.agreement}>
        {agreement.paragraphs.map((paragraph) => (
          <View key={paragraph.zh} className={styles.paragraph}>
            {nameIn(paragraph, language)}
          </View>
        ))}
      </ScrollView>
    </View>
  )
}
