import type { Product, Size } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { Picture } from '@/components/picture'
import { Price } from '@/components/price'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { roleProps } from '@/lib/aria'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { pieceKind } from '@/lib/piece-kind'
import { shownSize } from './shown-size'
import styles from './size-sheet.module.scss'

export interface SizeSheetProps {
  readonly product: Product
  readonly isOpen: boolean
  /** Buying is under way. */
  readonly isBuying: boolean
  readonly onClose: () => void
  readonly onAdd: (size: Size, quantity: number) => void
  readonly onBuy: (size: Size, quantity: number) => void
}

/** Which size and how many, with what there is of it; both ways on from here. */
export function SizeSheet({ product, isOpen, isBuying, onClose, onAdd, onBuy }: SizeSheetProps) {
  const text = useText(catalogueText)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [wanted, setWanted] = useState(1)
  const size = product.sizes.find(({ id, stock }) => id === chosenId && stock > 0) ?? shownSize(product)
  if (size === null) return null
  const most = Math.min(size.stock, limits.quantityPerLine)
  const quantity = Math.max(1, Math.min(wanted, most))
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={text.sheet.title}
      head={<Head product={product} size={size} />}
      foot={
        <>
          <Button label={text.product.addToBag} onPress={() => onAdd(size, quantity)} isWide />
          <Button label={text.product.buyNow} onPress={() => onBuy(size, quantity)} kind="main" isBusy={isBuying} isWide />
        </>
      }
    >
      <View className={styles.name}>{text.sheet.size}</View>
      <View className={styles.chips} aria-label={text.sheet.size} {...roleProps('radiogroup')}>
        {product.sizes.map((one) => (
          <SizeChip key={one.id} size={one} isChosen={one.id === size.id} onChoose={() => setChosenId(one.id)} />
        ))}
      </View>
      <View className={styles.quantity}>
        <View className="grow">
          <View className="t-strong">{text.sheet.quantity(pieceKind(size.name))}</View>
          {size.lastsDays !== null && <View className="t-caption ink-3">{text.sheet.lasts(size.lastsDays * quantity)}</View>}
        </View>
        <Stepper value={quantity} most={most} onChange={setWanted} />
      </View>
    </Sheet>
  )
}

function Head({ product, size }: { readonly product: Product; readonly size: Size }) {
  const text = useText(catalogueText).sheet
  return (
    <View className={styles.head}>
      <Picture picture={product.pictures[0] ?? null} className={styles.thumbnail} />
      <View className={styles.facts}>
        <Price amount={size.priceFen} size="l" />
        <View className="t-caption ink-2">{size.name}</View>
        <View className={styles.stock}>
          {product.batch !== null && <View>{text.batch(product.batch.code)}</View>}
          <View>{text.left(size.stock, pieceKind(size.name))}</View>
        </View>
      </View>
    </View>
  )
}

function SizeChip({ size, isChosen, onChoose }: { readonly size: Size; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const text = useText(catalogueText)
  const language = useLanguage()
  const isSoldOut = size.stock === 0
  const back = size.backIn === null ? text.soldOut : text.product.backIn(formatMonth(size.backIn, language))
  return <Chip label={size.name} isChosen={isChosen} isSoldOut={isSoldOut} note={isSoldOut ? back : undefined} onPress={onChoose} />
}
