import { fen } from '../../../contract/money'
import { recordPayment } from '../../../server/usecases/record-payment'
import { expectSoundBooks, readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
afterEach(async () => {
  Object.assign(story.sandbox.faults, { drop_notify: false, busy: false })
  await expectSoundBooks(story)
})
afterAll(() => story.close())

async function jobsOf(key: string) {
  const rows = await story.database.selectFrom('jobs').select('kind').where('key', '=', key).execute()
  return rows.map(({ kind }) => kind)
}

test('an unpaid order is over at once: its pieces are free, nothing waits for money, and nothing is paid back', async () => {
  const tea = await story.goods({ sizes: [{}, {}] })
  const order = await chen.orders(tea.sizes.map(({ id }, index) => ({ sizeId: id, quantity: index + 1 })))
  await chen.pays(order, 'cancelled')
  expect(await chen.cancels(order)).toEqual({ state: 'cancelled' })
  expect((await chen.seesOrder(order)).order).toMatchObject({
    cancelledAt: story.clock.now().toISOString(),
    cancelReason: 'buyer',
    refunds: [],
  })
  for (const size of tea.sizes) expect((await readStock(story, size.id)).free).toBe(100)
  expect(await jobsOf(order.id)).toEqual([])
  expect(await story.context.pay.findPayment(order.id)).toEqual({ state: 'closed' })
})

test('an order that WeChat knows to be paid becomes paid instead, though its notify never came', async () => {
  story.sandbox.faults.drop_notify = true
  const order = await chen.buys(oneOf(await story.goods()))
  expect(await chen.refused('cancelOrder', { params: { id: order.id } })).toEqual({ code: 'order-state', state: 'paid' })
  expect((await chen.seesOrder(order)).order.state).toBe('paid')
})

test('an order is kept while WeChat can’t say whether it is paid', async () => {
  const tea = await story.goods()
  const order = await chen.orders(oneOf(tea))
  await chen.pays(order, 'cancelled')
  story.sandbox.faults.busy = true
  expect(await chen.refused('cancelOrder', { params: { id: order.id } })).toEqual({ code: 'wechat-unavailable' })
  expect((await chen.seesOrder(order)).order.state).toBe('placed')
  expect((await readStock(story, tea.size.id)).free).toBe(99)
})

test('a paid order’s refund names each line with all its pieces, and the freight', async () => {
  const small = await story.goods({ sizes: [{ price_fen: fen(1000) }, { price_fen: fen(333) }] })
  const order = await chen.orders(small.sizes.map(({ id }, index) => ({ sizeId: id, quantity: index + 1 })))
  const paid = { orderId: order.id, transactionId: 't', openid: 'sbx-chen', totalFen: fen(2666), paidAt: story.clock.now() }
  expect(await recordPayment(story.context, paid)).toBe('recorded')
  await chen.cancels(order)
  const lines = (await story.context.read.orders.find(order.id))?.lines ?? []
  const [refund] = await story.context.read.refunds.listOfOrder(order.id)
  expect(refund).toMatchObject({ reason: 'cancel', goods_fen: 1666, freight_fen: 1000, amount_fen: 2666 })
  expect(refund?.lines).toEqual([
    { lineId: lines[0]?.id, quantity: 1, amountFen: 1000 },
    { lineId: lines[1]?.id, quantity: 2, amountFen: 666 },
  ])
})
