import { fen } from '../../../contract/money'
import { expectSoundBooks, readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let chen: StoryPerson
let wang: StoryPerson
let hq: StoryPerson
let tea: Goods
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  chen = await story.person('chen')
  wang = await story.person('wang')
  tea = await story.goods({ sizes: [{ price_fen: fen(3333) }] })
})
afterEach(() => expectSoundBooks(story))
afterAll(() => story.close())

async function received(quantity = 2) {
  const order = await chen.buys([{ sizeId: tea.size.id, quantity }])
  await story.passes({ seconds: 4 })
  await hq.ships(order)
  await chen.receives(order)
  return order
}
async function asked() {
  const order = await received()
  return { order, ...(await chen.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })) }
}
async function returned() {
  const claim = await asked()
  await hq.approves(claim)
  await chen.sendsBack(claim)
  await hq.receivesReturn(claim)
  const [batch] = (await hq.seesHqClaim(claim)).batches
  if (!batch) throw new Error('no batch')
  const goods = (restocked: number, writtenOff = 0) => [{ lineId: batch.lineId, batchId: batch.batchId, restocked, writtenOff }]
  return { ...claim, goods }
}

test('somebody else’s claim is as unknown as one that never was', async () => {
  const { id } = await asked()
  const params = { id }
  const unknown = { code: 'not-found', what: 'claim' }
  expect(await wang.refused('getClaim', { params })).toEqual(unknown)
  expect(await wang.refused('withdrawClaim', { params })).toEqual(unknown)
  const parcel = { carrier: 'SF', trackingNumber: 'SF1000200030004' }
  expect(await wang.refused('sendReturn', { params, body: parcel })).toEqual(unknown)
  expect((await wang.listsClaims()).items).toEqual([])
  expect(await wang.refused('getHqClaim', { params })).toMatchObject({ code: 'forbidden' })
})

test('words are added once under their id, as long as the claim is open', async () => {
  const claim = await asked()
  const id = story.context.makeId()
  for (const _ of [1, 2]) await chen.addsToClaim(claim, '里面也湿了', id)
  const { history } = (await chen.seesClaim(claim)).claim
  expect(history.map(({ words }) => words)).toEqual(['盒子压坏了', '里面也湿了'])
  const other = { params: { id: claim.id }, body: { id, words: '别的', pictureIds: [] } }
  expect(await chen.refused('addToClaim', other)).toEqual({ code: 'id-conflict' })
  const nothing = { params: { id: claim.id }, body: { id: story.context.makeId(), words: ' ', pictureIds: [] } }
  expect(await chen.refused('addToClaim', nothing)).toEqual({ code: 'proof-needed' })
  await chen.takesBack(claim)
  const late = { params: { id: claim.id }, body: { id: story.context.makeId(), words: '再说', pictureIds: [] } }
  expect(await chen.refused('addToClaim', late)).toEqual({ code: 'claim-state', state: 'withdrawn' })
})

test('taking back twice is once, and not after the goods are on their way', async () => {
  const first = await asked()
  for (const _ of [1, 2]) expect((await chen.takesBack(first)).state).toBe('withdrawn')
  const second = await asked()
  await hq.approves(second)
  await chen.sendsBack(second)
  expect(await chen.refused('withdrawClaim', { params: { id: second.id } })).toEqual({ code: 'claim-state', state: 'returning' })
})

test('goods are sent back once HQ agreed, and the number can be corrected until they are there', async () => {
  const claim = await asked()
  const params = { id: claim.id }
  const body = { carrier: 'SF', trackingNumber: 'SF1000200030004' }
  expect(await chen.refused('sendReturn', { params, body })).toEqual({ code: 'claim-state', state: 'requested' })
  await hq.approves(claim)
  expect(await chen.refused('sendReturn', { params, body: { ...body, carrier: 'XX' } })).toMatchObject({ code: 'invalid-input' })
  await chen.sendsBack(claim)
  await chen.sendsBack(claim)
  await chen.sendsBack(claim, 'SF9000200030009')
  const { claim: seen } = await chen.seesClaim(claim)
  expect(seen.returnParcel).toMatchObject({ trackingNumber: 'SF9000200030009', arrivedAt: null })
  expect(seen.history.filter(({ action }) => action === 'send')).toHaveLength(2)
  for (const _ of [1, 2]) expect((await hq.receivesReturn(claim)).state).toBe('returned')
})

test('goods that are never sent back leave the claim overdue and the pieces free', async () => {
  const claim = await asked()
  await hq.approves(claim)
  await story.passes({ days: 7, hours: 1 })
  expect((await chen.seesClaim(claim)).claim).toMatchObject({ state: 'overdue', turn: null })
  expect((await chen.seesClaim(claim)).actions).toEqual([])
})

test('goods that are said to be sent count as there in time, and are then accepted', async () => {
  const claim = await asked()
  await hq.approves(claim)
  await chen.sendsBack(claim)
  await story.passes({ days: 10, hours: 1 })
  expect((await chen.seesClaim(claim)).claim.state).toBe('returned')
  await story.passes({ days: 3, hours: 1 })
  await story.passes({ minutes: 2 })
  expect((await chen.seesClaim(claim)).claim.state).toBe('refunded')
})

