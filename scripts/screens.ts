import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, type PhonePage, phonePage } from '../tests/support/browser'
import { buildClient } from '../tests/support/builds'
import { serveShop } from '../tests/support/served-shop'
import { documentedScreens, otherScreens, type Screen, type Shop } from './screen-list'
import { lookUpCare } from './screens-of-care'
import { setSellersUp } from './screens-of-sellers'

/*
 * Pictures of the pages with the demo shop in them, in both languages. Into docs/screens: the six of the README, at 375×667. Into
 * out/screens, with --ci: every page, also at 320 wide; with --all: dark too, and twice as sharp. --only=name,name: just these.
 */

const chen = 'sbx-buyer-chen'
const lin = 'sbx-seller-lin'
const boss = 'sbx-hq'

async function callApi<Answer>(url: string, as: string, path: string, method = 'GET', body?: unknown): Promise<Answer> {
  const opened = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: `sbx:${as}:screens${Date.now()}x${Math.floor(Math.random() * 1e6)}` }),
  })
  const { sessionToken } = (await opened.json()) as { sessionToken: string }
  const headers = { authorization: `Bearer ${sessionToken}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const response = await fetch(`${url}/api${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
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
  const sellers = await callApi<Listed>(url, boss, `/hq/sellers?words=${encodeURIComponent('小林')}`)
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
    ...(await setSellersUp((as, path, ...rest) => callApi(url, as, path, ...rest), url, tea?.id ?? '')),
    ...(await lookUpCare((as, path) => callApi(url, as, path))),
    hqOrder: hq.items[0]?.id ?? '',
    sellerId: sellers.items.at(-1)?.id ?? '',
  }
}

async function take(browser: Browser, shop: Shop, { screen, phone, file }: Shot): Promise<void> {
  const page = await phonePage(browser, phone)
  const failures: string[] = []
  page.on('pageerror', (error) => failures.push(error.message))
  const path = screen.path(shop)
  await page.goto(`${shop.url}${path}${path.includes('?') ? '&' : '?'}as=${screen.as}`, { waitUntil: 'networkidle' })
  await page.waitForTimeout(300)
  await screen.act?.(page)
  await page.screenshot({ path: file })
  await page.context().close()
  if (failures.length > 0) throw new Error(`${screen.name}: ${failures.join('; ')}`)
}

/** Widths and languages of every picture; those for looking at by hand are also dark and twice as sharp. */
const languages = [
  ['zh', 'zh-CN'],
  ['en', 'en-GB'],
] as const
const small = { width: 320, height: 568 } as const

interface Shot {
  readonly screen: Screen
  readonly phone: PhonePage
  readonly file: string
}

function listShots(screen: Screen, folder: string, mode: Mode): readonly Shot[] {
  return languages.flatMap(([short, language]): readonly Shot[] => {
    const file = (end: string) => join(folder, `${short}-${screen.name}${end}.png`)
    const plain = { screen, phone: { language, scale: mode === 'ci' ? 1 : 2 } }
    if (mode === 'docs') return [{ ...plain, file: file('') }]
    const narrow = { ...plain, phone: { ...plain.phone, ...small }, file: file('-320') }
    const dark = { ...plain, phone: { ...plain.phone, dark: true }, file: file('-dark') }
    return [{ ...plain, file: file('') }, narrow, ...(mode === 'all' && short === 'zh' ? [dark] : [])]
  })
}

type Mode = 'docs' | 'all' | 'ci'
const atOnce = 2

async function main(): Promise<void> {
  const mode: Mode = process.argv.includes('--ci') ? 'ci' : process.argv.includes('--all') ? 'all' : 'docs'
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
  buildClient('h5', 'sandbox')
  const served = await serveShop()
  const browser = await openBrowser()
  try {
    const shop = await lookUp(served.url)
    const screens = mode === 'docs' ? documentedScreens : [...documentedScreens, ...otherScreens]
    const wanted = screens.filter(({ name }) => only === undefined || only.split(',').includes(name))
    const folder = mode === 'docs' ? join('docs', 'screens') : join('out', 'screens')
    await mkdir(folder, { recursive: true })
    const shots = wanted.flatMap((screen) => listShots(screen, folder, mode))
    const takeNext = async () => {
      for (let shot = shots.shift(); shot; shot = shots.shift()) await take(browser, shop, shot)
    }
    const count = shots.length
    await Promise.all(Array.from({ length: atOnce }, takeNext))
    process.stdout.write(`${count} pictures in ${folder}\n`)
  } finally {
    await browser.close()
    await served.stop()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
