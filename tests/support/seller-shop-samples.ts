import type { RangeItem, RouteInput, SellerPick, SellerShop } from '@contract/api/types'
import { fen } from '@contract/money'
import { ok } from './pages/answers'
import type { PageRequest, PageResponse } from './pages/requests'

export const productId = (number: number) => `01kazz0000000000000000p${String(number).padStart(3, '0')}`
const nameOf = (number: number) => `好茶${number}`

export function samplePick(number: number, changes: Partial<SellerPick> = {}): SellerPick {
  const name = { zh: nameOf(number), en: `Tea ${number}` }
  return { productId: productId(number), name, picture: '/pictures/tea.webp', words: '', isOnSale: true, ...changes }
}

export function sampleSellerShop(changes: Partial<SellerShop> = {}): SellerShop {
  return {
    name: '小林的茶桌',
    words: '潮州人',
    cover: null,
    owner: { nickname: '小林', avatar: null },
    state: 'active',
    reason: null,
    picks: [samplePick(1, { words: '每天第一泡' }), samplePick(2), samplePick(3)],
    ...changes,
  }
}

export function sampleRangeItem(number: number, changes: Partial<RangeItem> = {}): RangeItem {
  return {
    productId: productId(number),
    name: { zh: nameOf(number), en: `Tea ${number}` },
    picture: '/pictures/tea.webp',
    isPicked: false,
    isNew: false,
    soldPieces: 0,
    likedBy: 0,
    reviews: { count: 0, averageTenths: 0 },
    sizes: [
      { id: `01kazz0000000000000000s${String(number).padStart(3, '0')}`, name: '75 g', priceFen: fen(12800), earnFen: fen(1280), stock: 9 },
    ],
    ...changes,
  }
}

/** An API that keeps picks, as the real one does: what was sent last is what there is. */
export function keptPicks(first: SellerShop) {
  let shop = first
  return {
    get: () => ok(shop),
    picks: () => shop.picks.map(({ productId: id, words }) => ({ productId: id, words })),
    put: ({ body }: PageRequest): PageResponse => {
      const sent = (body as { picks: readonly { productId: string; words: string }[] }).picks
      shop = { ...shop, picks: sent.map(({ productId: id, words }) => samplePick(Number(id.slice(-3)), { words })) }
      return ok(shop)
    },
    one: ({ body }: PageRequest): PageResponse => {
      const { productId: id, isPicked, words = '', position = 99 } = body as RouteInput<'putPick'>['body']
      const others = shop.picks.filter((pick) => pick.productId !== id)
      const put = isPicked ? [samplePick(Number(id.slice(-3)), { words })] : []
      shop = { ...shop, picks: [...others.slice(0, position), ...put, ...others.slice(position)] }
      return ok(shop)
    },
  }
}
