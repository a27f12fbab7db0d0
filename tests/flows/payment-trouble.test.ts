import { expectSoundBooks, readAccounts, readStock } from '../support/ledger-checks'
import { createStory, type Story } from '../support/story'
import { oneOf } from '../support/story-person'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterEach(async () => {
  Object.assign(story.sandbox.faults, {
    drop_notify: false,
    dup_notify: false,
    late_notify: 0,
    reorder: false,
    busy: false,
    refund_closed: false,
    refund_abnormal: false,
  })
  await expectSoundBooks(story)
})
afterAll(() => story.close())

async function credited(name: string) {
  const seller = await story.seller(`seller-${name}`)
  const tea = await story.goods()
  const buyer = await story.person(name)
  await buyer.opens(await seller.shares(tea))
  return { seller, tea, buyer }
}

it('a cancelled payment leaves the order waiting, and it can be paid later', async () => {
  const { tea, buyer } = await credited('a')
  const order = await buyer.orders(oneOf(tea))
  await buyer.pays(order, 'cancelled')
  expect((await buyer.checksPayment(order)).state).toBe('placed')
  expect((await buyer.seesOrder(order)).actions).toEqual(['pay', 'cancel'])
  await buyer.pays(order)
  expect((await buyer.seesOrder(order)).order.state).toBe('paid')
})

it('a notify that never comes is made up for by polling', async () => {
  const { tea, buyer } = await credited('b')
  story.sandbox.faults.drop_notify = true
  const order = await buyer.buys(oneOf(tea))
  expect((await buyer.seesOrder(order)).order.state).toBe('placed')
  await story.passes({ seconds: 20 })
  expect((await buyer.seesOrder(order)).order.state).toBe('paid')
})

it('the buyer’s own question records a payment whose notify is late, and the notify then changes nothing', async () => {
  const { tea, buyer, seller } = await credited('c')
  const before = (await seller.desk()).pendingFen
  story.sandbox.faults.late_notify = 60_000
  const order = await buyer.buys(oneOf(tea))
  expect((await buyer.checksPayment(order)).state).toBe('paid')
  await story.passes({ minutes: 5 })
  expect((await seller.desk()).pendingFen).toBe(before + 1280)
})

it('an order that nobody pays closes after half an hour and gives its pieces back', async () => {
  const { tea, buyer } = await credited('d')
  const before = await readStock(story, tea.size.id)
  const order = await buyer.orders(oneOf(tea))
  expect((await readStock(story, tea.size.id)).free).toBe(before.free - 1)
  await buyer.pays(order, 'cancelled')
  await story.passes({ minutes: 29 })
  expect((await buyer.seesOrder(order)).order.state).toBe('placed')
  await story.passes({ minutes: 2 })
  expect((await buyer.seesOrder(order)).order).toMatchObject({ state: 'cancelled', cancelReason: 'unpaid' })
  expect(await readStock(story, tea.size.id)).toEqual(before)
  expect(await buyer.refused('startPayment', { params: { id: order.id } })).toEqual({ code: 'order-state', state: 'cancelled' })
})

it('an order paid just before it closes is not closed, though no notify came', async () => {
  const { tea, buyer } = await credited('e')
  story.sandbox.faults.drop_notify = true
  const order = await buyer.orders(oneOf(tea))
  story.clock.advance({ minutes: 29 })
  await buyer.pays(order)
  await story.passes({ minutes: 2 })
  expect((await buyer.seesOrder(order)).order.state).toBe('paid')
})

