import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import type { Card } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let tea: Goods
let card: Card
let people = 0

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())
beforeEach(async () => {
  tea = await story.goods()
  card = await lin.shares(tea)
})

function someone() {
  people += 1
  return story.person(`buyer-${people}`)
}

async function countersOf({ token }: Card) {
  return await story.database.selectFrom('tokens').select(['opens', 'people', 'viewers']).where('token', '=', token).executeTakeFirst()
}

test('a look counts once a person and card, however often', async () => {
  const chen = await someone()
  const before = (await lin.desk()).funnel
  await chen.opens(card)
  await Promise.all([chen.seesProduct(tea, card.token), chen.seesProduct(tea, card.token)])
  expect(await countersOf(card)).toEqual({ opens: 1, people: 1, viewers: 1 })
  const { people: seen, viewers } = (await lin.desk()).funnel
  expect([seen - before.people, viewers - before.viewers]).toEqual([1, 1])
  await (await someone()).opens(card)
  expect(await countersOf(card)).toEqual({ opens: 2, people: 2, viewers: 2 })
})

test('a look at another thing by the same card is still the one', async () => {
  const chen = await someone()
  await chen.opens(card)
  await chen.seesProduct(await story.goods(), card.token)
  expect(await countersOf(card)).toEqual({ opens: 1, people: 1, viewers: 1 })
})

test('the shop alone is no look at a product', async () => {
  const shopCard = await lin.shares()
  const chen = await someone()
  await chen.opens(shopCard)
  expect(await countersOf(shopCard)).toEqual({ opens: 1, people: 1, viewers: 0 })
  await chen.seesProduct(tea, shopCard.token)
  expect(await countersOf(shopCard)).toEqual({ opens: 1, people: 1, viewers: 1 })
})

test('the person counts, too, when the page is there before the visit', async () => {
  const chen = await someone()
  await Promise.all([chen.seesProduct(tea, card.token), chen.seesProduct(tea, card.token)])
  expect(await countersOf(card)).toEqual({ opens: 0, people: 1, viewers: 1 })
  await chen.visits(card.token)
  expect(await countersOf(card)).toEqual({ opens: 1, people: 1, viewers: 1 })
})

test('a look of somebody who is not signed in, or of the seller, counts nowhere', async () => {
  await story.visitor.call('getProductPage', { query: { id: tea.id, token: card.token } })
  await lin.seesProduct(tea, card.token)
  expect(await countersOf(card)).toEqual({ opens: 0, people: 0, viewers: 0 })
})

test('a look that finds nothing counts nowhere', async () => {
  const chen = await someone()
  await chen.refused('getProductPage', { query: { id: '01j00000000000000000000000', token: card.token } })
  expect(await countersOf(card)).toEqual({ opens: 0, people: 0, viewers: 0 })
})
