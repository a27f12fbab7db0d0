import { fen } from '../../contract/money'
import { expectSoundBooks, readStock } from '../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { openPhone } from '../support/story-phones'
import type { Wanted } from '../support/weapp-runner/finding'
import type { Phone } from '../support/weapp-runner/phone'
import type { EnterOptions } from '../support/weapp-runner/phone-state'

/* A buyer's whole loop by fingers, on one phone that is started again and again: from finding a tea to saying how it was. */

const orderPath = 'buyer/pages/order/index'
const claimPath = 'care/pages/claim/index'

let story: Story
let hq: StoryPerson
let tea: Goods
let phone: Phone | null = null
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  const sizes = [
    { name: '75 g 一罐', price_fen: fen(12_800) },
    { name: '150 g 一罐', price_fen: fen(25_600) },
  ]
  tea = await story.goods({ product: { name_zh: '凤凰单丛 蜜兰香' }, sizes })
  await story.goods({ product: { name_zh: '老白茶饼', story: '' } })
})
afterEach(() => phone?.close())
afterAll(async () => {
  await expectSoundBooks(story)
  await story.close()
})

/** The same phone again, with what it keeps. */
async function start(enter: EnterOptions): Promise<Phone> {
  phone = await openPhone(story, 'chen', { enter, storage: phone?.storage ?? {} })
  return phone
}

/** Of several that fit the last is meant: sheets lie over their page. */
async function tap(on: Phone, wanted: string | RegExp | Wanted): Promise<void> {
  const fitting = typeof wanted === 'string' || wanted instanceof RegExp ? { text: wanted } : wanted
  on.page().tap(on.page().findAll(fitting).at(-1) ?? fitting)
  await on.settle()
}

async function type(on: Phone, tag: 'input' | 'textarea', words: string): Promise<void> {
  on.page().input(on.page().findAll({ tag }).at(-1) ?? { tag }, words)
  await on.settle()
  await on.passTime(400)
}

async function putInBag(on: Phone, sizeName: string): Promise<void> {
  await tap(on, '放进袋子')
  await tap(on, sizeName)
  await tap(on, '放进袋子')
  expect(on.page().text()).toContain('放进袋子了')
  await on.passTime(400)
}

let orderId = ''
let claimId = ''

test('finds a tea, puts two of its sizes into the bag, orders both and pays', async () => {
  const on = await start({ path: 'buyer/pages/shop/index' })
  await tap(on, { label: '找东西' })
  await type(on, 'input', '单丛')
  expect(on.page().text()).not.toContain('老白茶饼')
  await tap(on, /凤凰单丛 蜜兰香/)
  expect(on.page().query.id).toBe(tea.id)
  await putInBag(on, '75 g 一罐')
  await putInBag(on, '75 g 一罐')
  await putInBag(on, '150 g 一罐')
  await on.tapTab('buyer/pages/bag/index')
  expect(on.page().text()).toMatch(/3 件/)
  await tap(on, '去结算')
  await tap(on, /填收货地址/)
  expect(on.page().text()).toContain('512.00')
  await tap(on, '微信支付')
  expect(on.page().path).toBe(orderPath)
  orderId = on.page().query.id ?? ''
  const { order } = await (await story.person('chen')).seesOrder({ id: orderId })
  expect([order.state, order.totalFen]).toEqual(['paid', 51_200])
  expect(order.lines.map(({ sizeName, quantity }) => [sizeName, quantity])).toEqual([
    ['150 g 一罐', 1],
    ['75 g 一罐', 2],
  ])
})

