import type { OrderCard, OrderPage, ProductPage, Quote, RouteAnswer, RouteInput, ShopPage } from '../../contract/api/types'
import { createUlid } from '../../contract/ids'
import { sharedProduct, sharedShop } from '../../src/lib/page-paths'
import { createAccountVerbs } from './story-account'
import { createAddressVerbs } from './story-addresses'
import type { Caller } from './story-call'
import { createClaimVerbs } from './story-claims'
import { createComplaintVerbs } from './story-complaints'
import { createFollowingVerbs, type FollowingPhone } from './story-following'
import type { Goods } from './story-goods'
import { createSellingVerbs } from './story-selling'
import { createWithdrawalVerbs } from './story-withdrawals'

/** What somebody sends to somebody: where it leads, and the token it carries. */
export interface Card {
  readonly token: string
  readonly productId: string | null
  readonly path: string
  readonly query: string
}

export interface Line {
  readonly sizeId: string
  readonly quantity: number
}

export interface PlacedOrder {
  readonly id: string
  readonly totalFen: number
}

export const scenes = {
  chat: 1007,
  group: 1008,
  code: 1047,
  momentsToApp: 1155,
  favourites: 1010,
  recents: 1089,
  afterPayment: 1034,
} as const

export const address = {
  name: '陈敏',
  phone: '13800138000',
  province: '广东省',
  city: '广州市',
  district: '越秀区',
  detail: '东风中路 1 号 302',
}

export function cardOf(token: string, productId: string | null): Card {
  return { token, productId, ...(productId === null ? sharedShop(token) : sharedProduct(productId, token)) }
}

/** One piece of each of these goods, at their first size. */
export function oneOf(...goods: readonly Goods[]): readonly Line[] {
  return goods.map(({ size }) => ({ sizeId: size.id, quantity: 1 }))
}

/** The page a card leads to. */
export async function seePage(caller: Caller, card: Card): Promise<ProductPage | ShopPage> {
  const { token, productId: id } = card
  return id === null
    ? await caller.call('getShopPage', { query: { token } })
    : await caller.call('getProductPage', { query: { id, token } })
}

/** What anybody does who shares a page by the menu: the token the page brought goes on. */
export async function passOn(caller: Caller, card: Card, channel: 'chat' | 'moments'): Promise<Card> {
  const { share } = await seePage(caller, card)
  const token = channel === 'chat' ? share.chatToken : share.momentsToken
  if (token === null) throw new Error('the page has nothing to pass on')
  return cardOf(token, card.productId)
}

type ReviewBody = NonNullable<RouteInput<'writeReview'>['body']>

function reviewBody(lineId: string, id: string, change: Partial<ReviewBody>): ReviewBody {
  return { id, lineId, stars: 5, words: '茶汤很清，有兰花香', pictureIds: [], isNamed: false, ...change }
}

export interface Phone extends FollowingPhone {
  pay(parameters: RouteAnswer<'startPayment'>, outcome: 'paid' | 'cancelled'): Promise<Record<string, unknown>>
  /** The payee's page of a transfer. */
  confirmTransfer(packageInfo: string, outcome: 'confirmed' | 'closed' | 'expired'): Promise<Record<string, unknown>>
  now(): Date
}

