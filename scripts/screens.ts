import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, type PhonePage, phonePage } from '../tests/support/browser'
import { buildClient } from '../tests/support/builds'
import { serveShop } from '../tests/support/served-shop'
import { productPath as product, tapWords } from './screen-acts'
import { type CareShop, careScreens, lookUpCare } from './screens-of-care'
import { findingScreens } from './screens-of-finding'

/*
 * Pictures of the pages with the demo shop in them. Into docs/screens: the six that the README and visual direction are held against,
 * in both languages at 375×667. With --all into out/screens: every page, also at 320 wide, dark, and empty.
 */

export interface Screen {
  readonly name: string
  /** openid of who looks. */
  readonly as: string
  readonly path: (shop: Shop) => string
  readonly act?: (page: Page) => Promise<void>
}

export interface Shop extends CareShop {
  readonly url: string
  readonly productId: string
  readonly compared: string
  readonly token: string
  readonly shippedOrder: string
  readonly unpaidOrder: string
  readonly boxOrder: string
  readonly hqOrder: string
  readonly receivedOrder: string
}

const chen = 'sbx-buyer-chen'
const lin = 'sbx-seller-lin'
const boss = 'sbx-hq'

const documented: readonly Screen[] = [
  { name: 'product', as: chen, path: product },
  { name: 'shop', as: chen, path: (shop) => `/buyer/pages/shop/index?s=${shop.token}` },
  { name: 'size-sheet', as: chen, path: product, act: tapWords('现在买', 'Buy now') },
  {
    name: 'checkout',
    as: chen,
    path: product,
    act: async (page) => {
      await tapWords('现在买', 'Buy now')(page)
      await tapWords('现在买', 'Buy now')(page)
      await page.waitForTimeout(1500)
    },
  },
  { name: 'order', as: chen, path: (shop) => `/buyer/pages/order/index?id=${shop.shippedOrder}` },
  { name: 'desk', as: lin, path: () => '/seller/pages/desk/index' },
]

const others: readonly Screen[] = [
  ...findingScreens,
  ...careScreens,
  { name: 'orders', as: chen, path: () => '/buyer/pages/orders/index' },
  { name: 'order-received', as: chen, path: (shop) => `/buyer/pages/order/index?id=${shop.boxOrder}` },
  { name: 'order-unpaid', as: chen, path: (shop) => `/buyer/pages/order/index?id=${shop.unpaidOrder}` },
  { name: 'bag-empty', as: chen, path: () => '/buyer/pages/bag/index' },
  { name: 'addresses', as: chen, path: () => '/account/pages/addresses/index' },
  { name: 'address-form', as: chen, path: () => '/account/pages/addresses/index?form=1' },
  {
    name: 'address-region',
    as: chen,
    path: () => '/account/pages/addresses/index?form=1',
    act: async (page) => {
      await tapWords('选省、市、区', 'Province, city, district')(page)
      await tapWords('海南省')(page)
      await page.waitForTimeout(500)
    },
  },
  { name: 'me', as: lin, path: () => '/buyer/pages/me/index' },
  { name: 'me-buyer', as: chen, path: () => '/buyer/pages/me/index' },
  { name: 'profile', as: chen, path: () => '/account/pages/profile/index' },
  { name: 'data', as: chen, path: () => '/account/pages/data/index' },
  { name: 'privacy', as: chen, path: () => '/account/pages/privacy/index' },
  { name: 'leave', as: chen, path: () => '/account/pages/leave/index' },
  { name: 'join', as: chen, path: () => '/seller/pages/join/index' },
  { name: 'commissions', as: lin, path: () => '/seller/pages/commissions/index' },
  { name: 'reviews', as: chen, path: (shop) => `/care/pages/reviews/index?product=${shop.productId}` },
  { name: 'review', as: chen, path: (shop) => `/care/pages/review/index?order=${shop.receivedOrder}` },
  { name: 'hq-reviews', as: boss, path: () => '/hq/pages/reviews/index' },
  { name: 'hq-home', as: boss, path: () => '/hq/pages/home/index' },
  { name: 'hq-orders', as: boss, path: () => '/hq/pages/orders/index' },
  { name: 'hq-ship', as: boss, path: (shop) => `/hq/pages/ship/index?id=${shop.hqOrder}` },
  { name: 'people', as: chen, path: () => '/sandbox/pages/people/index' },
  { name: 'desk-empty', as: 'sbx-newcomer', path: () => '/seller/pages/desk/index' },
  { name: 'shop-brand', as: 'sbx-newcomer', path: () => '/buyer/pages/shop/index' },
]