test('follows the parcel from the list of orders to the door, and has it', async () => {
  await hq.ships({ id: orderId }, { trackingNumber: 'SF1392007844' })
  await story.passes({ seconds: 1 })
  await story.passes({ days: 3 })
  const on = await start({ path: 'buyer/pages/orders/index' })
  await tap(on, /共 3 件/)
  expect(on.page().path).toBe(orderPath)
  for (const words of ['快递说已经签收', '顺丰 SF1392 0078 44', '批次']) expect(on.page().text()).toContain(words)
  await tap(on, '收到了')
  expect(on.page().text()).toContain('都收到了？')
  await tap(on, '收到了')
  expect(on.page().text()).toMatch(/前可以退，不用说理由/)
  const { order } = await (await story.person('chen')).seesOrder({ id: orderId })
  expect(order.state).toBe('received')
})

test('asks to return one of the three, and sees what comes back before sending it', async () => {
  const on = await start({ path: orderPath, query: { id: orderId } })
  await tap(on, '退货或退款')
  expect(on.page().path).toBe('care/pages/ask/index')
  await tap(on, '提交申请')
  expect(on.page().text()).toContain('选一下退哪几件。')
  await tap(on, { label: '多一件' })
  await tap(on, '不合适，不说理由')
  expect(on.page().text()).toContain('这一单没有可退的运费')
  await tap(on, '申请退 ¥128.00')
  expect(on.page().path).toBe(claimPath)
  expect(on.page().text()).toMatch(/前，熟铺会决定/)
  claimId = on.page().query.id ?? ''
})

test('HQ says yes: sends it back, HQ has it and looks, and the money is there', async () => {
  await hq.approves({ id: claimId })
  const on = await start({ path: orderPath, query: { id: orderId } })
  await tap(on, '退货和退款')
  expect(on.page().path).toBe(claimPath)
  expect(on.page().text()).toContain('寄回到')
  await tap(on, '填单号')
  await tap(on, '顺丰')
  await type(on, 'input', 'SF1668203947152')
  await tap(on, '填好了')
  expect(on.page().text()).toContain('顺丰 SF1668203947152')

  await hq.receivesReturn({ id: claimId })
  const before = await readStock(story, tea.size.id)
  const [batch] = (await hq.seesHqClaim({ id: claimId })).batches
  if (!batch) throw new Error('nothing came back')
  await hq.accepts({ id: claimId }, [{ lineId: batch.lineId, batchId: batch.batchId, restocked: 1, writtenOff: 0 }])
  await story.passes({ minutes: 2 })
  expect((await readStock(story, tea.size.id)).free).toBe(before.free + 1)
  const again = await start({ path: 'care/pages/claims/index' })
  await tap(again, '全部')
  await tap(again, /退货退款，/)
  expect(again.page().text()).toContain('¥128.00 已退回')
  await tap(again, { text: /^订单/ })
  expect(again.page().path).toBe(orderPath)
  expect(again.page().text()).toContain('已退 1 件')
})

test('says how the rest was, and everybody reads it at the tea', async () => {
  const on = await start({ path: orderPath, query: { id: orderId } })
  await tap(on, '写评价')
  expect(on.page().path).toBe('care/pages/review/index')
  const send = () => on.page().tap(on.page().findAll({ text: '发出' })[0] ?? {})
  send()
  await on.settle()
  expect(on.page().text()).toContain('先打几颗星。')
  on.page().tap(on.page().findAll({ label: '给 4 颗星' })[0] ?? {})
  await on.settle()
  on.page().input(on.page().findAll({ tag: 'textarea' })[0] ?? {}, '蜜香很长，泡到第六道还甜')
  await on.settle()
  send()
  await on.settle()
  expect(on.page().text()).toContain('已经公开')

  const friend = await openPhone(story, 'mei', { enter: { path: 'care/pages/reviews/index', query: { product: tea.id } } })
  expect(friend.page().text()).toContain('蜜香很长，泡到第六道还甜')
  friend.close()
})

test('when the days of returning are over, the order is done, and nothing can be asked for any more', async () => {
  await story.passes({ days: 8 })
  const on = await start({ path: orderPath, query: { id: orderId } })
  expect(on.page().text()).toContain('这一单完成了')
  expect(on.page().has({ text: '退货或退款' })).toBe(false)
})
