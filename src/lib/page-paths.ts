/* Every page's path and query, in both directions. Nothing else spells a path. */

type Query = Readonly<Record<string, string | number | undefined>>

function withQuery(path: string, query: Query): string {
  const pairs = queryText(query)
  return pairs === '' ? path : `${path}?${pairs}`
}

function queryText(query: Query): string {
  return Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')
}

const shop = '/buyer/pages/shop/index'
const product = '/buyer/pages/product/index'

/** The four pages of the tab bar, in its order; they take no query (WeChat drops it). */
export const tabPaths = {
  shop,
  bag: '/buyer/pages/bag/index',
  orders: '/buyer/pages/orders/index',
  me: '/buyer/pages/me/index',
} as const
export type TabPath = (typeof tabPaths)[keyof typeof tabPaths]

export const pagePaths = {
  product: (given: { readonly id: string; readonly token?: string }) => withQuery(product, { id: given.id, s: given.token }),
  search: (token?: string) => withQuery('/buyer/pages/search/index', { s: token }),
  /** Up to three products, side by side. */
  compare: (ids: readonly string[], token?: string) => withQuery('/buyer/pages/compare/index', { ids: ids.join(','), s: token }),
  /** From the bag when nothing is given, else 'buy now' with one size. */
  checkout: (given: { readonly sizeId?: string; readonly quantity?: number } = {}) =>
    withQuery('/buyer/pages/checkout/index', { size: given.sizeId, quantity: given.quantity }),
  order: (id: string) => withQuery('/buyer/pages/order/index', { id }),
  /** The address book; with `use` to choose one: for the checkout, or for an order by its id. `form`: the form is open. */
  addresses: (given: { readonly use?: string; readonly form?: boolean } = {}) =>
    withQuery('/account/pages/addresses/index', { use: given.use, form: given.form === true ? 1 : undefined }),
  profile: () => '/account/pages/profile/index',
  data: () => '/account/pages/data/index',
  privacy: () => '/account/pages/privacy/index',
  leave: () => '/account/pages/leave/index',
  /** To review what came with an order. */
  review: (orderId: string) => withQuery('/care/pages/review/index', { order: orderId }),
  /** What buyers say of a product. */
  reviews: (productId: string) => withQuery('/care/pages/reviews/index', { product: productId }),
  hqReviews: () => '/hq/pages/reviews/index',
  claims: () => '/care/pages/claims/index',
  claim: (id: string) => withQuery('/care/pages/claim/index', { id }),
  /** A new claim of an order; with what another page prepared, such as the parcel whose box says another date. */
  askClaim: (given: {
    readonly orderId: string
    readonly kind?: string
    readonly reason?: string
    readonly parcelId?: string
    readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[]
  }) =>
    withQuery('/care/pages/ask/index', {
      order: given.orderId,
      kind: given.kind,
      reason: given.reason,
      parcel: given.parcelId,
      lines: given.lines?.map(({ lineId, quantity }) => `${lineId}.${quantity}`).join(','),
    }),
  complaints: () => '/care/pages/complaints/index',
  complaint: (id: string) => withQuery('/care/pages/complaint/index', { id }),
  /** A new complaint, from where somebody stands. */
  complain: (about: { readonly orderId?: string; readonly productId?: string; readonly sellerId?: string } = {}) =>
    withQuery('/care/pages/complain/index', { order: about.orderId, product: about.productId, seller: about.sellerId }),
  join: () => '/seller/pages/join/index',
  sellerShop: () => '/seller/pages/shop/index',
  range: () => '/seller/pages/range/index',
  desk: () => '/seller/pages/desk/index',
  /** What sharing brought. */
  brought: () => '/seller/pages/brought/index',
  statement: () => '/seller/pages/statement/index',
  /** Orders that came through this seller, and one of them. */
  sellerOrders: () => '/seller/pages/orders/index',
  sellerOrder: (id: string) => withQuery('/seller/pages/order/index', { id }),
  /** To share a product, or the shop itself. */
  share: (productId: string | null) => withQuery('/seller/pages/share/index', { id: productId ?? undefined }),
  poster: (productId: string | null) => withQuery('/seller/pages/poster/index', { id: productId ?? undefined }),
  pack: (productId: string) => withQuery('/seller/pages/pack/index', { id: productId }),
  link: (productId: string | null) => withQuery('/seller/pages/link/index', { id: productId ?? undefined }),
  withdraw: () => '/seller/pages/withdraw/index',
  withdrawals: () => '/seller/pages/withdrawals/index',
  hqHome: () => '/hq/pages/home/index',
  hqOrders: () => '/hq/pages/orders/index',
  hqClaims: () => '/hq/pages/claims/index',
  hqClaim: (id: string) => withQuery('/hq/pages/claim/index', { id }),
  hqComplaints: () => '/hq/pages/complaints/index',
  hqComplaint: (id: string) => withQuery('/hq/pages/complaint/index', { id }),
  hqSellers: () => '/hq/pages/sellers/index',
  hqSeller: (id: string) => withQuery('/hq/pages/seller/index', { id }),
  hqPayouts: () => '/hq/pages/payouts/index',
  hqSettings: () => '/hq/pages/settings/index',
  hqInvitations: () => '/hq/pages/invitations/index',
  hqShip: (id: string) => withQuery('/hq/pages/ship/index', { id }),
}

/** Apart, so that a production build holds no word of them. */
export const sandboxPaths = {
  people: '/sandbox/pages/people/index',
  pay: '/sandbox/pages/pay/index',
  transfer: '/sandbox/pages/transfer/index',
}

/** Where a shared card leads: `path` for a chat, `query` for Moments (which takes no path). */
export interface SharedPlace {
  readonly path: string
  readonly query: string
}

export function sharedProduct(id: string, token: string | null): SharedPlace {
  const query = queryText({ id, s: token ?? undefined })
  return { path: `${product}?${query}`, query }
}

export function sharedShop(token: string | null): SharedPlace {
  const query = queryText({ s: token ?? undefined })
  return { path: query === '' ? shop : `${shop}?${query}`, query }
}

/** As WeChat and the router give it: values may or may not be decoded yet. */
export type InboundQuery = Readonly<Record<string, string | undefined>>

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A person can edit an address: what is no encoding is taken as it stands.
    return value
  }
}

/** One value of a page's query; null when it is missing or empty. */
export function readQuery(query: InboundQuery, name: string): string | null {
  const value = query[name]
  return value === undefined || value === '' ? null : decode(value)
}

/** The token a card, a link or a mini code (`scene` is 's=TOKEN', encoded) brought; null when there is none. */
export function readToken(query: InboundQuery): string | null {
  return readCarried(query, 's')
}

/** The invitation to open a shop that a link or a mini code brought. */
export function readInvitation(query: InboundQuery): string | null {
  return readCarried(query, 'i')
}

function readCarried(query: InboundQuery, name: 's' | 'i'): string | null {
  const direct = readQuery(query, name)
  if (direct !== null) return direct
  const pairs = readQuery(query, 'scene')?.split('&') ?? []
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(2) || null
}
