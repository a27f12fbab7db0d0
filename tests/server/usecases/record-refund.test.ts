import { fen } from '../../../contract/money'
import type { RefundFacts } from '../../../server/ports'
import { insertRefund } from '../../../server/usecases/insert-refund'
import { recordRefund } from '../../../server/usecases/record-refund'
import { expectSoundBooks, readAccounts } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let chen: StoryPerson
let cheap: Goods
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  chen = await story.person('chen')
  cheap = await story.goods({ sizes: [{ price_fen: fen(3333) }] })
  await chen.opens(await lin.shares(cheap))
})
afterEach(async () => {
  Object.assign(story.sandbox.faults, { refund_abnormal: false, drop_notify: false, busy: false })
  await expectSoundBooks(story)
})
afterAll(() => story.close())

/** Two pieces for 66.66 yuan and 10 of freight, paid; lin gets 6.66. */
async function bought() {
  const order = await chen.buys([{ sizeId: cheap.size.id, quantity: 2 }])
  await story.passes({ seconds: 1 })
  return order
}

const refundsOf = (order: { readonly id: string }) => story.context.read.refunds.listOfOrder(order.id)

async function cancelled() {
  const order = await bought()
  await chen.cancels(order)
  const refund = (await refundsOf(order)).at(-1)
  if (!refund) throw new Error('no refund')
  const facts: RefundFacts = { refundNo: refund.id, orderId: order.id, refundFen: fen(7666), state: 'succeeded', at: story.clock.now() }
  return { order, refund, facts }
}

/** One piece of an order, as HQ would pay it back. */
async function refundsOnePiece(orderId: string, freightFen = 0) {
  const found = await story.context.read.orders.find(orderId)
  const lineId = found?.lines[0]?.id
  if (!lineId) throw new Error('no line')
  const piece = { lineId, quantity: 1, amountFen: fen(3333) }
  const refund = { orderId, reason: 'claim' as const, goodsFen: fen(3333), freightFen: fen(freightFen), lines: [piece] }
  await story.context.transact((stores) => insertRefund(story.context, stores, refund))
  const waiting = (await refundsOf({ id: orderId })).find(({ state }) => state === 'requested')
  const { id: refundNo, amount_fen: refundFen } = waiting ?? { id: '', amount_fen: fen(0) }
  return await recordRefund(story.context, { refundNo, orderId, refundFen, state: 'succeeded', at: story.clock.now() })
}

const lineOf = async (orderId: string) => (await story.context.read.orders.find(orderId))?.lines[0]
const jobOf = (key: string) => story.database.selectFrom('jobs').selectAll().where('key', '=', key).executeTakeFirst()

test.each<[string, Partial<RefundFacts>]>([
  ['a number nobody wrote down', { refundNo: '01kb0000000000000000000000' }],
  ['another order', { orderId: '01kb0000000000000000000000' }],
  ['another amount', { refundFen: fen(7665) }],
])('%s changes nothing and is written to the log', async (_, change) => {
  const { order, refund, facts } = await cancelled()
  expect(await recordRefund(story.context, { ...facts, ...change })).toBe('mismatch')
  expect(await story.context.read.refunds.find(refund.id)).toMatchObject({ state: 'requested', ended_at: null })
  expect((await readAccounts(story)).get(`order:${order.id}`)).toBe(7666)
  expect(story.logLines.at(-1)).toContain('a refund does not match its order')
  expect(await recordRefund(story.context, facts)).toBe('recorded')
})

test('a refund of one order does not pass for another order’s', async () => {
  const { facts } = await cancelled()
  const other = await bought()
  expect(await recordRefund(story.context, { ...facts, orderId: other.id })).toBe('mismatch')
  expect((await readAccounts(story)).get(`order:${other.id}`)).toBe(7666)
})

test('a success is recorded once, and nothing that comes after it counts', async () => {
  const { order, refund, facts } = await cancelled()
  const pending = (await lin.desk()).pendingFen
  expect(await recordRefund(story.context, facts)).toBe('recorded')
  for (const state of ['succeeded', 'closed', 'abnormal', 'processing'] as const) {
    expect(await recordRefund(story.context, { ...facts, state })).toBe('repeated')
  }
  expect(await refundsOf(order)).toMatchObject([{ id: refund.id, state: 'succeeded', ended_at: facts.at }])
  expect((await lin.desk()).pendingFen).toBe(pending - 666)
  expect(await lineOf(order.id)).toMatchObject({ refunded_quantity: 2, refunded_fen: 6666, clawback_fen: 666 })
})

test('a closed refund is tried again under a new number, of the same money, a minute later', async () => {
  const { order, refund, facts } = await cancelled()
  story.clock.advance({ seconds: 5 })
  expect(await recordRefund(story.context, { ...facts, state: 'closed' })).toBe('recorded')
  expect(await recordRefund(story.context, { ...facts, state: 'closed' })).toBe('repeated')
  const [first, second] = await refundsOf(order)
  expect(first).toMatchObject({ id: refund.id, state: 'closed', ended_at: story.clock.now() })
  expect(second).toMatchObject({ state: 'requested', reason: 'cancel', amount_fen: 7666, goods_fen: 6666, freight_fen: 1000 })
  expect(second?.lines).toEqual(refund.lines)
  const job = await jobOf(second?.id ?? '')
  expect(job).toMatchObject({ kind: 'request-refund', run_at: new Date(refund.requested_at.getTime() + 61_000) })
})

