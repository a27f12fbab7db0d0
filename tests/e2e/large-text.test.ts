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

const pages = [
  ['sbx-buyer-chen', '/buyer/pages/shop/index'],
  ['sbx-buyer-chen', '/buyer/pages/search/index'],
  ['sbx-buyer-chen', '/buyer/pages/orders/index'],
  ['sbx-buyer-chen', '/buyer/pages/me/index'],
  ['sbx-buyer-chen', '/account/pages/addresses/index'],
  ['sbx-buyer-chen', '/account/pages/data/index'],
  ['sbx-buyer-chen', '/care/pages/claims/index'],
  ['sbx-buyer-chen', '/care/pages/complaints/index'],
  ['sbx-seller-lin', '/seller/pages/desk/index'],
  ['sbx-hq', '/hq/pages/orders/index'],
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
  for (const [as, path] of pages) {
    await page.goto(`${shop.url}${path}?as=${as}`, { waitUntil: 'networkidle' })
    await page.addStyleTag({ content: 'html { font-size: 22px !important }' })
    for (const words of await page.evaluate<string[]>(listBeyond)) wide.push(`${path}: ${words}`)
  }
  // The look itself sees what runs out.
  await page.evaluate(
    `document.querySelector('.taro_page').insertAdjacentHTML('beforeend', '<p style="width:600px;text-align:right">beyond</p>')`,
  )
  expect(await page.evaluate<string[]>(listBeyond)).toEqual(['beyond'])
  await page.context().close()
  expect(wide).toEqual([])
})
