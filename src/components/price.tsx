import { type Fen, splitFen } from '@contract/money'
import { Text, View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useLanguage } from '@/lib/language'
import { priceLabel } from '@/lib/prices'
import styles from './price.module.scss'

export interface PriceProps {
  readonly amount: Fen
  /** XL: a balance; L: the price of a page; M: of a card; S: of a row. */
  readonly size?: 's' | 'm' | 'l' | 'xl'
  readonly className?: string
  /** True inside something that already says the price to readers. */
  readonly isSilent?: boolean
}

/** ¥ and fen smaller than the yuan, on one baseline; always two fen digits. */
export function Price({ amount, size = 'm', className, isSilent = false }: PriceProps) {
  const language = useLanguage()
  const { sign, yuan, cents } = splitFen(amount)
  const label = isSilent ? {} : { 'aria-label': priceLabel(amount, language) }
  return (
    <View className={classList(styles.price, styles[size], sign !== '' && styles.minus, className)} {...label}>
      {yuan}
      <Text className={styles.cents}>{`.${cents}`}</Text>
    </View>
  )
}
