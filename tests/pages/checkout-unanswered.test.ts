import { refused, sentTo } from '../support/buyer-phone'
import {
  bagKey,
  goodServer,
  keptBag,
  keptDraft,
  noNetwork,
  type OpenOptions,
  openCheckout,
  orderPath,
  payInSandbox,
  placedOrders,
  places,
} from '../support/checkout-page'
import { sampleQuoteLine } from '../support/goods-samples'
import { samplePage } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'

/* The app was killed, or the page left, between the sending of an order and its answer: there is one order in the end. */

let app: MountedApp
let server: ReturnType<typeof goodServer>

beforeEach(() => {
  server = goodServer()
})
afterEach(() => app.unmount())

async function open(options?: OpenOptions): Promise<void> {
  app = await openCheckout(server, options)
}

const { problem, left, amountFen, returnRule, ...bagLine } = sampleQuoteLine()
const inBag = { [bagKey]: JSON.stringify([bagLine]) }
const neverCame = () => refused({ code: 'not-found', what: 'order' } as { code: string }, 404)
const stateOf = (state: 'placed' | 'cancelled') => () => samplePage({ state, paidAt: null })

/** Pays without an answer, then the app is killed. Answers what the phone keeps, and the id that was sent. */
async function killedWhilePaying(
  options: OpenOptions,
): Promise<{ readonly stored: Readonly<Record<string, string>>; readonly id: string }> {
  await open(options)
  server['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  const id = placedOrders(app)[0]?.id ?? ''
  const stored = { ...options.stored, ...keptDraft() }
  app.unmount()
  server['POST /orders'] = places('placed')
  return { stored, id }
}

test('it had been placed: the checkout asks, empties the bag, and goes on at the order', async () => {
  const { stored, id } = await killedWhilePaying({ stored: inBag, query: {} })
  server['GET /orders/{id}'] = stateOf('placed')
  await open({ stored, query: {} })
  await app.until(() => app.path() === orderPath)
  await app.settle()
  expect(window.location.search).toBe(`?id=${id}`)
  expect(app.text()).toContain('这一单刚才已经下好了')
  expect(keptBag()).toEqual([])
  expect(keptDraft()).toEqual({})
  expect(placedOrders(app)).toEqual([])
})

test('it never came: the same goods are ordered under the same id, once', async () => {
  const { stored, id } = await killedWhilePaying({})
  server['GET /orders/{id}'] = neverCame
  await open({ stored })
  expect(app.text()).not.toContain('没有收到回信')
  server['GET /orders/{id}'] = stateOf('placed')
  await payInSandbox(app)
  expect(placedOrders(app).map((order) => order.id)).toEqual([id])
})

test('it was closed for want of payment: it is ordered anew under another id', async () => {
  const { stored, id } = await killedWhilePaying({})
  server['GET /orders/{id}'] = stateOf('cancelled')
  await open({ stored })
  server['GET /orders/{id}'] = stateOf('placed')
  await payInSandbox(app)
  expect(placedOrders(app)).toHaveLength(1)
  expect(placedOrders(app)[0]?.id).not.toBe(id)
})

test('still no network: nothing is sent before it is known, and the page says so', async () => {
  const { stored } = await killedWhilePaying({})
  server['GET /orders/{id}'] = noNetwork
  await open({ stored })
  expect(app.text()).toContain('没有收到回信。再点一次，不会多下一单。')
  await app.tap({ text: '微信支付' })
  expect(placedOrders(app)).toEqual([])
  server['GET /orders/{id}'] = stateOf('placed')
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === orderPath)
  expect(placedOrders(app)).toEqual([])
})

test('other goods are checked out meanwhile: the first order is asked for before anything else is sent', async () => {
  const { stored, id } = await killedWhilePaying({ stored: inBag, query: {} })
  server['GET /orders/{id}'] = stateOf('placed')
  const honey = { ...bagLine, sizeId: '01kbzz0000000000000000sz09' }
  await open({ stored: { ...stored, [bagKey]: JSON.stringify([honey, bagLine]) }, query: {} })
  await app.until(() => app.path() === orderPath)
  expect(window.location.search).toBe(`?id=${id}`)
  expect(keptBag().map(({ sizeId }) => sizeId)).toEqual([honey.sizeId])
  expect(sentTo(app, 'GET /orders/{id}').length).toBeGreaterThan(0)
  expect(placedOrders(app)).toEqual([])
})

test('other goods, and the first order never came: they are ordered under an id of their own', async () => {
  const { stored, id } = await killedWhilePaying({ stored: inBag, query: {} })
  server['GET /orders/{id}'] = neverCame
  await open({ stored, query: { size: bagLine.sizeId, quantity: '2' } })
  server['GET /orders/{id}'] = stateOf('placed')
  await payInSandbox(app)
  expect(placedOrders(app)).toHaveLength(1)
  expect(placedOrders(app)[0]?.id).not.toBe(id)
})
