import type { Address } from '@contract/api/types'
import { bookServer, firstId, lhasa, saved, secondId } from '../support/address-book'
import { refused, sentTo } from '../support/buyer-phone'
import { goodServer, type OpenOptions, openCheckout, payInSandbox, placedOrders } from '../support/checkout-page'
import { sampleQuote } from '../support/goods-samples'
import { sampleAddress } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'

const bookPath = 'account/pages/addresses/index'
const checkoutPath = 'buyer/pages/checkout/index'

let app: MountedApp
let server: ReturnType<typeof goodServer>

beforeEach(() => {
  server = { ...goodServer(), ...bookServer([saved(firstId, { isDefault: true }), saved(secondId, { address: lhasa })]) }
})
afterEach(() => app.unmount())

async function open(options?: OpenOptions): Promise<void> {
  app = await openCheckout(server, options)
}

/** The server knows no address of this person's: what is asked for is what comes back. */
function withoutAddress(): void {
  server = { ...goodServer(), ...bookServer() }
  server['POST /quotes'] = ({ body }) => sampleQuote({ address: (body as { readonly address: Address | null }).address })
}

const field = (label: RegExp | string) => app.find({ selector: 'taro-input-core, taro-textarea-core', label })

test('without an address, paying opens the form; what is pasted there is what it is ordered to', async () => {
  withoutAddress()
  await open()
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === bookPath)
  await app.settle()
  await app.input(field('整段粘贴'), '陈敏 13800006021 广东省广州市海珠区新港西路 135 号 602')
  await app.tap({ text: '认出来', role: 'button' })
  await app.tap({ text: '用这个地址', role: 'button' })
  await app.until(() => app.path() === checkoutPath)
  await app.settle()
  expect(sentTo(app, 'POST /quotes').at(-1)?.body).toMatchObject({ address: sampleAddress })
  expect(app.text()).not.toContain('先填收货地址')
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ address: sampleAddress }])
})

test('leaving the form without an address says what is missing, in its place', async () => {
  withoutAddress()
  await open()
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === bookPath)
  window.history.back()
  await app.until(() => app.path() === checkoutPath)
  await app.settle()
  expect(app.text()).toContain('先填收货地址，再付款。')
  expect(placedOrders(app)).toEqual([])
})

test('another address of the book takes the place of the first, and is asked what it costs there', async () => {
  await open()
  await app.tap({ text: /新港西路/ })
  await app.until(() => app.path() === bookPath)
  await app.settle()
  await app.tap({ text: /北京中路/ })
  await app.until(() => app.path() === checkoutPath)
  await app.settle()
  expect(sentTo(app, 'POST /quotes').at(-1)?.body).toMatchObject({ address: lhasa })
  expect(sentTo(app, 'POST /orders/{id}/address')).toEqual([])
})

test('a full book does not keep this order from going there', async () => {
  withoutAddress()
  server['PUT /addresses/{id}'] = () => refused({ code: 'address-book-full' })
  await open()
  await app.tap({ text: '填收货地址' })
  await app.until(() => app.path() === bookPath)
  await app.settle()
  await app.input(field('整段粘贴'), '陈敏')
  await app.tap({ text: '认出来', role: 'button' })
  await app.tap({ text: '用这个地址', role: 'button' })
  await app.until(() => app.path() === checkoutPath)
  await app.settle()
  expect(sentTo(app, 'POST /quotes').at(-1)?.body).toMatchObject({ address: sampleAddress })
})
