import type { Browser, Page } from 'playwright-core'
import { openBrowser, phonePage } from '../support/browser'
import { type ServedShop, serveShop } from '../support/served-shop'

/* A buyer's whole loop in a browser, on the demo shop: find, order two sizes, pay, follow, return a part, say how the rest was. */

let shop: ServedShop
let browser: Browser
let chen: Page
let desk: Awaited<ReturnType<typeof createDesk>>
const failures: string[] = []

beforeAll(async () => {
  shop = await serveShop()
  desk = await createDesk()
  browser = await openBrowser()
  chen = await phonePage(browser)
  chen.setDefaultTimeout(15_000)
  chen.on('pageerror', (error) => failures.push(error.message))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

const tap = (words: string | RegExp) => chen.getByText(words, { exact: true }).last().tap()
const see = (words: string | RegExp) => chen.locator(':visible', { hasText: words }).last().waitFor()
const idOf = (page: Page) => new URL(page.url()).searchParams.get('id') ?? ''

async function open(path: string): Promise<void> {
  await chen.goto(`${shop.url}${path}${path.includes('?') ? '&' : '?'}as=sbx-buyer-chen`)
}

/** HQ's part, as its pages send it. */
async function createDesk() {
  const send = async (method: 'GET' | 'POST', path: string, token: string | null, body?: object) => {
    const headers = { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${shop.url}/api${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
    return (await answer.json()) as { sessionToken: string; toShip: { lineId: string; left: number }[] }
  }
  const { sessionToken } = await send('POST', '/sessions', null, { code: 'sbx:sbx-hq:loop' })
  return {
    async ships(orderId: string, parcelId: string) {
      const { toShip } = await send('GET', `/hq/orders/${orderId}`, sessionToken)
      const lines = toShip.map(({ lineId, left }) => ({ lineId, quantity: left, batchId: null }))
      await send('POST', `/hq/orders/${orderId}/parcels`, sessionToken, {
        id: parcelId,
        carrier: 'SF',
        trackingNumber: 'SF1392007855',
        lines,
      })
    },
    approves: (id: string) => send('POST', `/hq/claims/${id}/decision`, sessionToken, { decision: 'approve', reason: '' }),
    receives: (id: string) => send('POST', `/hq/claims/${id}/arrival`, sessionToken),
    accepts: (id: string) => send('POST', `/hq/claims/${id}/return-decision`, sessionToken, { decision: 'accept', reason: '', goods: [] }),
  }
}

async function putInBag(sizeName: string): Promise<void> {
  await tap('放进袋子')
  await tap(sizeName)
  await tap('放进袋子')
  await see('放进袋子了')
  // The sheet is gone before the next tap, which would else reach it.
  await chen.getByRole('radio').first().waitFor({ state: 'detached' })
}

let orderId = ''
let claimId = ''

test('finds a tea, orders two of its sizes and pays', async () => {
  await open('/buyer/pages/search/index')
  await chen.locator('input').first().fill('蜜兰香')
  await tap('凤凰单丛 蜜兰香')
  await putInBag('75 g 一罐')
  await putInBag('150 g 一罐')
  await open('/buyer/pages/bag/index')
  await tap('去结算')
  await see('384.00')
  await tap('微信支付')
  await see('沙箱支付')
  await tap('付款')
  await see('允许熟铺发一次消息')
  await tap('好')
  await see('已付款')
  orderId = idOf(chen)
  expect(orderId).toHaveLength(26)
})

test('follows it, and has it', async () => {
  await desk.ships(orderId, '01kc0000000000000000000001')
  await open(`/buyer/pages/order/index?id=${orderId}`)
  await see('SF1392 0078 55')
  await see(/批次/)
  await tap('收到了')
  await tap('收到了')
  await see('盒上的批次和日期，是这些吗？')
})

test('returns one of the two, and reads at each step whose turn it is', async () => {
  await tap('退货或退款')
  await see('退哪几件')
  await chen.getByLabel('多一件').first().tap()
  await tap('不合适，不说理由')
  await tap(/^申请退 ¥/)
  await chen.waitForURL(/care\/pages\/claim\//)
  claimId = idOf(chen)
  await desk.approves(claimId)
  await open(`/care/pages/claim/index?id=${claimId}`)
  await tap('填单号')
  await tap('顺丰')
  await chen.locator('input').last().fill('SF1668203947152')
  await tap('填好了')
  await see('顺丰 SF1668203947152')
  await desk.receives(claimId)
  await desk.accepts(claimId)
  await open(`/care/pages/claim/index?id=${claimId}`)
  await see(/退款|退回/)
})

test('says how the rest was, for everybody to read', async () => {
  await open(`/care/pages/review/index?order=${orderId}`)
  await chen.getByLabel('给 4 颗星').first().tap()
  await chen.locator('textarea').first().fill('蜜香很长，泡到第六道还甜')
  await chen.getByText('发出', { exact: true }).first().tap()
  await see('已经公开')
  expect(failures).toEqual([])
})
