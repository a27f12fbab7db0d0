import type { ProductCard } from '@contract/api/types'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { nameIn } from '@/lib/names'

/** What a product's card shows and does. */
export function useCard({ id, name, picture, priceFen, sizeName, isSoldOut }: ProductCard, onOpen: (productId: string) => void) {
  const language = useLanguage()
  const text = useText(catalogueText)
  const note = isSoldOut ? text.soldOut : undefined
  return { name: nameIn(name, language), picture, priceFen, sizeName, note, onPress: () => onOpen(id) }
}
