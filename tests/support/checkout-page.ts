import type { Fen } from '@contract/money'
import { type Answers, buyerAccount, openBuyer, sentTo } from './buyer-phone'
import { sampleQuote, sampleSizes } from './goods-samples'
import { type sampleAddress, samplePage } from './order-samples'
import type { MountedApp } from './pages/mount-app'

/* The checkout in a buyer's hand, its server, and what the buyer does there. */

export const orderPath = 'buyer/pages/order/index'
export const payPath = 'sandbox/pages/pay/index'
export const orderedSize = sampleSizes[1].id
export const bagKey = `shupu:bag:${buyerAccount}`
const draftKey = `shupu:checkout:${buyerAccount}`

export interface OrderBody {
  readonly id: string
  readonly note: string
  readonly expectedTotalFen: Fen
  readonly expectedRecommender: string | null
  readonly dropsRecommender: boolean
  readonly address: typeof sampleAddress
}

export const noNetwork = () => {
  throw new Error('no network')
}

/** Placing works, in the state given. */
export function places(state: string) {
  return ({ body }: { readonly body: unknown }) => ({
    id: (body as OrderBody).id,
    state,
    totalFen: (body as OrderBody).expectedTotalFen,
    payBy: '2099-01-01T00:00:00.000Z',
  })
}

export function goodServer(): Record<string, Answers[string]> {
  return {
    'POST /quotes': () => sampleQuote(),
    'POST /orders': places('placed'),
    'POST /orders/{id}/payment': () => ({
      timeStamp: '1',
      nonceStr: 'n',
      package: 'prepay_id=p1',
      signType: 'RSA',
      paySign: 's',
      offers: [],
    }),
    'POST /orders/{id}/payment-check': () => ({ state: 'paid' }),
    'GET /orders/{id}': ({ path }) => samplePage({ id: path.split('/').at(-1) ?? '' }),
  }
}

export interface OpenOptions {
  readonly stored?: Readonly<Record<string, string>>
  /** 'Buy now' with one piece of the sample tea when left out; `{}` is the bag. */
  readonly query?: Readonly<Record<string, string>>
}

/** Opens the checkout; the server's answers may be changed while it is open. */
export function openCheckout(server: Record<string, Answers[string]>, options: OpenOptions = {}): Promise<MountedApp> {
  const { stored = {}, query = { size: orderedSize, quantity: '1' } } = options
  const answers = Object.fromEntries(
    Object.keys(server).map((address) => [address, (request: Parameters<Answers[string]>[0]) => server[address]?.(request)]),
  )
  return openBuyer({ path: 'buyer/pages/checkout/index', query, stored, answers })
}

export function placedOrders(app: MountedApp): readonly OrderBody[] {
  return sentTo(app, 'POST /orders').map(({ body }) => body as OrderBody)
}

/** Taps through to the sandbox's sheet, chooses there, and arrives at the order. */
export async function payInSandbox(app: MountedApp, button = '付款'): Promise<void> {
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === payPath)
  await app.settle()
  await app.tap({ text: button, role: 'button' })
  await app.until(() => app.path() === orderPath)
}

/** What the checkout keeps on the phone, as a next start finds it. */
export function keptDraft(): Readonly<Record<string, string>> {
  const kept = localStorage.getItem(draftKey)
  return kept === null ? {} : { [draftKey]: kept }
}

export function keptBag(): readonly { readonly sizeId: string }[] {
  return JSON.parse(localStorage.getItem(bagKey) ?? '[]') as readonly { readonly sizeId: string }[]
}
