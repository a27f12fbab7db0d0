import type { ProductPage } from '../contract/api/types'
import { productionApiBase, productionWeapp } from '../tests/support/builds'
import { serveShop } from '../tests/support/served-shop'
import { startPhone } from '../tests/support/weapp-runner/phone'
import type { PhoneRequest, PhoneResponse } from '../tests/support/weapp-runner/phone-state'

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string }[]
}

let logins = 0
const codeOf = (openid: string) => {
  logins += 1
  return `sbx:${openid}:bench${Date.now()}x${logins}`
}

async function send(url: string, { method, path, data, header }: PhoneRequest): Promise<PhoneResponse> {
  const withBody = method !== 'GET' && data !== undefined && data !== null
  const body = withBody ? { body: typeof data === 'string' ? data : JSON.stringify(data) } : {}
  const response = await fetch(`${url}${path}`, { method, headers: { ...header }, ...body })
  return { statusCode: response.status, data: await response.json() }
}

async function get<Answer>(url: string, openid: string, path: string): Promise<Answer> {
  const header = { 'content-type': 'application/json' }
  const opened = await send(url, { method: 'POST', url: '', path: '/api/sessions', data: { code: codeOf(openid) }, header })
  const { sessionToken } = opened.data as { sessionToken: string }
  const answer = await send(url, { method: 'GET', url: '', path, data: null, header: { authorization: `Bearer ${sessionToken}` } })
  return answer.data as Answer
}

type Query = Readonly<Record<string, string>>
type Row = readonly [name: string, openid: string, path: string, query: Query, storage?: Readonly<Record<string, unknown>>]

/** A bag with one piece of each of the goods, as the phone keeps it. */
async function bagOf(url: string, openid: string, items: Listed['items']): Promise<readonly object[]> {
  const pages = await Promise.all(items.slice(0, 6).map(({ id }) => get<ProductPage>(url, openid, `/api/product-page?id=${id}`)))
  return pages.flatMap(({ product }) =>
    product.sizes.slice(0, 1).map((size) => ({
      ...{ sizeId: size.id, productId: product.id, name: product.name, sizeName: size.name, picture: product.pictures[0] ?? '' },
      ...{ unitFen: size.priceFen, quantity: 1 },
    })),
  )
}

/** Which page whom, with the demo shop in it. */
async function pagesOf(url: string): Promise<readonly Row[]> {
  const [chen, lin, boss] = ['sbx-buyer-chen', 'sbx-seller-lin', 'sbx-hq'] as const
  const { products } = await get<{ products: Listed }>(url, lin, '/api/shop-page')
  const orders = await get<Listed>(url, chen, '/api/orders')
  const toShip = await get<Listed>(url, boss, '/api/hq/orders')
  const shipped = orders.items.findLast(({ state }) => state === 'shipped')
  const bag = { 'bag:': await bagOf(url, chen, products.items) }
  return [
    ['bag', chen, 'buyer/pages/bag/index', {}, bag],
    ['checkout', chen, 'buyer/pages/checkout/index', {}, bag],
    ['addresses', chen, 'account/pages/addresses/index', {}],
    ['shop', chen, 'buyer/pages/shop/index', {}],
    ['product', chen, 'buyer/pages/product/index', { id: products.items[0]?.id ?? '' }],
    ['search', chen, 'buyer/pages/search/index', {}],
    [
      'compare',
      chen,
      'buyer/pages/compare/index',
      {
        ids: products.items
          .slice(0, 3)
          .map(({ id }) => id)
          .join(','),
      },
    ],
    ['orders', chen, 'buyer/pages/orders/index', {}],
    ['order', chen, 'buyer/pages/order/index', { id: shipped?.id ?? '' }],
    ['me', chen, 'buyer/pages/me/index', {}],
    ['desk', lin, 'seller/pages/desk/index', {}],
    ['brought', lin, 'seller/pages/brought/index', {}],
    ['statement', lin, 'seller/pages/statement/index', {}],
    ['hq home', boss, 'hq/pages/home/index', {}],
    ['hq orders', boss, 'hq/pages/orders/index', {}],
    ['hq ship', boss, 'hq/pages/ship/index', { id: toShip.items[0]?.id ?? '' }],
  ]
}

/** setData of opening each page in the built mini program, with the demo shop behind it. */
export async function benchSetData(log: (line: string) => void): Promise<void> {
  log('setData of opening a page (bound: 3 calls; 24 KB for a list of 20, 12 KB elsewhere; 1 page-data request)')
  const shop = await serveShop()
  try {
    for (const [name, openid, path, query, normal = {}] of await pagesOf(shop.url)) {
      const requests = (request: PhoneRequest) => send(shop.url, request)
      const phone = await startPhone({
        dist: productionWeapp,
        requests,
        login: () => codeOf(openid),
        enter: { path, query },
        storage: { normal, moments: {} },
      })
      const { updates } = phone.page()
      const asked = phone.requests.filter((request) => !/\/(sessions|visits|opens)$/.test(request.url.replace(productionApiBase, '')))
      const bytes = updates.reduce((sum, size) => sum + size, 0)
      log(`  ${name.padEnd(12)} ${updates.length} calls, ${String(bytes).padStart(6)} bytes, ${asked.length} request`)
      phone.close()
    }
  } finally {
    await shop.stop()
  }
}
