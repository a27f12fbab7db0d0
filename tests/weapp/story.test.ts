import { fen } from '../../contract/money'
import { expectSoundBooks } from '../support/ledger-checks'
import { createStory, type Story } from '../support/story'
import type { Goods, GoodsChange } from '../support/story-goods'
import { entryOf, openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'

/* The main story, told by fingers on phones that run the uploaded package. */

/** As much as HQ says about a product in the demo shop. */
const richTea: GoodsChange = {
  product: {
    name_zh: '凤凰单丛 蜜兰香',
    name_en: 'Phoenix Dancong, Honey Orchid',
    subtitle_zh: '2026 春茶，轻焙火，蜜香长，耐七泡',
    story:
      '这是乌岽村柯泽明家的茶，二十来棵树，树龄都在三十年上下。春天采下来当天做青，轻轻焙一道火，蜜香比火味先到。\n水要滚，出汤要快，第一泡别急着倒掉。放凉了再喝，嘴里还是甜的。',
    maker: '柯泽明',
    maker_place: '潮安凤凰镇乌岽村',
    pictures: JSON.stringify(['/pictures/tea-1.webp', '/pictures/tea-2.webp', '/pictures/tea-3.webp']),
    road: JSON.stringify([
      { step: '采摘', on: '2026-04-11' },
      { step: '焙火', on: '2026-04-17' },
      { step: '送检合格', on: '2026-05-06' },
      { step: '入库', on: '2026-05-09' },
    ]),
  },
  sizes: [
    {
      name: '75 g 一罐',
      batches: [{ report: JSON.stringify({ number: '26-CZ-0931', issuer: '粤东茶叶检测站', picture: '/pictures/tea-report.webp' }) }],
    },
    { name: '150 g 一罐', price_fen: fen(25_600) },
    { name: '礼盒 2 罐', price_fen: fen(29_800) },
  ],
}

let story: Story
let tea: Goods
const phones: Phone[] = []
beforeAll(async () => {
  story = await createStory()
  tea = await story.goods(richTea)
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await expectSoundBooks(story)
  await story.close()
})

async function phoneOf(...given: Parameters<typeof openPhone> extends [unknown, ...infer Rest] ? Rest : never): Promise<Phone> {
  const phone = await openPhone(story, ...given)
  phones.push(phone)
  return phone
}

async function tap(phone: Phone, text: string | RegExp): Promise<void> {
  phone.page().tap({ text })
  await phone.settle()
}

const productPath = 'buyer/pages/product/index'
let card = ''
let momentsQuery = ''

it('a seller opens a shop on her phone and shares a tea in both ways', async () => {
  const phone = await phoneOf('lin', { enter: { path: 'buyer/pages/me/index' } })
  await tap(phone, '开一家自己的铺子')
  expect(phone.page().path).toBe('seller/pages/join/index')
  phone.page().input(phone.page().findAll({ tag: 'input' })[0] ?? {}, '小林的茶桌')
  await phone.settle()
  await tap(phone, '开铺')
  expect(phone.page().path).toBe('seller/pages/desk/index')
  expect(phone.page().text()).toContain('挑一样给朋友看')

  const shared = await phoneOf('lin', { storage: phone.storage, enter: { path: productPath, query: { id: tea.id } } })
  const chat = shared.page().share({ from: 'menu' })
  const moments = shared.page().shareTimeline()
  await shared.settle()
  expect(chat.path).toMatch(new RegExp(`^/${productPath}\\?id=${tea.id}&s=[0-9A-Za-z_-]{1,12}$`))
  expect(moments.query).toMatch(new RegExp(`^id=${tea.id}&s=[0-9A-Za-z_-]{1,12}$`))
  expect(chat.title.length).toBeGreaterThan(0)
  const next = shared.page().share({ from: 'menu' })
  await shared.settle()
  expect(next.path).not.toBe(chat.path)
  momentsQuery = moments.query
})

it('T19: a friend opens it in Moments, where nobody is logged in, and passes it on with the same token', async () => {
  const enter = { ...entryOf(`/${productPath}?${momentsQuery}`), scene: 1154, apiCategory: 'browseOnly' as const }
  const phone = await phoneOf('friend', { enter })
  expect(phone.calls.map(({ name }) => name)).not.toContain('login')
  expect(phone.page().text()).toContain('在微信里打开熟铺可以下单')
  expect(phone.page().text()).toContain('广告')
  expect(phone.page().has({ text: '现在买' })).toBe(false)
  expect(phone.page().share({ from: 'menu' }).query).toBe(momentsQuery)
  card = `/${productPath}?${momentsQuery}`

  const entered = await phoneOf('friend', { enter: { ...entryOf(card), scene: 1155 } })
  expect(entered.calls.map(({ name }) => name)).toContain('login')
  expect(entered.page().share({ from: 'menu' }).query).toBe(momentsQuery)
  expect(entered.page().has({ text: '现在买' })).toBe(true)
})

let orderId = ''

it('the friend’s friend opens the card in a chat, cold, chooses, orders and pays', async () => {
  const phone = await phoneOf('chen', { enter: { ...entryOf(card), scene: 1007 } })
  expect(phone.page().text()).toContain('凤凰单丛')
  expect(phone.page().text()).toContain('小林的茶桌')
  await tap(phone, '现在买')
  const buttons = phone.page().findAll({ text: '现在买' })
  phone.page().tap(buttons.at(-1) ?? {})
  await phone.settle()
  expect(phone.page().path).toBe('buyer/pages/checkout/index')
  expect(phone.page().text()).toContain('推荐人')
  await tap(phone, /填收货地址/)
  expect(phone.page().text()).toContain('新港西路 135 号')
  await tap(phone, '微信支付')
  expect(phone.page().path).toBe('buyer/pages/order/index')
  orderId = phone.page().query.id ?? ''
  const { state, seller_id: seller } = await story.database
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  expect([state, seller === null]).toEqual(['paid', false])
})

it('the seller’s phone shows the order and what it will bring', async () => {
  const phone = await phoneOf('lin', { enter: { path: 'seller/pages/desk/index' } })
  expect(phone.page().text()).toContain('待结算 ¥12.80')
  const list = await phoneOf('lin', { enter: { path: 'seller/pages/statement/index' } })
  expect(list.page().text()).toContain('12.80')
})

it('HQ ships, the buyer follows the parcel and receives it, and the commission is free after the window', async () => {
  const hq = await story.hq()
  await hq.ships({ id: orderId })
  await story.passes({ seconds: 1 })
  await story.passes({ days: 3 })
  const phone = await phoneOf('chen', { enter: { path: 'buyer/pages/order/index', query: { id: orderId } } })
  expect(phone.page().text()).toContain('已签收')
  await tap(phone, '收到了')
  await phone.settle()
  const confirms = phone.page().findAll({ text: '收到了' })
  phone.page().tap(confirms.at(-1) ?? {})
  await phone.settle()
  const received = await story.database.selectFrom('orders').select('state').where('id', '=', orderId).executeTakeFirstOrThrow()
  expect(received.state).toBe('received')
  await story.passes({ days: 8 })
  const desk = await phoneOf('lin', { enter: { path: 'seller/pages/desk/index' } })
  expect(desk.page().text()).toContain('可提现\n12.80')
})

it('a mini code leads to the product it was made for', async () => {
  const token = entryOf(card).query.s ?? ''
  const phone = await phoneOf('scanner', { enter: { path: productPath, query: { scene: encodeURIComponent(`s=${token}`) }, scene: 1047 } })
  expect(phone.page().text()).toContain('凤凰单丛')
  expect(phone.requests.filter(({ path }) => path.startsWith('/api/visits'))).toHaveLength(1)
})

it('a cancelled payment leads to the order, which waits', async () => {
  const phone = await phoneOf('hesitant', { enter: { ...entryOf(card), scene: 1007 }, payment: () => 'cancel' })
  await tap(phone, '现在买')
  phone.page().tap(phone.page().findAll({ text: '现在买' }).at(-1) ?? {})
  await phone.settle()
  await tap(phone, /填收货地址/)
  await tap(phone, '微信支付')
  expect(phone.page().path).toBe('buyer/pages/order/index')
  expect(phone.page().text()).toMatch(/前付款|等你付款/)
})

describe('the budget of opening a page', () => {
  it.each([
    ['buyer/pages/shop/index', {}, 24_000],
    [productPath, { id: 'tea', s: 'token' }, 11_500],
    ['buyer/pages/search/index', {}, 12_000],
    ['buyer/pages/compare/index', { ids: 'tea' }, 12_000],
    ['buyer/pages/orders/index', {}, 24_000],
    ['buyer/pages/order/index', { id: 'order' }, 12_000],
    ['seller/pages/desk/index', {}, 12_000],
    ['seller/pages/brought/index', {}, 12_000],
    ['seller/pages/statement/index', {}, 24_000],
    ['seller/pages/orders/index', {}, 24_000],
    ['seller/pages/order/index', { id: 'order' }, 12_000],
  ] as const)('%s takes at most three setData calls and one page-data request', async (path, query, bytes) => {
    const ids: Record<string, string> = { tea: tea.id, order: orderId, token: entryOf(card).query.s ?? '' }
    const known = Object.fromEntries(Object.entries(query).map(([name, what]) => [name, ids[what] ?? '']))
    const phone = await phoneOf(path.startsWith('seller') ? 'lin' : 'chen', { enter: { path, query: known } })
    const { updates } = phone.page()
    expect(updates.length).toBeLessThanOrEqual(3)
    expect(updates.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(bytes)
    // The chain is asked for once the statement is drawn.
    const asked = phone.requests.filter(({ method, path: asked }) => method === 'GET' || !/\/(visits|sessions|opens)$/.test(asked))
    expect(asked.filter(({ path: asked }) => !asked.includes('/seller/chain'))).toHaveLength(1)
  })
})
