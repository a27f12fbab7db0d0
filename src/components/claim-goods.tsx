import type { Claim } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useLanguage, useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { commonText } from '@/lib/messages/common'
import { nameIn } from '@/lib/names'
import styles from './claim-goods.module.scss'
import { Picture } from './picture'
import { Price } from './price'

/** What was asked for, line by line, and exactly what comes back. */
export function ClaimGoods({ claim }: { readonly claim: Claim }) {
  const text = useText(claimsText).money
  const common = useText(commonText)
  const language = useLanguage()
  return (
    <View className={styles.document}>
      {claim.lines.map((line) => (
        <View key={line.lineId} className={styles.line}>
          <Picture picture={line.picture} className={styles.picture} />
          <View className="grow">
            <View className="t-medium">{nameIn(line.name, language)}</View>
            <View className="t-caption ink-3 numerals">
              {line.quantity > 0 ? `${line.sizeName} ${common.times(line.quantity)}` : line.sizeName}
            </View>
          </View>
          <Price amount={line.amountFen} size="s" />
        </View>
      ))}
      <View className={styles.sums}>
        <Sum label={text.goods} value={formatFen(claim.goodsFen)} />
        <Sum label={text.freight} value={formatFen(claim.freightFen)} />
        <View className={styles.sum}>
          <View className="t-strong">{text.total}</View>
          <Price amount={claim.totalFen} />
        </View>
        {claim.reducedFromFen !== null && (
          <View className="t-caption ink-2 numerals">{text.reducedFrom(formatFen(claim.reducedFromFen))}</View>
        )}
      </View>
    </View>
  )
}

function Sum({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View className={styles.sum}>
      <View className="ink-2">{label}</View>
      <View>{value}</View>
    </View>
  )
}
