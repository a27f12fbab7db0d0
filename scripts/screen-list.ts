import type { Page } from 'playwright-core'
import { productPath as product, tapWords } from './screen-acts'
import { type CareShop, careScreens } from './screens-of-care'
import { findingScreens } from './screens-of-finding'
import { moneyScreens } from './screens-of-money'
import { type SellerShop, sellerScreens } from './screens-of-sellers'

/* The pictures that are taken of the pages: who looks, where, and what they do before it. */

export interface Screen {
  readonly name: string
  /** openid of who looks. */
  readonly as: string
  readonly path: (shop: Shop) => string
  readonly act?: (page: Page) => Promise<void>
  /** Where the act leads, when that is another page. */
  readonly endsAt?: string
}

export interface Shop extends CareShop, SellerShop {
  readonly url: string
  readonly productId: string
  readonly compared: string
  readonly token: string
  readonly shippedOrder: string
  readonly unpaidOrder: string
  readonly boxOrder: string
  readonly hqOrder: string
  readonly sellerId: string
  readonly receivedOrder: string
}

const chen = 'sbx-buyer-chen'
const lin = 'sbx-seller-lin'
const boss = 'sbx-hq'

/** What the README and the visual direction are held against. */
export const documentedScreens: readonly Screen[] = [
  { name: 'product', as: chen, path: product },
  { name: 'shop', as: chen, path: (shop) => `/buyer/pages/shop/index?s=${shop.token}` },
  { name: 'size-sheet', as: chen, path: product, act: tapWords('现在买', 'Buy now') },
  {
    name: 'checkout',
    as: chen,
    path: product,
    endsAt: '/buyer/pages/checkout/index',
    act: async (page) => {
      await tapWords('现在买', 'Buy now')(page)
      await tapWords('现在买', 'Buy now')(page)
      await page.waitForTimeout(1500)
    },
  },
  { name: 'order', as: chen, path: (shop) => `/buyer/pages/order/index?id=${shop.shippedOrder}` },
  { name: 'desk', as: lin, path: () => '/seller/pages/desk/index' },
]

/** Every other page, in the states that the demo shop has. */
export const otherScreens: readonly Screen[] = [
  ...findingScreens,
  ...careScreens,
  ...moneyScreens,
  ...sellerScreens,
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
  { name: 'brought', as: lin, path: () => '/seller/pages/brought/index' },
  { name: 'brought-things', as: lin, path: () => '/seller/pages/brought/index', act: tapWords('按商品', 'By product') },
  { name: 'brought-days', as: lin, path: () => '/seller/pages/brought/index', act: tapWords('按天', 'By day') },
  { name: 'brought-cards', as: lin, path: () => '/seller/pages/brought/index', act: tapWords('每张卡片', 'Each card') },
  { name: 'share', as: lin, path: (shop) => `/seller/pages/share/index?id=${shop.productId}` },
  { name: 'share-shop', as: lin, path: () => '/seller/pages/share/index' },
  { name: 'poster', as: lin, path: (shop) => `/seller/pages/poster/index?id=${shop.productId}` },
  { name: 'poster-note', as: lin, path: (shop) => `/seller/pages/poster/index?id=${shop.productId}`, act: tapWords('便条', 'A note') },
  { name: 'pack', as: lin, path: (shop) => `/seller/pages/pack/index?id=${shop.productId}` },
  { name: 'link', as: lin, path: (shop) => `/seller/pages/link/index?id=${shop.productId}` },
  { name: 'seller-shop', as: lin, path: () => '/seller/pages/shop/index' },
  { name: 'seller-shop-face', as: lin, path: () => '/seller/pages/shop/index', act: tapWords('改招牌', 'Edit') },
  { name: 'seller-shop-leave', as: lin, path: () => '/seller/pages/shop/index', act: tapWords('关掉铺子', 'Close the shop') },
  { name: 'shop-cover', as: 'sbx-seller-fang', path: () => '/buyer/pages/shop/index' },
  { name: 'seller-shop-cover', as: 'sbx-seller-fang', path: () => '/seller/pages/shop/index' },
  { name: 'range', as: lin, path: () => '/seller/pages/range/index' },
  { name: 'withdraw', as: lin, path: () => '/seller/pages/withdraw/index' },
  { name: 'withdraw-open', as: 'sbx-seller-fang', path: () => '/seller/pages/withdraw/index' },
  { name: 'withdrawals', as: lin, path: () => '/seller/pages/withdrawals/index' },
  { name: 'transfer', as: 'sbx-seller-fang', path: () => '/sandbox/pages/transfer/index' },
  { name: 'reviews', as: chen, path: (shop) => `/care/pages/reviews/index?product=${shop.productId}` },
  { name: 'review', as: chen, path: (shop) => `/care/pages/review/index?order=${shop.receivedOrder}` },
  { name: 'hq-reviews', as: boss, path: () => '/hq/pages/reviews/index' },
  { name: 'hq-home', as: boss, path: () => '/hq/pages/home/index' },
  { name: 'hq-orders', as: boss, path: () => '/hq/pages/orders/index' },
  { name: 'hq-sellers', as: boss, path: () => '/hq/pages/sellers/index' },
  { name: 'hq-seller', as: boss, path: (shop) => `/hq/pages/seller/index?id=${shop.sellerId}` },
  { name: 'hq-invitations', as: boss, path: () => '/hq/pages/invitations/index' },
  { name: 'hq-settings', as: boss, path: () => '/hq/pages/settings/index' },
  { name: 'hq-payouts', as: boss, path: () => '/hq/pages/payouts/index' },
  { name: 'hq-ship', as: boss, path: (shop) => `/hq/pages/ship/index?id=${shop.hqOrder}` },
  { name: 'people', as: chen, path: () => '/sandbox/pages/people/index' },
  { name: 'desk-empty', as: 'sbx-newcomer', path: () => '/seller/pages/desk/index' },
  { name: 'shop-brand', as: 'sbx-newcomer', path: () => '/buyer/pages/shop/index' },
]