test('what came back and is refused can be appealed in time, not after', async () => {
  const claim = await returned()
  expect((await hq.refuses(claim)).state).toBe('refused')
  expect((await chen.seesClaim(claim)).actions).toEqual(['appeal'])
  story.clock.advance({ days: 7 })
  expect((await chen.seesClaim(claim)).actions).toEqual([])
  const body = { words: '没有开封', pictureIds: [] }
  expect(await chen.refused('appealClaim', { params: { id: claim.id }, body })).toMatchObject({ code: 'claim-too-late' })
})

test('an appeal finds its pieces claimed in another way meanwhile', async () => {
  const order = await received(1)
  const first = await chen.claims(order)
  await hq.rejects(first)
  await chen.claims(order, { reason: 'wrong' })
  const body = { words: '再看看', pictureIds: [] }
  expect(await chen.refused('appealClaim', { params: { id: first.id }, body })).toMatchObject({ code: 'quantity-exceeded', left: 0 })
})

test('pieces that came back are shelved or written off once, in the batch they were sent from', async () => {
  const claim = await returned()
  const before = await readStock(story, tea.size.id)
  await hq.accepts(claim)
  expect(await readStock(story, tea.size.id)).toEqual(before)
  const id = story.context.makeId()
  for (const _ of [1, 2]) await hq.shelves(claim, claim.goods(1), id)
  expect(await readStock(story, tea.size.id)).toEqual({ free: before.free + 1, onHand: before.onHand + 1 })
  const more = { params: { id: claim.id }, body: { id: story.context.makeId(), goods: claim.goods(0, 1) } }
  expect(await hq.refused('shelveReturn', more)).toMatchObject({ code: 'quantity-exceeded', left: 0 })
  const other = { params: { id: claim.id }, body: { id, goods: claim.goods(0, 1) } }
  expect(await hq.refused('shelveReturn', other)).toEqual({ code: 'id-conflict' })
  expect((await hq.seesHqClaim(claim)).actions).not.toContain('shelve')
})

test('nothing is shelved of goods that are not here', async () => {
  const claim = await asked()
  const body = { id: story.context.makeId(), goods: (await returned()).goods(1) }
  expect(await hq.refused('shelveReturn', { params: { id: claim.id }, body })).toEqual({ code: 'claim-state', state: 'requested' })
})

test('goodwill gives no more than is left, and a claim after it less', async () => {
  const order = await received(1)
  const lineId = (await chen.seesOrder(order)).order.lines[0]?.id ?? ''
  const body = { id: story.context.makeId(), reason: '一点心意', lines: [{ lineId, amountFen: 3334 }], freightFen: 0 }
  const params = { id: order.id }
  expect(await hq.refused('refundOrder', { params, body })).toEqual({ code: 'amount-exceeded', leftFen: 3333 })
  expect(await hq.refused('refundOrder', { params, body: { ...body, lines: [], freightFen: 1001 } })).toEqual({
    code: 'amount-exceeded',
    leftFen: 1000,
  })
  expect(await hq.refused('refundOrder', { params, body: { ...body, lines: [] } })).toMatchObject({ code: 'invalid-input' })
  const paid = { ...body, lines: [{ lineId, amountFen: 1000 }] }
  for (const _ of [1, 2]) await hq.call('refundOrder', { params, body: paid })
  await hq.approves(await chen.claims(order))
  for (let round = 0; round < 3; round += 1) await story.passes({ minutes: 3 })
  const { refunds, state } = (await chen.seesOrder(order)).order
  expect([state, refunds.map(({ amountFen }) => amountFen).sort()]).toEqual(['closed', [1000, 3333]])
})

test('a picture belongs to what was said with it, for the buyer and for HQ, and to nobody else', async () => {
  const order = await received(1)
  const upload = (personId: string, id: string) => ({
    ...{ id, person_id: personId, purpose: 'claim' as const, object_name: `${id}.jpg`, size_bytes: 9, width: 3, height: 3, trace_id: null },
    ...{ uploaded_at: story.clock.now(), attached_to: null, position: null, attached_at: null },
  })
  const [mine, theirs] = [story.context.makeId(), story.context.makeId()]
  await story.database
    .insertInto('uploads')
    .values([upload(chen.id, mine), upload(wang.id, theirs)])
    .execute()
  const claim = await chen.claims(order, { pictureIds: [mine] })
  expect((await chen.seesClaim(claim)).claim.history[0]?.pictures).toEqual([{ address: `/uploads/${mine}.jpg`, state: 'unchecked' }])
  expect((await hq.seesHqClaim(claim)).claim.history[0]).toMatchObject({ by: 'chen', pictures: [{ address: `/uploads/${mine}.jpg` }] })
  const body = { id: story.context.makeId(), words: '', pictureIds: [theirs] }
  expect(await chen.refused('addToClaim', { params: { id: claim.id }, body })).toEqual({ code: 'picture-unknown', id: theirs })
})
