import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import type { GoodsSort } from '../queries/use-shop-goods'
import styles from './sort-sheet.module.scss'

const sorts = ['shop', 'price-up', 'price-down', 'newest'] as const satisfies readonly GoodsSort[]

export interface SortSheetProps {
  readonly sort: GoodsSort
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChoose: (sort: GoodsSort) => void
}

/** In which order the goods stand. None of them depends on who looks. */
export function SortSheet({ sort, isOpen, onClose, onChoose }: SortSheetProps) {
  const text = useText(catalogueText).shop
  const choose = (one: GoodsSort) => {
    onChoose(one)
    onClose()
  }
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.sort}>
      <View aria-label={text.sort} {...roleProps('radiogroup')}>
        {sorts.map((one) => (
          <Pressable key={one} role="radio" className={styles.row} isChecked={one === sort} onPress={() => choose(one)}>
            <View className={classList('grow', one === sort && 't-strong')}>{text.sorts[one]}</View>
            {one === sort && <Icon name="check" className="accent" />}
          </Pressable>
        ))}
      </View>
    </Sheet>
  )
}

/** Beside the categories; says the order to readers, and shows when it is not the shop's own. */
export function SortButton({ sort, onOpen }: { readonly sort: GoodsSort; readonly onOpen: () => void }) {
  const text = useText(catalogueText).shop
  return (
    <Pressable
      className={classList(styles.button, sort !== 'shop' && 'accent')}
      label={`${text.sort}, ${text.sorts[sort]}`}
      onPress={onOpen}
    >
      {text.sort}
      <Icon name="caret-down" size={14} />
    </Pressable>
  )
}
