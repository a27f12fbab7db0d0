import type { Browser, Page } from 'playwright-core'
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

type Looked = readonly [as: string, path: string, words: RegExp, taps?: readonly RegExp[]]

const buy = [/凤凰单丛 蜜兰香|Phoenix Dancong, Honey/, /^现在买$|^Buy now$/, /^现在买$|^Buy now$/]
const keep = [/凤凰单丛 蜜兰香|Phoenix Dancong, Honey/, /^放进袋子$|^Add to bag$/, /^放进袋子$|^Add to bag$/]

/** Who looks, where, words that stand there only once the page has its data, and what is tapped to get further. */
const pages: readonly Looked[] = [
  ['sbx-buyer-chen', '/buyer/pages/shop/index', /\.00/],
  ['sbx-buyer-chen', '/buyer/pages/shop/index', /这一罐的来历|Where this tin is from/, buy.slice(0, 1)],
  ['sbx-buyer-chen', '/buyer/pages/shop/index', /微信支付|Pay with WeChat/, buy],
  ['sbx-buyer-chen', '/buyer/pages/shop/index', /\.00/, keep],
  ['sbx-buyer-chen', '/buyer/pages/bag/index', /128/],
  ['sbx-buyer-chen', '/buyer/pages/orders/index', /批次|Batch/, [/\.00/]],
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
  ['sbx-seller-lin', '/seller/pages/orders/index', /记入待结算|Pending/, [/买了| bought /]],
  ['sbx-seller-lin', '/seller/pages/brought/index', /\d%/],
  ['sbx-seller-lin', '/seller/pages/brought/index', /\+\d/, [/^按商品$|^By product$/]],
  ['sbx-seller-lin', '/seller/pages/brought/index', /\+\d/, [/^每张卡片$|^Each card$/]],
  ['sbx-seller-lin', '/seller/pages/share/index', /链接|Link/],
  ['sbx-seller-lin', '/seller/pages/poster/index', /下载|Download/],
  ['sbx-seller-lin', '/seller/pages/link/index', /贴在哪里|Where it goes/],
  ['sbx-seller-lin', '/seller/pages/shop/index', /8 \/ 50/],
  ['sbx-seller-lin', '/seller/pages/shop/index', /^存好$|^Save$/, [/^改招牌$|^Edit$/]],
  ['sbx-seller-lin', '/seller/pages/range/index', /¥12\.80/],
  ['sbx-seller-lin', '/seller/pages/range/index', /链接|Link/, [/^给朋友看$|^Show a friend$/]],
  ['sbx-seller-lin', '/seller/pages/range/index', /复制|Copy/, [/^给朋友看$|^Show a friend$/, /^素材$|^Material$/]],
  ['sbx-newcomer', '/seller/pages/join/index', /算一笔|An example/],
  ['sbx-hq', '/hq/pages/sellers/index', /小林/],
  ['sbx-hq', '/hq/pages/sellers/index', /从开铺到现在|Since the beginning/, [/小林的茶桌/]],
  ['sbx-hq', '/hq/pages/settings/index', /2,000/],
  ['sbx-hq', '/hq/pages/invitations/index', /茶博会/],
  ['sbx-hq', '/hq/pages/payouts/index', /¥/, [/^进行中$|^Under way$/]],
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

async function tap(page: Page, words: RegExp): Promise<void> {
  await page.getByText(words).and(page.locator(':visible')).last().tap({ timeout: 10_000 })
  await page.waitForTimeout(700)
}

test.each(['zh-CN', 'en-GB'])(
  'in %s no page is wider than the phone',
  async (language) => {
    const page = await phonePage(browser, { width: 320, height: 568, language })
    const wide: string[] = []
    for (const [as, path, words, taps = []] of pages) {
      await page.goto(`${shop.url}${path}?as=${as}`, { waitUntil: 'networkidle' })
      for (const tapped of taps) await tap(page, tapped)
      await page.locator(':visible', { hasText: words }).last().waitFor({ timeout: 10_000 })
      await page.addStyleTag({ content: 'html { font-size: 22px !important }' })
      for (const beyond of await page.evaluate<string[]>(listBeyond)) wide.push(`${[path, ...taps].join(' ')}: ${beyond}`)
    }
    // The look itself sees what runs out.
    await page.evaluate(
      `document.querySelector('.taro_page').insertAdjacentHTML('beforeend', '<p style="width:600px;text-align:right">beyond</p>')`,
    )
    expect(await page.evaluate<string[]>(listBeyond)).toEqual(['beyond'])
    await page.context().close()
    expect(wide).toEqual([])
  },
  180_000,
)
