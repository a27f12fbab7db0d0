import type { Product } from '@contract/api/types'
import { BarIcon, BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ContactButton, type ContactCard } from '@/components/contact-button'
import { formatMonth } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { commonText } from '@/lib/messages/common'
import { OpenInWeChat } from './open-in-wechat'
import { nextBack } from './shown-size'

export interface ProductBarProps {
  /** What is asked about, for whoever answers. */
  readonly card: ContactCard
  readonly product: Product
  /** False in a browser of the real shop: nobody can pay there. */
  readonly canOrder: boolean
  /** The card that a browser leads into WeChat by; null where there is none. */
  readonly token: string | null
  readonly onShop: () => void
  readonly onCall: () => void
  /** Opens the size sheet. */
  readonly onChoose: () => void
}

/** The shop and a person to ask at the left; at the right what can be done with this product now. */
export function ProductBar({ card, product, canOrder, token, onShop, onCall, onChoose }: ProductBarProps) {
  const tabs = useText(commonText).tabs
  return (
    <BottomBar>
      <BarIcon icon="storefront" label={tabs.shop} onPress={onShop} />
      <ContactButton onCall={onCall} card={card} />
      <Actions product={product} canOrder={canOrder} token={token} onShop={onShop} onChoose={onChoose} />
    </BottomBar>
  )
}

function Actions({ product, canOrder, token, onShop, onChoose }: Omit<ProductBarProps, 'onCall' | 'card'>) {
  const text = useText(catalogueText)
  const language = useLanguage()
  // Said by the build, so that nothing of it is in the mini program.
  if (process.env.TARO_ENV === 'h5' && !canOrder && token !== null) return <OpenInWeChat token={token} />
  if (!product.isOnSale || !canOrder) return <Button label={text.toShop} onPress={onShop} kind="main" isWide />
  if (product.sizes.every((size) => size.stock === 0)) {
    const back = nextBack(product)
    const label = back === null ? text.soldOut : `${text.soldOut} · ${text.product.backIn(formatMonth(back, language))}`
    return <Button label={label} onPress={onChoose} isDisabled isWide />
  }
  return (
    <>
      <Button label={text.product.addToBag} onPress={onChoose} isWide />
      <Button label={text.product.buyNow} onPress={onChoose} kind="main" isWide />
    </>
  )
}
