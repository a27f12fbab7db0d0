import { fen } from '../../contract/money'
import { recordRefund } from '../../server/usecases/record-refund'
import { expectSoundBooks, readAccounts, readStock } from '../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'

/* After the sale, told through HTTP: from asking to the money. */

let story: Story
let chen: StoryPerson
let lin: StoryPerson
let hq: StoryPerson
let boss: StoryPerson
let tea: Goods
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  boss = await story.person('boss', { isHq: true })
  chen = await story.person('chen')
  lin = await story.seller('lin')
  tea = await story.goods({ sizes: [{ price_fen: fen(3333) }, { price_fen: fen(12_800) }] })
})
beforeEach(async () => {
  await chen.opens(await lin.shares(tea))
})
afterEach(async () => {
  Object.assign(story.sandbox.faults, { refund_abnormal: false, refund_closed: false, drop_notify: false, dup_notify: false })
  await expectSoundBooks(story)
})
afterAll(() => story.close())

async function bought(quantity = 2) {
  const order = await chen.buys([{ sizeId: tea.size.id, quantity }])
  await story.passes({ seconds: 4 })
  return order
}
async function received(quantity = 2) {
  const order = await bought(quantity)
  await hq.ships(order)
  await chen.receives(order)
  return order
}
const orderState = async (order: { id: string }) => (await chen.seesOrder(order)).order.state

test('a return from asking to the money: sent back, looked at, paid, on the shelf again', async () => {
  const before = await readStock(story, tea.size.id)
  const order = await received()
  const quote = await chen.quotesClaim(order)
  expect(quote.lines[0]).toMatchObject({ rule: 'seven-days', closed: null })
  expect(quote.lines[0]?.offers.map(({ kind, left }) => [kind, left])).toEqual([
    ['refund-only', 2],
    ['return-and-refund', 2],
  ])
  const claim = await chen.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })
  expect(claim.state).toBe('requested')
  expect((await hq.listsHqClaims()).items[0]).toMatchObject({ id: claim.id, turn: { whose: 'hq', otherwise: 'approve' } })
  expect((await hq.approves(claim)).state).toBe('approved')
  expect((await chen.seesClaim(claim)).actions).toContain('send')
  expect((await chen.sendsBack(claim)).state).toBe('returning')
  expect((await hq.receivesReturn(claim)).state).toBe('returned')
  const { batches } = await hq.seesHqClaim(claim)
  const [batch] = batches
  if (!batch) throw new Error('no batch')
  const goods = [{ lineId: batch.lineId, batchId: batch.batchId, restocked: 1, writtenOff: 0 }]
  expect((await hq.accepts(claim, goods)).state).toBe('refunding')
  await story.passes({ minutes: 2 })
  const page = await chen.seesClaim(claim)
  expect(page.claim).toMatchObject({ state: 'refunded', totalFen: 3333, freightFen: 0, refund: { state: 'succeeded' } })
  expect(page.claim.history.map(({ who, action }) => `${who} ${action}`)).toEqual([
    'buyer request',
    'hq approve',
    'buyer send',
    'hq receive',
    'hq accept',
    'system refund',
  ])
  expect(await readStock(story, tea.size.id)).toEqual({ free: before.free - 1, onHand: before.onHand - 1 })
  expect(await orderState(order)).toBe('received')
})

test('HQ pays less with a reason, and what it keeps is settled', async () => {
  const order = await received(1)
  const claim = await chen.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })
  await hq.approves(claim)
  await chen.sendsBack(claim)
  await hq.receivesReturn(claim)
  const reduce = (goodsFen: number) => ({
    params: { id: claim.id },
    body: { decision: 'reduce' as const, reason: '用过', goodsFen, goods: [] },
  })
  expect(await hq.refused('decideReturn', reduce(3334))).toEqual({ code: 'amount-exceeded', leftFen: 3333 })
  await hq.reduces(claim, 3000)
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(claim)).claim).toMatchObject({ state: 'refunded', totalFen: 3000, reducedFromFen: 3333 })
  expect(await orderState(order)).toBe('closed')
  await story.passes({ minutes: 5 })
  expect((await readAccounts(story)).get(`order:${order.id}`) ?? 0).toBe(0)
})

test('rejected, appealed, and decided by somebody else', async () => {
  const order = await received(1)
  const claim = await chen.claims(order)
  expect((await hq.rejects(claim)).state).toBe('rejected')
  expect((await chen.appeals(claim)).state).toBe('appealed')
  const yes = { params: { id: claim.id }, body: { decision: 'approve' as const, reason: '' } }
  expect(await hq.refused('decideClaim', yes)).toEqual({ code: 'same-person' })
  expect((await hq.seesHqClaim(claim)).isSamePerson).toBe(true)
  expect((await boss.approves(claim)).state).toBe('refunding')
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(claim)).claim).toMatchObject({ state: 'refunded', totalFen: 4333, freightFen: 1000 })
})

