import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useLanguage, useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { nameIn } from '@/lib/names'
import shared from '../../components/cards.module.scss'
import { copyAloud } from '../../components/copy-aloud'
import type { SharedLink } from '../../queries/use-cards'
import styles from './index.module.scss'

interface LinkListProps {
  readonly title: string
  readonly links: readonly SharedLink[]
  /** What to say when there are none. */
  readonly none: string
  /** Links of several things: each says of which. */
  readonly hasNames?: boolean
}

/** Each link with its place and what it brought; a tap copies it. */
export function LinkList({ title, links, none, hasNames = false }: LinkListProps) {
  const text = useText(cardsText)
  const language = useLanguage()
  return (
    <View className={shared.part}>
      <View className="t-heading">{title}</View>
      {links.length === 0 && <View className="ink-2">{none}</View>}
      {links.map(({ token, label, name, address, people, orders }) => (
        <Pressable
          key={token}
          className={styles.link}
          label={`${text.link.copy}: ${label}`}
          onPress={() => void copyAloud(address, text.link)}
        >
          <View className="grow">
            <View className="t-medium">{label}</View>
            {hasNames && <View className="t-caption ink-2">{name === null ? text.share.theShop : nameIn(name, language)}</View>}
            <View className={styles.address}>{address}</View>
            <View className="t-caption ink-3 numerals">{text.link.brought(people, orders)}</View>
          </View>
          <Icon name="copy" size={22} className="accent" />
        </Pressable>
      ))}
    </View>
  )
}