it('a payment that arrives for a cancelled order goes back in full and earns nobody anything', async () => {
  const { tea, buyer, seller } = await credited('f')
  const pending = (await seller.desk()).pendingFen
  const order = await buyer.orders(oneOf(tea))
  const paidLate = { orderId: order.id, transactionId: `late-${order.id}`, openid: 'sbx-f', paidAt: story.clock.now() }
  story.sandbox.faults.drop_notify = true
  await buyer.pays(order)
  // As if the cancellation had won against the payment at WeChat.
  await story.database
    .updateTable('orders')
    .set({ state: 'cancelled', cancelled_at: story.clock.now(), cancel_reason: 'buyer' })
    .where('id', '=', order.id)
    .execute()
  story.sandbox.faults.drop_notify = false
  const answer = await story.context.pay.findPayment(order.id)
  if (answer.state !== 'paid') throw new Error('not paid')
  const { recordPayment } = await import('../../server/usecases/record-payment')
  expect(await recordPayment(story.context, answer.facts)).toBe('recorded')
  expect(await recordPayment(story.context, answer.facts)).toBe('repeated')
  expect(await recordPayment(story.context, { ...answer.facts, transactionId: paidLate.transactionId })).toBe('mismatch')
  await story.passes({ minutes: 2 })
  await story.passes({ minutes: 2 })
  const seen = (await buyer.seesOrder(order)).order
  expect(seen.state).toBe('cancelled')
  expect(seen.refunds).toMatchObject([{ amountFen: order.totalFen, state: 'succeeded' }])
  expect((await readAccounts(story)).get(`order:${order.id}`)).toBe(0)
  expect((await seller.desk()).pendingFen).toBe(pending)
})

it('cancelling a paid order before it ships gives all of it back, stock and commission too, however often it is tapped', async () => {
  const { tea, buyer, seller } = await credited('g')
  const stock = await readStock(story, tea.size.id)
  const pending = (await seller.desk()).pendingFen
  const order = await buyer.buys(oneOf(tea))
  expect((await seller.desk()).pendingFen).toBe(pending + 1280)
  expect((await buyer.cancels(order)).state).toBe('cancelled')
  expect((await buyer.cancels(order)).state).toBe('cancelled')
  expect(await readStock(story, tea.size.id)).toEqual(stock)
  story.sandbox.faults.dup_notify = true
  await story.passes({ minutes: 2 })
  await story.passes({ minutes: 2 })
  expect((await buyer.seesOrder(order)).order.refunds).toMatchObject([{ amountFen: order.totalFen, state: 'succeeded' }])
  expect((await seller.desk()).pendingFen).toBe(pending)
  expect((await seller.commissions({ state: 'taken-back' })).items.map((item) => item.orderId)).toContain(order.id)
})

it('a refund that WeChat closes is tried again under a new number and paid once', async () => {
  const { tea, buyer } = await credited('h')
  const order = await buyer.buys(oneOf(tea))
  story.sandbox.faults.refund_closed = true
  await buyer.cancels(order)
  await story.passes({ minutes: 1 })
  await story.passes({ minutes: 1 })
  story.sandbox.faults.refund_closed = false
  for (let round = 0; round < 6; round += 1) await story.passes({ minutes: 2 })
  const states = (await buyer.seesOrder(order)).order.refunds.map((refund) => refund.state)
  expect(states.filter((state) => state === 'succeeded')).toHaveLength(1)
  expect(states.filter((state) => state !== 'closed')).toHaveLength(1)
  expect((await readAccounts(story)).get(`order:${order.id}`)).toBe(0)
})

it('a refund that WeChat can’t answer keeps its number until it is answered', async () => {
  const { tea, buyer } = await credited('i')
  const order = await buyer.buys(oneOf(tea))
  await buyer.cancels(order)
  story.sandbox.faults.busy = true
  await story.passes({ minutes: 2 })
  story.sandbox.faults.busy = false
  for (let round = 0; round < 6; round += 1) await story.passes({ minutes: 5 })
  expect((await buyer.seesOrder(order)).order.refunds).toMatchObject([{ state: 'succeeded' }])
})

it('WeChat not answering is a refusal that says so, and nothing is lost', async () => {
  const { tea, buyer } = await credited('j')
  const order = await buyer.orders(oneOf(tea))
  story.sandbox.faults.busy = true
  expect(await buyer.refused('startPayment', { params: { id: order.id } })).toEqual({ code: 'wechat-unavailable' })
  story.sandbox.faults.busy = false
  await buyer.pays(order)
  expect((await buyer.seesOrder(order)).order.state).toBe('paid')
})
