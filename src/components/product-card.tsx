import type { Fen } from '@contract/money'
import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useLanguage } from '@/lib/language'
import { priceLabel } from '@/lib/prices'
import { Picture } from './picture'
import { Pressable } from './pressable'
import { Price } from './price'
import styles from './product-card.module.scss'

interface CardProps {
  readonly name: string
  readonly picture: string | null
  readonly priceFen: Fen
  /** '75 g 一罐'. */
  readonly sizeName: string
  readonly onPress?: () => void
}

function useCardLabel({ name, priceFen, sizeName }: CardProps, more?: string | null): string {
  const language = useLanguage()
  return [name, priceLabel(priceFen, language), sizeName, more].filter(Boolean).join(', ')
}

export interface LargeCardProps extends CardProps {
  /** The seller's own sentence, shown in quotes. */
  readonly words: string | null
  /** In place of the size, as when it is sold out. */
  readonly note?: string
  /** The page's first picture is not lazy. */
  readonly isFirst?: boolean
}

/** A picture 264 high, the name with the seller's sentence left, price and size right. */
export function LargeProductCard(props: LargeCardProps) {
  const { name, picture, priceFen, sizeName, words, note, isFirst = false, onPress } = props
  const label = useCardLabel(props, words)
  return (
    <Pressable label={label} onPress={onPress}>
      <Picture picture={picture} className={styles.large} isLazy={!isFirst} />
      <View className={styles.largeWords}>
        <View className="grow">
          <View className="t-heading">{name}</View>
          {words !== null && <View className={styles.quote}>{`“${words}”`}</View>}
        </View>
        <View className={styles.right}>
          <Price amount={priceFen} isSilent />
          <View className="t-caption ink-3">{note ?? sizeName}</View>
        </View>
      </View>
    </Pressable>
  )
}

export interface HalfCardProps extends CardProps {
  readonly note?: string
}

/** For pairs: a picture 160 high, one line of name, price S and size. Put two into a grid with 15 between and 24 below. */
export function HalfProductCard(props: HalfCardProps) {
  const { name, picture, priceFen, sizeName, note, onPress } = props
  return (
    <Pressable label={useCardLabel(props, note)} onPress={onPress}>
      <Picture picture={picture} className={styles.half} />
      <View className={classList('clip', 't-medium', styles.halfName)}>{name}</View>
      <View className={styles.halfFacts}>
        <Price amount={priceFen} size="s" isSilent />
        <View className="t-caption ink-3 clip">{note ?? sizeName}</View>
      </View>
    </Pressable>
  )
}

export interface ProductRowProps extends CardProps {
  /** '× 2'; left out where there is no quantity. */
  readonly times?: string
}

/** A thumbnail of 60, name and price, then size and quantity; 12 above and below. Lines between rows start at 72. */
export function ProductRow(props: ProductRowProps) {
  const { name, picture, priceFen, sizeName, times, onPress } = props
  const label = useCardLabel(props, times)
  const content = (
    <>
      <Picture picture={picture} className={styles.thumbnail} />
      <View className="grow">
        <View className={styles.rowLine}>
          <View className="clip t-medium">{name}</View>
          <Price amount={priceFen} size="s" isSilent={onPress !== undefined} />
        </View>
        <View className={styles.rowLine}>
          <View className="t-caption ink-3">{sizeName}</View>
          {times !== undefined && <View className="t-caption ink-2 numerals">{times}</View>}
        </View>
      </View>
    </>
  )
  if (onPress === undefined) return <View className={styles.row}>{content}</View>
  return (
    <Pressable className={styles.row} label={label} onPress={onPress}>
      {content}
    </Pressable>
  )
}
