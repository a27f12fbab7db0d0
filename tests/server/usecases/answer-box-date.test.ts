import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
let tea: Goods
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  chen = await story.person('chen')
  tea = await story.goods({ sizes: [{ price_fen: fen(3333) }] })
})
afterAll(() => story.close())

async function sent() {
  const order = await chen.buys([{ sizeId: tea.size.id, quantity: 2 }])
  await story.passes({ seconds: 4 })
  await hq.ships(order)
  return order
}
async function received() {
  const order = await sent()
  await chen.receives(order)
  return order
}
const parcelOf = async (order: { id: string }) => {
  const [parcel] = (await chen.seesOrder(order)).order.parcels
  if (!parcel) throw new Error('no parcel')
  return parcel
}

test('the box says another date: asked once, and the claim is ready with the batch', async () => {
  const order = await received()
  const parcel = (await chen.seesOrder(order)).order.parcels[0]
  if (!parcel) throw new Error('no parcel')
  expect(parcel).toMatchObject({ boxCheck: 'ask', contents: [{ quantity: 2 }] })
  const { draft } = await chen.checksBox(order, parcel.id, 'different')
  expect(draft).toMatchObject({ reason: 'date-differs', goodsFen: 6666, freightFen: 1000, totalFen: 7666 })
  if (!draft) throw new Error('no draft')
  const { lines, kind, reason, parcelId } = draft
  const claim = await chen.claims(order, { lines, kind, reason, parcelId })
  expect(await hq.seesHqClaim(claim)).toMatchObject({ parcelId, batches: [{ code: parcel.contents[0]?.batchCode, sentQuantity: 2 }] })
  const other = { params: { id: order.id }, body: { parcelId: parcel.id, answer: 'same' as const } }
  expect(await chen.refused('answerBoxDate', other)).toEqual({ code: 'box-answered', answer: 'different' })
})

test('nobody is asked before the parcel is there, and an answer then is refused', async () => {
  const order = await sent()
  const { id: parcelId, boxCheck } = await parcelOf(order)
  expect(boxCheck).toBe('not-yet')
  const body = { parcelId, answer: 'same' as const }
  expect(await chen.refused('answerBoxDate', { params: { id: order.id }, body })).toEqual({ code: 'order-state', state: 'shipped' })
})

test('the right date is answered once; saying it again changes nothing', async () => {
  const order = await received()
  const { id } = await parcelOf(order)
  for (const _ of [1, 2]) expect(await chen.checksBox(order, id, 'same')).toEqual({ answer: 'same', draft: null })
  expect((await parcelOf(order)).boxCheck).toBe('same')
})

test('somebody else’s parcel is unknown', async () => {
  const mine = await received()
  const other = await story.person('wang')
  const body = { parcelId: (await parcelOf(mine)).id, answer: 'same' as const }
  expect(await other.refused('answerBoxDate', { params: { id: mine.id }, body })).toEqual({ code: 'not-found', what: 'order' })
  const second = await received()
  expect(await chen.refused('answerBoxDate', { params: { id: second.id }, body })).toEqual({ code: 'not-found', what: 'parcel' })
})

test('a box that is wrong after its pieces were claimed prepares nothing', async () => {
  const order = await received()
  const { id } = await parcelOf(order)
  const lineId = (await chen.seesOrder(order)).order.lines[0]?.id ?? ''
  await chen.claims(order, { lines: [{ lineId, quantity: 2 }] })
  expect(await chen.checksBox(order, id, 'different')).toEqual({ answer: 'different', draft: null })
})
