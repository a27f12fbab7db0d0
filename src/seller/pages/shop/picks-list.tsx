import type { SellerPick } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { Empty } from '@/components/empty'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { nameIn } from '@/lib/names'
import { moved, type usePicks } from '../../queries/use-picks'
import styles from './index.module.scss'

interface PicksListProps {
  readonly picks: ReturnType<typeof usePicks<SellerPick>>
  /** Nothing may be changed now. */
  readonly isFixed: boolean
  readonly onOpen: (productId: string) => void
}

/** Drawn at first, and as many again when the list is scrolled to its end: what is drawn goes through setData. */
const drawnAtOnce = 12

/** What a seller picked, in their order, each with a way up and down. */
export function PicksList({ picks: { picks, change }, isFixed, onOpen }: PicksListProps) {
  const { picks: text } = useText(sellerShopText)
  const [drawn, setDrawn] = useState(drawnAtOnce)
  useReachBottom(() => setDrawn((count) => Math.min(count, picks.length) + drawnAtOnce))
  if (picks.length === 0) return <Empty drawing={emptyDesk} {...text.empty} />
  return (
    <View className={styles.picks}>
      <View className="between">
        <View className="t-heading">{text.title}</View>
        <View className="t-caption ink-3 numerals">{text.count(picks.length, limits.picks)}</View>
      </View>
      {picks.slice(0, drawn).map((pick, index) => (
        // By its place: a move then sends the words of two rows and not the whole list.
        <PickRow
          key={`place ${String(index)}`}
          pick={pick}
          place={index + 1}
          last={picks.length}
          onOpen={isFixed ? undefined : () => onOpen(pick.productId)}
          onMove={isFixed ? undefined : (to) => change(moved(pick.productId, to - 1))}
        />
      ))}
    </View>
  )
}

interface PickRowProps {
  readonly pick: SellerPick
  readonly place: number
  readonly last: number
  readonly onOpen?: () => void
  readonly onMove?: (to: number) => void
}

function PickRow({ pick, place, last, onOpen, onMove }: PickRowProps) {
  const { picks: text } = useText(sellerShopText)
  const name = nameIn(pick.name, useLanguage())
  const words = pick.isOnSale ? pick.words || text.noWords : text.gone
  return (
    <View className={styles.pick}>
      <Pressable className={styles.open} onPress={onOpen}>
        <Picture picture={pick.picture} className={styles.thumbnail} />
        <View className="grow">
          <View className="t-medium clip-2">{name}</View>
          <View className={classList('clip-2', styles.words)}>{words}</View>
        </View>
      </Pressable>
      {onMove && (
        <View>
          <Move label={text.up(name, place - 1)} isUp isOff={place === 1} onPress={() => onMove(place - 1)} />
          <Move label={text.down(name, place + 1)} isOff={place === last} onPress={() => onMove(place + 1)} />
        </View>
      )}
    </View>
  )
}

interface MoveProps {
  readonly label: string
  readonly isUp?: boolean
  readonly isOff: boolean
  readonly onPress: () => void
}

function Move({ label, isUp = false, isOff, onPress }: MoveProps) {
  return (
    <Pressable
      className={classList(styles.move, isUp && styles.up, isOff && styles.off)}
      label={label}
      isDisabled={isOff}
      onPress={onPress}
    >
      <Icon name="caret-down" />
    </Pressable>
  )
}