test('a first refund, and one long after another, is asked for at once', async () => {
  const { order, refund, facts } = await cancelled()
  expect((await jobOf(refund.id))?.run_at).toEqual(refund.requested_at)
  story.clock.advance({ minutes: 5 })
  await recordRefund(story.context, { ...facts, state: 'closed' })
  const second = (await refundsOf(order)).at(-1)
  expect((await jobOf(second?.id ?? ''))?.run_at).toEqual(story.clock.now())
})

test('a refund that can’t reach the buyer is told to HQ’s log once and looked at until it has', async () => {
  const { order, refund } = await cancelled()
  story.sandbox.faults.refund_abnormal = true
  const told = () => story.logLines.filter((line) => line.includes('a refund could not reach the buyer') && line.includes(refund.id))
  for (let round = 0; round < 3; round += 1) await story.passes({ minutes: 20 })
  expect(await refundsOf(order)).toMatchObject([{ state: 'abnormal', ended_at: null }])
  expect(told()).toHaveLength(1)
  expect((await readAccounts(story)).get(`order:${order.id}`)).toBe(7666)
  expect(await jobOf(refund.id)).toMatchObject({ kind: 'poll-refund' })
})

test('pieces are taken off the line one after another, and the commission with them to the fen', async () => {
  const order = await bought()
  const pending = (await lin.desk()).pendingFen
  expect(await refundsOnePiece(order.id)).toBe('recorded')
  expect(await lineOf(order.id)).toMatchObject({ refunded_quantity: 1, refunded_fen: 3333, clawback_fen: 333 })
  expect(await refundsOnePiece(order.id, 1000)).toBe('recorded')
  expect(await lineOf(order.id)).toMatchObject({ refunded_quantity: 2, refunded_fen: 6666, clawback_fen: 666 })
  expect((await lin.desk()).pendingFen).toBe(pending - 666)
  expect((await chen.seesOrder(order)).order.state).toBe('closed')
})

test('a piece that was called off is not sent, before and after its money is back', async () => {
  const order = await bought()
  await chen.claims(order, { kind: 'cancel', reason: 'ordered-wrong' })
  const hq = await story.hq()
  const params = { id: order.id }
  const { toShip } = await hq.call('getHqOrder', { params })
  const lineId = toShip[0]?.lineId ?? ''
  expect(toShip).toMatchObject([{ left: 1 }])
  const body = { id: order.id, carrier: 'SF', trackingNumber: 'SF1392007844', lines: [{ lineId, quantity: 2, batchId: null }] }
  expect(await hq.refused('shipParcel', { params, body })).toEqual({ code: 'quantity-exceeded', lineId, left: 1 })
  await story.passes({ minutes: 2 })
  expect(await lineOf(order.id)).toMatchObject({ refunded_quantity: 1, cancelled_quantity: 1 })
  expect(await hq.refused('shipParcel', { params, body })).toEqual({ code: 'quantity-exceeded', lineId, left: 1 })
  expect((await hq.ships(order)).state).toBe('shipped')
})

test('what a refund takes back is missing from the card and from the day the order was paid', async () => {
  const order = await bought()
  const placed = (await story.context.read.orders.find(order.id))?.order
  const counts = async () => {
    const cards = story.database
      .selectFrom('tokens')
      .select('commission_fen')
      .where('token', '=', placed?.token ?? '')
    const days = story.database.selectFrom('seller_days').select('commission_fen').where('seller_id', '=', lin.id)
    return [await cards.executeTakeFirstOrThrow(), await days.where('on_day', '=', '2026-11-22').executeTakeFirstOrThrow()]
  }
  const before = await counts()
  await refundsOnePiece(order.id)
  expect((await counts()).map((count, index) => (before[index]?.commission_fen ?? 0) - count.commission_fen)).toEqual([333, 333])
})

test('money without pieces, given back twice, makes one refunded order', async () => {
  const order = await bought()
  const hq = await story.hq()
  const { order: placed, lines } = (await story.context.read.orders.find(order.id)) ?? {}
  const refunded = async () => (await story.context.read.sharing.findToken(placed?.token ?? ''))?.refunded_orders ?? 0
  const before = await refunded()
  for (const amountFen of [fen(100), fen(200)]) {
    await hq.paysBack(order, { lines: [{ lineId: lines?.[0]?.id ?? '', amountFen }] })
    await story.passes({ minutes: 5 })
    expect(await refunded()).toBe(before + 1)
  }
})

test('what went back before settlement is not settled, and after it comes from sales and from what the seller could take', async () => {
  const order = await bought()
  const hq = await story.hq()
  await refundsOnePiece(order.id)
  await hq.ships(order)
  await chen.receives(order)
  const before = await readAccounts(story)
  const available = (await lin.desk()).availableFen
  await story.passes({ days: 8 })
  const settled = await readAccounts(story)
  expect((settled.get('hq:sales') ?? 0) - (before.get('hq:sales') ?? 0)).toBe(3333)
  expect((settled.get('hq:freight') ?? 0) - (before.get('hq:freight') ?? 0)).toBe(1000)
  expect((await lin.desk()).availableFen).toBe(available + 333)
  await refundsOnePiece(order.id, 1000)
  const after = await readAccounts(story)
  expect((after.get('hq:sales') ?? 0) - (before.get('hq:sales') ?? 0)).toBe(0)
  expect((after.get('hq:freight') ?? 0) - (before.get('hq:freight') ?? 0)).toBe(0)
  expect((await lin.desk()).availableFen).toBe(available)
})
