import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterAll(() => story.close())

async function received() {
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  await hq.ships(order)
  await chen.receives(order)
  return order
}
const returns = async (person: StoryPerson) => {
  const { items, counts } = await person.call('listOrders', { query: { group: 'returns' } })
  return { ids: items.map(({ id }) => id), open: counts.returns }
}

test('orders with a claim are a group of their own; counted are those that are not over', async () => {
  const [kept, claimed] = [await received(), await received()]
  expect(await returns(chen)).toEqual({ ids: [], open: 0 })
  const claim = await chen.claims(claimed)
  expect(await returns(chen)).toEqual({ ids: [claimed.id], open: 1 })
  await chen.call('withdrawClaim', { params: { id: claim.id } })
  expect(await returns(chen)).toEqual({ ids: [claimed.id], open: 0 })
  const all = await chen.call('listOrders', { query: { group: 'done' } })
  expect(all.items.map(({ id }) => id)).toEqual([claimed.id, kept.id])
})

test('nobody sees another’s', async () => {
  await chen.claims(await received())
  expect(await returns(await story.person('wang'))).toEqual({ ids: [], open: 0 })
})
