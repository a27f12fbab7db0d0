import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { recordRefund } from '../../../server/usecases/record-refund'
import { expectSoundBooks, readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Asked } from '../../support/story-claims'
import type { Goods } from '../../support/story-goods'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
let tea: Goods
let fish: Goods
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  chen = await story.person('chen')
  tea = await story.goods({ sizes: [{ price_fen: fen(3333) }] })
  fish = await story.goods({ product: { return_rule: 'fresh' }, sizes: [{ price_fen: fen(2000) }] })
})
afterEach(async () => {
  Object.assign(story.sandbox.faults, { refund_closed: false, dup_notify: false })
  await expectSoundBooks(story)
})
afterAll(() => story.close())

async function bought(goods: Goods = tea, quantity = 2) {
  const order = await chen.buys([{ sizeId: goods.size.id, quantity }])
  await story.passes({ seconds: 4 })
  return order
}
async function sent(goods: Goods = tea, quantity = 2) {
  const order = await bought(goods, quantity)
  await hq.ships(order)
  return order
}
async function received(goods: Goods = tea, quantity = 2) {
  const order = await sent(goods, quantity)
  await chen.receives(order)
  return order
}
const refusedClaim = async (order: { id: string }, asked: Asked) =>
  chen.refused('requestClaim', { params: { id: order.id }, body: await chen.claimBody(order, { expectedTotalFen: 3333, ...asked }) })
const lineOf = async (order: { id: string }) => (await chen.seesOrder(order)).order.lines[0]?.id ?? ''

test('the same claim sent again is the same claim; another body under its id is a conflict', async () => {
  const order = await received()
  const body = await chen.claimBody(order)
  const params = { id: order.id }
  const first = await chen.call('requestClaim', { params, body })
  expect(await chen.call('requestClaim', { params, body })).toEqual(first)
  expect(await chen.refused('requestClaim', { params, body: { ...body, words: '别的话' } })).toEqual({ code: 'id-conflict' })
  expect((await chen.seesOrder(order)).order.claims).toHaveLength(1)
})

test('more than was bought, over all claims, is refused with what is left', async () => {
  const order = await received()
  const lineId = await lineOf(order)
  expect(await refusedClaim(order, { lines: [{ lineId, quantity: 3 }] })).toEqual({ code: 'quantity-exceeded', lineId, left: 2 })
  const split = [
    { lineId, quantity: 2 },
    { lineId, quantity: 1 },
  ]
  expect(await refusedClaim(order, { lines: split })).toEqual({ code: 'quantity-exceeded', lineId, left: 2 })
  await chen.claims(order)
  expect(await refusedClaim(order, { lines: [{ lineId, quantity: 2 }] })).toEqual({ code: 'quantity-exceeded', lineId, left: 1 })
})

test('a total other than the quote’s is refused with the right one', async () => {
  const order = await received()
  expect(await refusedClaim(order, { expectedTotalFen: 9999 })).toEqual({ code: 'refund-changed', totalFen: 4333 })
})

test('what can be seen needs a picture or words', async () => {
  const order = await received()
  expect(await refusedClaim(order, { words: '' })).toEqual({ code: 'proof-needed' })
  const id = createUlid(story.clock.now().getTime())
  expect(await refusedClaim(order, { pictureIds: [id], expectedTotalFen: 4333 })).toEqual({ code: 'picture-unknown', id })
  expect((await chen.seesOrder(order)).order.claims).toEqual([])
})

test('an unpaid order, somebody else’s and another order’s parcel are refused', async () => {
  const unpaid = await chen.orders([{ sizeId: tea.size.id, quantity: 1 }])
  const order = await received()
  const body = await chen.claimBody(order)
  expect(await chen.refused('requestClaim', { params: { id: unpaid.id }, body })).toEqual({ code: 'order-state', state: 'placed' })
  expect(await chen.refused('quoteClaim', { params: { id: unpaid.id }, body: { kind: null, reason: null, lines: [] } })).toEqual({
    code: 'order-state',
    state: 'placed',
  })
  const other = await story.person('wang')
  expect(await other.refused('requestClaim', { params: { id: order.id }, body })).toEqual({ code: 'not-found', what: 'order' })
  const parcelId = (await chen.seesOrder(await received())).order.parcels[0]?.id ?? ''
  const foreign = { params: { id: order.id }, body: { ...body, parcelId } }
  expect(await chen.refused('requestClaim', foreign)).toEqual({ code: 'not-found', what: 'parcel' })
})

