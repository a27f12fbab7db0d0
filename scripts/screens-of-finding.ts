import { productPath as product, tapWords, typeWords } from './screen-acts'
import type { Screen } from './screen-list'

const chen = 'sbx-buyer-chen'

/** Finding something, and the end of a product. */
export const findingScreens: readonly Screen[] = [
  { name: 'shop-sort', as: chen, path: (shop) => `/buyer/pages/shop/index?s=${shop.token}`, act: tapWords('排序', 'Sort') },
  {
    name: 'product-end',
    as: chen,
    path: product,
    act: async (page) => {
      for (let time = 0; time < 3; time += 1) {
        await page.mouse.wheel(0, 4000)
        await page.evaluate('window.scrollTo(0, 1e6)')
        await page.waitForTimeout(800)
      }
    },
  },
  { name: 'product-unknown', as: chen, path: () => '/buyer/pages/product/index?id=01j00000000000000000000000' },
  {
    name: 'search',
    as: chen,
    path: product,
    act: async (page) => {
      await page.goto(new URL('/buyer/pages/search/index', page.url()).href, { waitUntil: 'networkidle' })
      await page.waitForTimeout(700)
    },
  },
  { name: 'search-found', as: chen, path: () => '/buyer/pages/search/index', act: typeWords('茶') },
  {
    name: 'search-choosing',
    as: chen,
    path: () => '/buyer/pages/search/index',
    act: async (page) => {
      await typeWords('单丛')(page)
      await tapWords('选几样比', 'Compare some')(page)
      await page.getByRole('checkbox').first().tap()
      await page.waitForTimeout(300)
    },
  },
  { name: 'search-near', as: chen, path: () => '/buyer/pages/search/index', act: typeWords('凤凰的茶') },
  { name: 'search-none', as: chen, path: () => '/buyer/pages/search/index', act: typeWords('🍵') },
  { name: 'compare', as: chen, path: (shop) => `/buyer/pages/compare/index?ids=${shop.compared}` },
]
