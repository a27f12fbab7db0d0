import type { Browser } from 'playwright-core'
import { openBrowser, phonePage } from '../support/browser'
import { type ServedShop, serveShop } from '../support/served-shop'

/* The largest text that WeChat offers, on the narrowest phone: nothing may run out of the screen sideways. */

let shop: ServedShop
let browser: Browser
beforeAll(async () => {
  shop = await serveShop()
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await shop?.stop()
})

/** Who looks, where, and words that stand there only once the page has its data. */
const pages = [
  ['sbx-buyer-chen', '/buyer/pages/shop/index', /\.00/],
  ['sbx-buyer-chen', '/buyer/pages/search/index', /蜂蜜|Honey/],
  ['sbx-buyer-chen', '/buyer/pages/orders/index', /\.00/],
  ['sbx-buyer-chen', '/buyer/pages/me/index', /陈敏/],
  ['sbx-buyer-chen', '/account/pages/addresses/index', /138 \*\*\*\* 6021/],
  ['sbx-buyer-chen', '/account/pages/data/index', /带走一份|Take a copy/],
  ['sbx-buyer-chen', '/account/pages/profile/index', /名字|Name/],
  ['sbx-buyer-chen', '/account/pages/privacy/index', /微信|WeChat/],
  ['sbx-buyer-chen', '/account/pages/leave/index', /马上删掉|Deleted at once/],
  ['sbx-buyer-chen', '/care/pages/claims/index', /118\.00/],
  ['sbx-buyer-chen', '/care/pages/complaints/index', /外箱/],
  ['sbx-seller-lin', '/seller/pages/desk/index', /小林|¥/],
  ['sbx-seller-lin', '/seller/pages/statement/index', /\+\d/],
  ['sbx-seller-lin', '/seller/pages/orders/index', /\+\d/],
  ['sbx-seller-fang', '/seller/pages/withdraw/index', /¥/],
  ['sbx-seller-lin', '/seller/pages/withdrawals/index', /¥/],
  ['sbx-hq', '/hq/pages/home/index', /评价|Reviews/],
  ['sbx-hq', '/hq/pages/orders/index', /\.00/],
  ['sbx-hq', '/hq/pages/claims/index', /陈敏/],
] as const

/** Words that end beyond the screen and can't be scrolled to: their text. */
const listBeyond = `[...document.querySelectorAll('*')].filter((element) => {
  const box = element.getBoundingClientRect()
  if (element.children.length > 0 || !element.textContent.trim() || box.width === 0 || box.height === 0 || box.right <= 321) return false
  for (let above = element.parentElement; above; above = above.parentElement)
    if (above !== document.scrollingElement && /auto|scroll/.test(getComputedStyle(above).overflowX) && above.clientWidth <= 320) return false
  return true
}).map((element) => element.textContent.trim())`

test.each(['zh-CN', 'en-GB'])('in %s no page is wider than the phone', async (language) => {
  const page = await phonePage(browser, { width: 320, height: 568, language })
  const wide: string[] = []
  for (const [as, path, words] of pages) {
    await page.goto(`${shop.url}${path}?as=${as}`, { waitUntil: 'networkidle' })
    await page.locator(':visible', { hasText: words }).last().waitFor({ timeout: 10_000 })
    await page.addStyleTag({ content: 'html { font-size: 22px !important }' })
    for (const beyond of await page.evaluate<string[]>(listBeyond)) wide.push(`${path}: ${beyond}`)
  }
  // The look itself sees what runs out.
  await page.evaluate(
    `document.querySelector('.taro_page').insertAdjacentHTML('beforeend', '<p style="width:600px;text-align:right">beyond</p>')`,
  )
  expect(await page.evaluate<string[]>(listBeyond)).toEqual(['beyond'])
  await page.context().close()
  expect(wide).toEqual([])
})
