import type { Browser, Page } from 'playwright-core'
import { openBrowser, phonePage } from '../support/browser'
import { type ServedShop, serveShop } from '../support/served-shop'

/* The main story in a browser, on the demo shop: everybody plays their part on a page of their own. */

let shop: ServedShop
let browser: Browser
let chen: Page
let hq: Page
let lin: Page
const failures: string[] = []

beforeAll(async () => {
  shop = await serveShop()
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

async function open(as: string, path: string): Promise<Page> {
  const page = await phonePage(browser)
  page.on('pageerror', (error) => failures.push(`${as} ${path}: ${error.message}`))
  page.setDefaultTimeout(15_000)
  await page.goto(`${shop.url}${path}${path.includes('?') ? '&' : '?'}as=${as}`)
  return page
}

async function tap(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).last().tap()
}

async function see(page: Page, words: string | RegExp): Promise<void> {
  await page.locator(':visible', { hasText: words }).last().waitFor()
}

/** The token of a card of a seller's, as their own page of the product carries it. */
async function cardOf(openid: string): Promise<string> {
  const post = (path: string, body: object) =>
    fetch(`${shop.url}/api${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const opened = await post('/sessions', { code: `sbx:${openid}:e2e` })
  const { sessionToken } = (await opened.json()) as { sessionToken: string }
  const get = async (path: string) => {
    const answer = await fetch(`${shop.url}/api${path}`, { headers: { authorization: `Bearer ${sessionToken}` } })
    return (await answer.json()) as { products: { items: { id: string }[] }; share: { chatToken: string } }
  }
  const id = (await get('/shop-page')).products.items[0]?.id
  const { share } = await get(`/product-page?id=${id}`)
  return `/buyer/pages/product/index?id=${id}&s=${share.chatToken}`
}

let orderPath = ''

test('a buyer opens a friend’s card, chooses a size, orders and pays', async () => {
  chen = await open('sbx-buyer-chen', await cardOf('sbx-seller-lin'))
  await see(chen, '小林推荐')
  await see(chen, '广告')
  await tap(chen, '现在买')
  await tap(chen, '150 g 一罐')
  await tap(chen, '现在买')
  await see(chen, '推荐人')
  await see(chen, '256.00')
  await tap(chen, '微信支付')
  await see(chen, '沙箱支付')
  await tap(chen, '付款')
  await see(chen, '允许熟铺发一次消息')
  await tap(chen, '好')
  await see(chen, '已付款')
  orderPath = new URL(chen.url()).pathname + new URL(chen.url()).search
  expect(orderPath).toContain('/buyer/pages/order/index')
})

test('the seller sees it on the desk at once', async () => {
  lin = await open('sbx-seller-lin', '/seller/pages/desk/index')
  await see(lin, /\+25\.60/)
})

test('HQ ships it, and the buyer sees the parcel and the batch', async () => {
  const id = new URLSearchParams(orderPath.split('?')[1]).get('id')
  hq = await open('sbx-hq', `/hq/pages/ship/index?id=${id}`)
  await hq.locator('input').last().fill('SF1392007844')
  await tap(hq, '发货')
  await see(hq, '都发出了')
  await chen.reload()
  await see(chen, 'SF1392 0078 44')
  await see(chen, /批次/)
})

test('the buyer receives it; the commission still waits for the return window', async () => {
  await tap(chen, '收到了')
  await tap(chen, '收到了')
  await see(chen, /已收到|收到了/)
  await lin.reload()
  await see(lin, '待结算')
  expect(failures).toEqual([])
})

test('someone else’s order is a page that says so', async () => {
  const mei = await open('sbx-buyer-mei', orderPath.replace(/[?&]as=[^&]*/, ''))
  await see(mei, /没有|找不到/)
  await mei.context().close()
})
