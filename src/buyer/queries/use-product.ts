import type { ProductPage } from '@contract/api/types'
import { replaceData } from '@/lib/request-cache'
import { useQuery } from '@/queries/use-query'
import { getProductMore, getProductPage, listProducts } from '@/services/catalogue'

const keyOf = (id: string | null, token: string | null) => `product:${id ?? ''}:${token ?? ''}`
const ask = (id: string | null, token: string | null) => getProductPage({ id: id ?? undefined, token: token ?? undefined })

/** A product by its id, or by the card alone: a mini code knows nothing else. */
export function useProduct(id: string | null, token: string | null) {
  return useQuery(keyOf(id, token), () => ask(id, token))
}

/** The product as it is now, for who is about to buy it; the page shows it too. Null when no answer came. */
export async function askProductAgain(id: string | null, token: string | null): Promise<ProductPage | null> {
  try {
    const page = await ask(id, token)
    replaceData(keyOf(id, token), () => page)
    return page
  } catch {
    // The checkout asks again, and says what is wrong.
    return null
  }
}

/** What lies further down on its page: asked for when somebody comes there. */
export function useProductMore(id: string) {
  return useQuery(`product-more:${id}`, () => getProductMore(id), { isKept: false })
}

/** Something to look at where a product was not found: the shop's own first goods. */
export function useOtherGoods(token: string | null, isOn: boolean) {
  return useQuery(`goods:${token ?? ''}::shop`, () => listProducts({ token: token ?? undefined }), { isOn, isKept: false })
}