async function callApi<Answer>(url: string, as: string, path: string): Promise<Answer> {
  const opened = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: `sbx:${as}:screens${Date.now()}x${Math.floor(Math.random() * 1e6)}` }),
  })
  const { sessionToken } = (await opened.json()) as { sessionToken: string }
  const response = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${sessionToken}` } })
  return (await response.json()) as Answer
}

/** An order whose page asks about the date on the box. */
async function findBoxOrder(url: string, ids: readonly string[]): Promise<string> {
  interface Seen {
    readonly order: { readonly parcels: readonly { readonly boxCheck: string }[] }
    readonly actions: readonly string[]
  }
  for (const id of ids) {
    const { order, actions } = await callApi<Seen>(url, chen, `/orders/${id}`)
    if (actions.includes('claim') && order.parcels.some(({ boxCheck }) => boxCheck === 'ask')) return id
  }
  return ''
}

async function lookUp(url: string): Promise<Shop> {
  interface Listed {
    readonly items: readonly { readonly id: string; readonly state: string; readonly pieces: number }[]
  }
  const { products } = await callApi<{ products: { items: { id: string; name: { zh: string } }[] } }>(url, lin, '/shop-page')
  const tea = products.items.find(({ name }) => name.zh.includes('蜜兰香'))
  const page = await callApi<{ share: { chatToken: string } }>(url, lin, `/product-page?id=${tea?.id}`)
  const orders = await callApi<Listed>(url, chen, '/orders')
  const hq = await callApi<Listed>(url, boss, '/hq/orders')
  const inState = (state: string) => orders.items.find((order) => order.state === state)?.id ?? ''
  return {
    url,
    productId: tea?.id ?? '',
    compared: products.items
      .slice(0, 3)
      .map(({ id }) => id)
      .join(','),
    token: page.share.chatToken,
    shippedOrder: orders.items.findLast((order) => order.state === 'shipped')?.id ?? '',
    unpaidOrder: inState('placed'),
    boxOrder: await findBoxOrder(
      url,
      orders.items.map(({ id }) => id),
    ),
    receivedOrder: inState('received') || inState('completed'),
    ...(await lookUpCare((as, path) => callApi(url, as, path))),
    hqOrder: hq.items[0]?.id ?? '',
  }
}

async function take(browser: Browser, shop: Shop, screen: Screen, phone: PhonePage, file: string): Promise<void> {
  const page = await phonePage(browser, { scale: 2, ...phone })
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  const path = screen.path(shop)
  await page.goto(`${shop.url}${path}${path.includes('?') ? '&' : '?'}as=${screen.as}`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(700)
  await screen.act?.(page)
  await page.screenshot({ path: file })
  await page.context().close()
  if (failures.length > 0) throw new Error(`${screen.name}: ${failures.join('; ')}`)
}

const languages = [
  ['zh', 'zh-CN'],
  ['en', 'en-GB'],
] as const

async function main(): Promise<void> {
  const isAll = process.argv.includes('--all')
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
  buildClient('h5', 'sandbox')
  const served = await serveShop()
  const browser = await openBrowser()
  try {
    const shop = await lookUp(served.url)
    const wanted = (isAll ? [...documented, ...others] : documented).filter(
      ({ name }) => only === undefined || only.split(',').includes(name),
    )
    const folder = isAll ? join('out', 'screens') : join('docs', 'screens')
    await mkdir(folder, { recursive: true })
    for (const screen of wanted) {
      for (const [short, language] of languages) {
        await take(browser, shop, screen, { language }, join(folder, `${short}-${screen.name}.png`))
        if (!isAll) continue
        await take(browser, shop, screen, { language, width: 320, height: 568 }, join(folder, `${short}-${screen.name}-320.png`))
        if (short === 'zh') await take(browser, shop, screen, { language, dark: true }, join(folder, `${short}-${screen.name}-dark.png`))
      }
      process.stdout.write(`${screen.name}\n`)
    }
  } finally {
    await browser.close()
    await served.stop()
  }
}

void main()
