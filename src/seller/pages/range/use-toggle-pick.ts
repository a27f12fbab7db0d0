import type { RangeItem } from '@contract/api/types'
import { limits } from '@contract/limits'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { nameIn } from '@/lib/names'
import { showToast } from '@/lib/toasts'
import { added, type Pick, removed, type usePicks } from '../../queries/use-picks'

/** Picks a thing, as the last; or takes it out, which can be undone with its words and its place. */
export function useTogglePick({ picks, change }: ReturnType<typeof usePicks<Pick>>) {
  const { picks: text } = useText(sellerShopText)
  const { undo } = useText(commonText)
  const language = useLanguage()
  return ({ productId, name }: RangeItem) => {
    const place = picks.findIndex((pick) => pick.productId === productId)
    const pick = picks[place]
    if (pick === undefined) {
      if (picks.length >= limits.picks) showToast(text.full(limits.picks))
      else change(added({ productId, words: '' }), { productId, isPicked: true })
      return
    }
    change(removed(productId), { productId, isPicked: false })
    const back = { productId, isPicked: true, words: pick.words, position: place }
    showToast(text.removed(nameIn(name, language)), { label: undo, run: () => change(added(pick, place), back) })
  }
}