test('an appeal that is turned down is the end of it', async () => {
  const claim = await chen.claims(await received(1))
  await hq.rejects(claim)
  await chen.appeals(claim)
  expect((await boss.rejects(claim)).state).toBe('rejected')
  const again = { params: { id: claim.id }, body: { words: '再看看', pictureIds: [] } }
  expect(await chen.refused('appealClaim', again)).toEqual({ code: 'claim-state', state: 'rejected' })
})

test('a part of an order is called off before it is sent, then the rest: the freight comes with the last piece', async () => {
  const order = await bought(2)
  const first = await chen.claims(order, { kind: 'cancel', reason: 'changed-mind' })
  expect(first.state).toBe('refunding')
  expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'paid', lines: [{ cancelledQuantity: 1 }] })
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(first)).claim).toMatchObject({ state: 'refunded', totalFen: 3333 })
  expect((await chen.cancels(order)).state).toBe('cancelled')
  await story.passes({ minutes: 2 })
  expect((await chen.seesOrder(order)).order.claims.map(({ totalFen, state }) => [totalFen, state])).toEqual([
    [4333, 'refunded'],
    [3333, 'refunded'],
  ])
})

test('two claims for the last piece at the same moment: one is taken', async () => {
  const order = await received(1)
  const bodies = [await chen.claimBody(order), await chen.claimBody(order)]
  const answers = await Promise.allSettled(bodies.map((body) => chen.call('requestClaim', { params: { id: order.id }, body })))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await chen.listsClaims({ group: 'open' })).toMatchObject({ counts: { open: 1 } })
  await chen.takesBack({ id: (await chen.listsClaims({ group: 'open' })).items[0]?.id ?? '' })
  expect((await chen.claims(order)).state).toBe('requested')
})

test('silence at HQ approves, and a return that HQ does not look at is accepted', async () => {
  const order = await received(2)
  const money = await chen.claims(order)
  const goods = await chen.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })
  await story.passes({ hours: 49 })
  await story.passes({ minutes: 4 })
  expect((await chen.seesClaim(money)).claim).toMatchObject({ state: 'refunded' })
  expect((await chen.seesClaim(goods)).claim.history.at(-1)).toMatchObject({ who: 'system', action: 'approve' })
  await chen.sendsBack(goods)
  await hq.receivesReturn(goods)
  await story.passes({ days: 3, hours: 1 })
  await story.passes({ minutes: 4 })
  expect((await chen.seesClaim(goods)).claim.state).toBe('refunded')
})

test('a refund that can’t reach the buyer shows as failed, HQ asks again, and the claim follows it', async () => {
  const claim = await chen.claims(await received(1))
  story.sandbox.faults.refund_abnormal = true
  await hq.approves(claim)
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(claim)).claim.state).toBe('refund-failed')
  expect((await hq.listsHqClaims({ group: 'failed' })).items.map(({ id }) => id)).toContain(claim.id)
  expect((await hq.retriesRefund(claim)).state).toBe('refund-failed')
  const [refund] = await story.context.read.refunds.listOfOrder((await chen.seesClaim(claim)).claim.orderId)
  const facts = { refundNo: refund?.id ?? '', orderId: refund?.order_id ?? '', refundFen: fen(4333), at: story.clock.now() }
  await recordRefund(story.context, { ...facts, state: 'processing' })
  expect((await chen.seesClaim(claim)).claim.state).toBe('refunding')
  for (const _ of [1, 2]) await recordRefund(story.context, { ...facts, state: 'succeeded' })
  expect((await chen.seesClaim(claim)).claim.history.map(({ action }) => action)).toEqual([
    ...['request', 'approve', 'fail', 'retry', 'retry', 'refund'],
  ])
  expect(await hq.refused('retryRefund', { params: { id: claim.id } })).toEqual({ code: 'claim-state', state: 'refunded' })
})

test('an open claim keeps the money where it is', async () => {
  const order = await received(2)
  await story.passes({ days: 6, hours: 23 })
  const claim = await chen.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })
  await story.passes({ days: 1 })
  expect(await orderState(order)).toBe('received')
  await chen.takesBack(claim)
  await story.passes({ hours: 2 })
  expect(await orderState(order)).toBe('completed')
  const late = await chen.claimBody(order, { expectedTotalFen: 3333 })
  expect(await chen.refused('requestClaim', { params: { id: order.id }, body: late })).toMatchObject({ code: 'claim-too-late' })
  const { lines } = (await chen.seesOrder(order)).order
  const goodwill = await hq.paysBack(order, { lines: [{ lineId: lines[0]?.id ?? '', amountFen: 500 }] })
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(goodwill)).claim).toMatchObject({ state: 'refunded', kind: 'goodwill', totalFen: 500 })
})
