import { createUlid } from '../contract/ids'
import { productPath as product, tapWords } from './screen-acts'
import type { Screen } from './screen-list'

/* Sellers whose shop is new, strange or paused, whose money is held up, and what HQ sees of them. */

export interface SellerShop {
  readonly pausedSeller: string
  readonly invitation: string
}

const boss = 'sbx-hq'
const lin = 'sbx-seller-lin'
const paused = 'sbx-seller-he'
const heldUp = 'sbx-seller-tang'
const fresh = 'sbx-fresh-shop'
const strange = 'sbx-strange-shop'

const shop = () => '/seller/pages/shop/index'
const desk = () => '/seller/pages/desk/index'
const withdraw = () => '/seller/pages/withdraw/index'
const payouts = () => '/hq/pages/payouts/index'
const pausedAtHq = (given: SellerShop) => `/hq/pages/seller/index?id=${given.pausedSeller}`

const hqScreens: readonly Screen[] = [
  { name: 'hq-sellers-paused', as: boss, path: () => '/hq/pages/sellers/index', act: tapWords('暂停 1', 'Paused 1') },
  { name: 'hq-seller-paused', as: boss, path: pausedAtHq },
  { name: 'hq-seller-reinstate', as: boss, path: pausedAtHq, act: tapWords('恢复铺子', 'Let it go on') },
  { name: 'hq-payout', as: boss, path: payouts, act: tapWords('.*小棠.*') },
  { name: 'hq-payouts-ended', as: boss, path: payouts, act: tapWords('结束了', 'Ended') },
  { name: 'hq-setting', as: boss, path: () => '/hq/pages/settings/index', act: tapWords('每笔转账最多', 'Most in one bill') },
  { name: 'hq-invitation', as: boss, path: () => '/hq/pages/invitations/index', act: tapWords('蜜农合作社的乡亲') },
  { name: 'hq-invite', as: boss, path: () => '/hq/pages/invitations/index', act: tapWords('做一份邀请', 'Make an invitation') },
]

export const sellerScreens: readonly Screen[] = [
  { name: 'seller-shop-pick', as: lin, path: shop, act: tapWords('饶河椴树蜜', 'Raohe Linden Honey') },
  { name: 'seller-shop-empty', as: fresh, path: shop },
  { name: 'seller-shop-strange', as: strange, path: shop },
  { name: 'seller-shop-paused', as: paused, path: shop },
  { name: 'shop-empty', as: fresh, path: () => '/buyer/pages/shop/index' },
  { name: 'shop-strange', as: strange, path: () => '/buyer/pages/shop/index' },
  { name: 'share-strange', as: strange, path: (given) => `/seller/pages/share/index?id=${given.productId}` },
  {
    name: 'poster-strange',
    as: strange,
    path: (given) => `/seller/pages/poster/index?id=${given.productId}`,
    act: tapWords('便条', 'A note'),
  },
  {
    name: 'poster-label',
    as: lin,
    path: (given) => `/seller/pages/poster/index?id=${given.productId}`,
    act: tapWords('茶签', 'Tea label'),
  },
  { name: 'product-own', as: lin, path: product },
  { name: 'desk-fresh', as: fresh, path: desk },
  { name: 'desk-paused', as: paused, path: desk },
  { name: 'statement-empty', as: fresh, path: () => '/seller/pages/statement/index' },
  { name: 'brought-empty', as: fresh, path: () => '/seller/pages/brought/index' },
  { name: 'seller-orders-empty', as: fresh, path: () => '/seller/pages/orders/index' },
  { name: 'withdraw-paused', as: paused, path: withdraw },
  { name: 'withdraw-held-up', as: heldUp, path: withdraw },
  { name: 'join-invited', as: 'sbx-newcomer', path: (given) => `/seller/pages/join/index?i=${given.invitation}` },
  { name: 'join-already', as: lin, path: () => '/seller/pages/join/index' },
  ...hqScreens,
]

type Call = <Answer>(as: string, path: string, method?: 'GET' | 'POST' | 'PUT', body?: unknown) => Promise<Answer>

const newId = () => createUlid(Date.now())

/** Brings it all about in the demo shop. */
export async function setSellersUp(call: Call, url: string, productId: string): Promise<SellerShop> {
  await openShop(call, fresh, '阿默的铺子', '')
  await openShop(call, strange, '𠮷田🧑‍🌾龘龘的小铺子叫什么都行好了', '🍵'.repeat(60))
  await call(strange, '/seller/picks', 'PUT', { picks: [{ productId, words: '🍵👩‍🌾'.repeat(100) }] })
  const { items } = await call<{ items: { id: string }[] }>(boss, `/hq/sellers?words=${encodeURIComponent('老何')}`)
  const pausedSeller = items[0]?.id ?? ''
  const reason = '朋友圈里写了“能治病”。删掉那一条，给总部打个电话，就恢复。'
  await call(boss, `/hq/sellers/${pausedSeller}/state`, 'PUT', { id: newId(), state: 'suspended', reason })
  await holdUp(call, url)
  const invitations = await call<{ items: { token: string }[] }>(boss, '/hq/invitations')
  return { pausedSeller, invitation: invitations.items[0]?.token ?? '' }
}

async function openShop(call: Call, as: string, shopName: string, words: string): Promise<void> {
  const { agreement } = await call<{ agreement: { version: string } }>(as, '/seller/join-page')
  await call(as, '/seller', 'POST', { shopName, words, agreementVersion: agreement.version })
}

/** The merchant's account is empty, so that WeChat does not take what is asked for. */
async function holdUp(call: Call, url: string): Promise<void> {
  await fetch(`${url}/__sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transfer_not_enough: true }),
  })
  const { plan } = await call<{ plan: { grossFen: number; netFen: number } | null }>(heldUp, '/seller/withdrawal-quote')
  if (plan === null) return
  const id = newId()
  const body = { id, amountFen: plan.grossFen, expectedNetFen: plan.netFen, realName: null }
  await call(heldUp, '/seller/withdrawals', 'POST', body)
  await call(heldUp, `/seller/withdrawals/${id}/transfer`, 'POST')
}