/** What a signed-in person does, in the words of the story. */
export function createPersonVerbs(caller: Caller, phone: Phone) {
  const newId = () => createUlid(phone.now().getTime())
  return {
    ...caller,
    ...createClaimVerbs(caller, newId),
    ...createComplaintVerbs(caller, phone),
    ...createWithdrawalVerbs(caller, phone),
    ...createAccountVerbs(caller),
    ...createSellingVerbs(caller),
    ...createAddressVerbs(caller, newId),

    /** Comes in by a card: the visit and the page, as the app sends them. */
    async opens(card: Card, scene: number = scenes.chat) {
      await caller.call('recordVisit', { body: { token: card.token, scene } })
      return await seePage(caller, card)
    },
    visits: (token: string, scene: number = scenes.chat) => caller.call('recordVisit', { body: { token, scene } }),
    passesOn: (card: Card, channel: 'chat' | 'moments' = 'chat') => passOn(caller, card, channel),
    seesProduct: (goods: Goods, token?: string) => caller.call('getProductPage', { query: { id: goods.id, token } }),
    seesShop: (token?: string) => caller.call('getShopPage', { query: { token } }),

    /** A seller sends a product, or the shop, to somebody. */
    async shares(goods: Goods | null = null, channel: 'chat' | 'moments' = 'chat'): Promise<Card> {
      const productId = goods?.id ?? null
      const { share } = goods ? await this.seesProduct(goods) : await this.seesShop()
      const token = channel === 'chat' ? share.chatToken : share.momentsToken
      if (!share.isOwn || token === null) throw new Error('the page has no card of this person’s own')
      await caller.call('recordShareIntent', { body: { token } })
      return cardOf(token, productId)
    },
    commissions: (query: { readonly state?: 'all' | 'pending' | 'available' | 'taken-back'; readonly cursor?: string } = {}) =>
      caller.call('listCommissions', { query }),

    quotes: (lines: readonly Line[]): Promise<Quote> =>
      caller.call('quoteOrder', { body: { lines: [...lines], address, dropsRecommender: false } }),
    /** Places what the quote said, under an id of one's own. */
    async orders(lines: readonly Line[], choice: { readonly dropsRecommender?: boolean; readonly id?: string } = {}): Promise<PlacedOrder> {
      const { totalFen, recommender } = await this.quotes(lines)
      const dropsRecommender = choice.dropsRecommender ?? false
      return await caller.call('placeOrder', {
        body: {
          id: choice.id ?? newId(),
          lines: [...lines],
          address,
          note: '',
          expectedTotalFen: totalFen,
          expectedRecommender: recommender?.sellerId ?? null,
          dropsRecommender,
        },
      })
    },
    /** Confirms (or closes) the payment sheet; the notify is on its way when this answers. */
    async pays(order: { readonly id: string }, outcome: 'paid' | 'cancelled' = 'paid') {
      const parameters = await caller.call('startPayment', { params: { id: order.id } })
      return await phone.pay(parameters, outcome)
    },
    async buys(lines: readonly Line[]): Promise<PlacedOrder> {
      const order = await this.orders(lines)
      await this.pays(order)
      return order
    },
    checksPayment: (order: { readonly id: string }) => caller.call('checkPayment', { params: { id: order.id } }),
    cancels: (order: { readonly id: string }) => caller.call('cancelOrder', { params: { id: order.id } }),
    receives: (order: { readonly id: string }) =>
      caller.call('confirmReceipt', { params: { id: order.id }, body: { isSaidToWechat: false } }),
    ...createFollowingVerbs(caller, phone, newId),
    seesOrder: (order: { readonly id: string }): Promise<OrderPage> => caller.call('getOrder', { params: { id: order.id } }),
    listsOrders: async (): Promise<readonly OrderCard[]> => (await caller.call('listOrders', { query: {} })).items,

    reviewForm: (order: { readonly id: string }) => caller.call('getReviewForm', { params: { id: order.id } }),
    /** Buys one of these, and has it. */
    async getsOne(
      hq: { readonly ships: (order: PlacedOrder) => Promise<unknown> },
      goods: Goods,
    ): Promise<PlacedOrder & { readonly lineId: string }> {
      const order = await this.buys(oneOf(goods))
      await hq.ships(order)
      await this.receives(order)
      const [line] = (await this.reviewForm(order)).lines
      if (!line) throw new Error('nothing to review in what was received')
      return { ...order, lineId: line.lineId }
    },
    reviews: (lineId: string, change: Partial<ReviewBody> = {}) =>
      caller.call('writeReview', { body: reviewBody(lineId, newId(), change) }),
    refusedReview: (lineId: string, change: Partial<ReviewBody> = {}) =>
      caller.refused('writeReview', { body: reviewBody(lineId, newId(), change) }),
    addsToReview: (review: { readonly id: string }, words: string, pictureIds: string[] = []) =>
      caller.call('addToReview', { params: { id: review.id }, body: { id: newId(), words, pictureIds } }),
    seesReviews: (goods: Goods, query: RouteInput<'listReviews'>['query'] = {}) =>
      caller.call('listReviews', { params: { id: goods.id }, query }),

    /** HQ packs all that is left of an order into one parcel. */
    async ships(order: { readonly id: string }, parcel: { readonly carrier?: string; readonly trackingNumber?: string } = {}) {
      const { toShip } = await caller.call('getHqOrder', { params: { id: order.id } })
      const id = newId()
      const lines = toShip.map(({ lineId, left }) => ({ lineId, quantity: left, batchId: null }))
      const body = { id, carrier: 'SF', trackingNumber: `SF${id.slice(-12).toUpperCase()}`, lines, ...parcel }
      return await caller.call('shipParcel', { params: { id: order.id }, body })
    },
    suspends: (seller: { readonly id: string }, reason = '朋友圈夸大宣传') =>
      caller.call('setSellerState', { params: { id: seller.id }, body: { id: newId(), state: 'suspended', reason } }),
    letsGoOn: (seller: { readonly id: string }) =>
      caller.call('setSellerState', { params: { id: seller.id }, body: { id: newId(), state: 'active', reason: '已改正' } }),
  }
}

export type PersonVerbs = ReturnType<typeof createPersonVerbs>