test('fresh food is never returned without reason, and only for two days', async () => {
  const order = await received(fish)
  const lineId = await lineOf(order)
  const noReason = { kind: 'return-and-refund', reason: 'no-reason', expectedTotalFen: 2000 } as const
  expect(await refusedClaim(order, noReason)).toEqual({ code: 'claim-reason', lineId })
  expect((await chen.claims(order, { reason: 'spoiled' })).state).toBe('requested')
  const until = (await chen.quotesClaim(order)).lines[0]?.offers[0]?.until
  expect(until).toBe(new Date(story.clock.now().getTime() + 48 * 3_600_000).toISOString())
  story.clock.advance({ hours: 48 })
  expect(await refusedClaim(order, { reason: 'spoiled' })).toEqual({ code: 'claim-too-late', until })
  expect((await chen.quotesClaim(order)).lines[0]).toMatchObject({ closed: 'too-late', offers: [] })
})

test('nothing came: it is claimed before receipt, and the time does not make it received', async () => {
  const order = await sent(tea, 1)
  await story.settings({ claimAnswerHours: 24 * 30 })
  const claim = await chen.claims(order, { reason: 'not-arrived' })
  await story.passes({ days: 11 })
  expect((await chen.seesOrder(order)).order.state).toBe('shipped')
  await hq.approves(claim)
  await story.passes({ minutes: 2 })
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'closed', lines: [{ receivedQuantity: 0, refundedQuantity: 1 }] })
  await story.settings({ claimAnswerHours: 48 })
})

test('a piece that was received and paid back does not stand for one that is still to be sent', async () => {
  const order = await bought()
  const { toShip } = await hq.call('getHqOrder', { params: { id: order.id } })
  const lineId = toShip[0]?.lineId ?? ''
  const body = { id: order.id, carrier: 'SF', trackingNumber: 'SF1392007844', lines: [{ lineId, quantity: 1, batchId: null }] }
  await hq.call('shipParcel', { params: { id: order.id }, body })
  await chen.receives(order)
  await hq.approves(await chen.claims(order))
  await story.passes({ minutes: 2 })
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'shipping', lines: [{ refundedQuantity: 1 }] })
  // The last piece is called off: nothing is left to send, and the return window begins.
  const quote = await chen.quotesClaim(order)
  expect(quote.lines[0]?.offers).toMatchObject([{ kind: 'cancel', left: 1 }])
  await chen.claims(order, { kind: 'cancel', reason: 'changed-mind' })
  expect((await chen.seesOrder(order)).order.returnUntil).not.toBeNull()
})

test('what is called off is free for others at once', async () => {
  const before = await readStock(story, tea.size.id)
  const order = await bought()
  await chen.claims(order, { kind: 'cancel', reason: 'changed-mind' })
  expect(await readStock(story, tea.size.id)).toEqual({ free: before.free - 1, onHand: before.onHand })
  const lineId = await lineOf(order)
  const late = { kind: 'cancel', reason: 'ships-late' } as const
  expect(await refusedClaim(order, late)).toEqual({ code: 'claim-reason', lineId })
  story.clock.advance({ hours: 49 })
  expect((await chen.quotesClaim(order, { ...late, lines: [{ lineId, quantity: 1 }] })).freightRule).toBe('hq-fault')
})

test('a refund that WeChat closes goes on under a new number, told twice, and the claim with it', async () => {
  const order = await received()
  const claim = await chen.claims(order)
  Object.assign(story.sandbox.faults, { refund_closed: true, dup_notify: true })
  await hq.approves(claim)
  await story.passes({ seconds: 30 })
  story.sandbox.faults.refund_closed = false
  for (let minute = 0; minute < 4; minute += 1) await story.passes({ minutes: 2 })
  const refunds = await story.context.read.refunds.listOfOrder(order.id)
  expect(refunds.map(({ state }) => state)).toEqual(['closed', 'succeeded'])
  expect((await chen.seesClaim(claim)).claim).toMatchObject({ state: 'refunded', refund: { state: 'succeeded', amountFen: 4333 } })
})

test('a refund that is told before WeChat’s answer to asking for it counts once', async () => {
  const order = await received()
  const claim = await chen.claims(order)
  await hq.approves(claim)
  const [refund] = await story.context.read.refunds.listOfOrder(order.id)
  const facts = { refundNo: refund?.id ?? '', orderId: order.id, refundFen: fen(4333), at: story.clock.now() }
  expect(await recordRefund(story.context, { ...facts, state: 'succeeded' })).toBe('recorded')
  await story.passes({ minutes: 5 })
  expect((await chen.seesClaim(claim)).claim.state).toBe('refunded')
  expect(await story.context.read.refunds.listOfOrder(order.id)).toHaveLength(1)
})
