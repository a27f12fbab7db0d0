import { fen } from '@contract/money'
import { refused } from '../support/buyer-phone'
import {
  bagKey,
  goodServer,
  keptBag,
  type OpenOptions,
  openCheckout,
  orderedSize,
  payInSandbox,
  placedOrders,
  places,
} from '../support/checkout-page'
import { sampleQuote, sampleQuoteLine, sampleSeller } from '../support/goods-samples'
import { sampleAddress } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'

/* Each refusal stands where it belongs, beside what is so now; nothing that was filled in is lost. */

let app: MountedApp
let server: ReturnType<typeof goodServer>

beforeEach(() => {
  server = goodServer()
})
afterEach(() => app.unmount())

async function open(options?: OpenOptions): Promise<void> {
  app = await openCheckout(server, options)
}

test('the total changed', async () => {
  await open()
  server['POST /orders'] = () => refused({ code: 'total-changed' })
  server['POST /quotes'] = () => sampleQuote({ lines: [sampleQuoteLine({ unitFen: fen(26600) })] })
  await app.tap({ text: '微信支付' })
  expect(app.text()).toMatch(/一共[\s\S]*价格刚刚变了，这是现在的。/)
  expect(app.text()).toContain('有变动，看过再付')
  expect(app.has({ label: '266 元' })).toBe(true)
  server['POST /orders'] = places('placed')
  await payInSandbox(app)
  expect(placedOrders(app).map(({ expectedTotalFen }) => expectedTotalFen)).toEqual([25600, 26600])
})

test('the recommender changed', async () => {
  await open()
  server['POST /orders'] = () => refused({ code: 'recommender-changed' })
  server['POST /quotes'] = () => sampleQuote({ recommender: { ...sampleSeller, sellerId: '01kbzz00000000000000000s02', name: '阿梅' } })
  await app.tap({ text: '微信支付' })
  expect(app.text()).toContain('推荐人变了，现在是阿梅。')
  expect(app.has({ label: '不是阿梅推荐的' })).toBe(true)
})

test('nobody recommends it any more', async () => {
  await open()
  server['POST /orders'] = () => refused({ code: 'recommender-changed' })
  server['POST /quotes'] = () => sampleQuote({ recommender: null })
  await app.tap({ text: '微信支付' })
  expect(app.text()).toContain('推荐人变了，现在没有推荐人。')
})

test('the last pieces went to somebody else: one tap takes what is left', async () => {
  await open({ query: { size: orderedSize, quantity: '3' } })
  server['POST /orders'] = () => refused({ code: 'out-of-stock' })
  server['POST /quotes'] = ({ body }) => {
    const [line] = (body as { readonly lines: readonly { readonly quantity: number }[] }).lines
    const quantity = line?.quantity ?? 0
    return sampleQuote({ lines: [sampleQuoteLine({ quantity, left: 1, problem: quantity > 1 ? 'out-of-stock' : null })] })
  }
  await app.tap({ text: '微信支付' })
  expect(app.text()).toContain('只剩 1 件了')
  expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
  await app.tap({ text: '改成 1 件' })
  expect(app.text()).toContain('× 1')
  expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBeNull()
})

test('a size that is no longer sold can be taken out, and the bag knows', async () => {
  const other = sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09', sizeName: '500 g' })
  const inBag = [sampleQuoteLine(), other].map(({ problem, left, amountFen, returnRule, ...line }) => line)
  server['POST /quotes'] = ({ body }) => {
    const { lines } = body as { readonly lines: readonly { readonly sizeId: string }[] }
    const gone = sampleQuoteLine({ problem: 'not-on-sale', left: 0 })
    return sampleQuote({ lines: lines.map((line) => (line.sizeId === orderedSize ? gone : other)) })
  }
  await open({ stored: { [bagKey]: JSON.stringify(inBag) }, query: {} })
  expect(app.text()).toContain('已经下架了')
  await app.tap({ text: '移出' })
  expect(app.text()).not.toContain('已经下架了')
  expect(keptBag()).toMatchObject([{ sizeId: other.sizeId }])
})

test('what the bag remembers otherwise is named line by line, with one tap for all of it', async () => {
  const gone = { ...sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09' }), name: { zh: '饶河椴树蜜', en: 'Linden Honey' } }
  const inBag = [sampleQuoteLine({ quantity: 5, unitFen: fen(24600) }), gone].map(
    ({ problem, left, amountFen, returnRule, ...line }) => line,
  )
  server['POST /quotes'] = ({ body }) => {
    const { lines } = body as { readonly lines: readonly { readonly sizeId: string; readonly quantity: number }[] }
    const quantity = lines[0]?.quantity ?? 0
    const tea = sampleQuoteLine({ quantity, left: 2, problem: quantity > 2 ? 'out-of-stock' : null })
    return sampleQuote({ lines: [tea], unknownSizeIds: lines.slice(1).map(({ sizeId }) => sizeId) })
  }
  await open({ stored: { [bagKey]: JSON.stringify(inBag) }, query: {} })
  for (const words of ['有 3 处和放进来时不一样了', '比放进来时贵了 ¥10.00', '只剩 2 件了', '饶河椴树蜜', '已经下架了']) {
    expect(app.text()).toContain(words)
  }
  expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
  await app.tap({ text: '都按现在的' })
  expect(keptBag()).toMatchObject([{ sizeId: orderedSize, quantity: 2, unitFen: 25600 }])
  expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBeNull()
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ expectedTotalFen: 51200 }])
})

test('another price than the bag’s is named and keeps nobody from paying it', async () => {
  const inBag = [sampleQuoteLine({ unitFen: fen(24600) })].map(({ problem, left, amountFen, returnRule, ...line }) => line)
  await open({ stored: { [bagKey]: JSON.stringify(inBag) }, query: {} })
  expect(app.text()).toContain('比放进来时贵了 ¥10.00')
  expect(app.text()).toContain('有变动，看过再付')
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ expectedTotalFen: 25600 }])
})

test('a line that was taken out comes back, here and in the bag', async () => {
  const other = sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09', sizeName: '500 g' })
  const inBag = [sampleQuoteLine(), other].map(({ problem, left, amountFen, returnRule, ...line }) => line)
  server['POST /quotes'] = () => sampleQuote({ lines: [sampleQuoteLine({ problem: 'size-gone', left: 0 }), other] })
  await open({ stored: { [bagKey]: JSON.stringify(inBag) }, query: {} })
  await app.tap({ text: '移出' })
  expect(keptBag()).toHaveLength(1)
  await app.tap({ text: '放回去' })
  expect(keptBag().map(({ sizeId }) => sizeId)).toEqual([orderedSize, other.sizeId])
  expect(app.text()).toContain('这个规格不卖了')
})

test('‘buy now’ of what the shop does not know any more leads back to the shop', async () => {
  server['POST /quotes'] = () => sampleQuote({ lines: [], unknownSizeIds: [orderedSize] })
  await open()
  expect(app.text()).toContain('这一样已经不卖了')
  await app.tap({ text: '去铺子看看' })
  await app.until(() => app.path() === 'buyer/pages/shop/index')
})

test('a place that is not served', async () => {
  server['POST /quotes'] = () => sampleQuote({ unservedRegion: '西藏自治区', address: { ...sampleAddress, province: '西藏自治区' } })
  await open()
  expect(app.text()).toContain('西藏自治区暂时送不到，换一个地址。')
  expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
})
