import type { ComparedProduct } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Price } from '@/components/price'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { compareText } from '@/lib/messages/compare'
import { nameIn } from '@/lib/names'
import { useComparedRows } from './compared-rows'
import styles from './index.module.scss'

export interface ComparisonTableProps {
  readonly products: readonly ComparedProduct[]
  readonly onOpen: (id: string) => void
  readonly onRemove: (id: string) => void
  readonly onAdd: (product: ComparedProduct) => void
}

/** A column each; every fact has a row of its own with its name above it, so that three fit on a small phone. */
export function ComparisonTable({ products, ...actions }: ComparisonTableProps) {
  const rows = useComparedRows(products)
  return (
    <View className={styles.table} {...roleProps('table')}>
      <View className={styles.columns}>
        {products.map((product) => (
          <Head key={product.id} product={product} {...actions} />
        ))}
      </View>
      {rows.map(({ name, values }) => (
        <View key={name} className={styles.row} {...roleProps('row')}>
          <View className="t-caption ink-3">{name}</View>
          <View className={styles.columns}>
            {values.map((value, index) => (
              <View key={products[index]?.id} className={styles.cell} {...roleProps('cell')}>
                {value}
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}

interface HeadProps extends Omit<ComparisonTableProps, 'products'> {
  readonly product: ComparedProduct
}

function Head({ product, onOpen, onRemove, onAdd }: HeadProps) {
  const text = useText(compareText)
  const { soldOut } = useText(catalogueText)
  const language = useLanguage()
  const { id, picture, size, isOnSale } = product
  const name = nameIn(product.name, language)
  const isGone = !isOnSale || size.isSoldOut
  return (
    <View className={styles.cell}>
      <Pressable className={styles.open} onPress={() => onOpen(id)}>
        <Picture picture={picture} className={styles.picture} />
        <View className={classList('clip-2 t-medium', styles.name)}>{name}</View>
        <Price amount={size.priceFen} size="s" />
        <View className="t-caption ink-3">{size.name}</View>
      </Pressable>
      <Pressable className={styles.remove} label={text.remove(name)} onPress={() => onRemove(id)}>
        <View className={styles.removeGround}>
          <Icon name="x" size={16} />
        </View>
      </Pressable>
      <Button
        label={isGone ? (isOnSale ? soldOut : text.withdrawn) : text.toBag}
        onPress={() => onAdd(product)}
        isSmall
        isDisabled={isGone}
        className={styles.add}
      />
    </View>
  )
}
