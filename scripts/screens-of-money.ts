import type { Page } from 'playwright-core'
import { tapWords } from './screen-acts'
import type { Screen } from './screen-list'

/* Pictures of a seller's statement and of the orders behind it. */

const lin = 'sbx-seller-lin'
const statement = () => '/seller/pages/statement/index'
const orders = () => '/seller/pages/orders/index'

async function tapFirstSale(page: Page): Promise<void> {
  await page
    .getByText(/买了| bought /)
    .first()
    .tap()
  await page.waitForTimeout(1000)
}

/** As if somebody had rewritten the past since the last visit. */
async function changePast(page: Page): Promise<void> {
  await page.evaluate(`for (const [key, text] of Object.entries(localStorage)) {
    if (!key.startsWith('shupu:chain:')) continue
    const kept = JSON.parse(text)
    localStorage.setItem(key, JSON.stringify({ ...kept, seen: { ...kept.seen, head: kept.seen.head.split('').reverse().join('') } }))
  }`)
  await page.reload({ waitUntil: 'networkidle' })
  await page.waitForTimeout(300)
}

export const moneyScreens: readonly Screen[] = [
  { name: 'statement', as: lin, path: statement },
  { name: 'statement-open', as: lin, path: statement, act: tapFirstSale },
  { name: 'statement-file', as: lin, path: statement, act: tapWords('导出', 'Export') },
  { name: 'statement-changed', as: lin, path: statement, act: changePast },
  { name: 'seller-orders', as: lin, path: orders },
  { name: 'seller-order', as: lin, path: orders, act: tapFirstSale, endsAt: '/seller/pages/order/index' },
]
