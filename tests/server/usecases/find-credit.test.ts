import { createUlid } from '../../../contract/ids'
import { findCredit } from '../../../server/usecases/find-credit'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf, scenes } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let wang: StoryPerson
let tea: Goods
let people = 0

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  wang = await story.seller('wang')
  tea = await story.goods()
})
afterAll(() => story.close())

function someone() {
  people += 1
  return story.person(`buyer-${people}`)
}

async function creditOf(person: { readonly id: string }) {
  const settings = await story.context.read.settings.get()
  return await findCredit(story.context.read, { personId: person.id, at: story.clock.now(), settings })
}

test('rests on the newest visit, with the card’s channel and not the scene’s', async () => {
  const chen = await someone()
  await chen.visits((await lin.shares(tea)).token)
  story.clock.advance({ minutes: 1 })
  const card = await wang.shares(tea, 'moments')
  await chen.visits(card.token, scenes.group)
  expect(await creditOf(chen)).toEqual({
    rule: 'visit',
    sellerId: wang.id,
    token: card.token,
    channel: 'moments',
    visitedAt: story.clock.now(),
    windowDays: 15,
  })
})

test('any visit counts for any thing: a shop, another product, one that is withdrawn', async () => {
  const chen = await someone()
  const gone = await story.goods()
  await chen.visits((await lin.shares(gone)).token)
  await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', gone.id).execute()
  expect((await chen.quotes(oneOf(tea))).recommender?.sellerId).toBe(lin.id)
})

test('takes windows and the rule about own cards from the settings', async () => {
  const story2 = await createStory()
  try {
    const zhao = await story2.seller('zhao')
    const chen = await story2.person('chen')
    const card = await zhao.shares()
    await chen.visits(card.token)
    await zhao.visits(card.token)
    const credit = async (person: StoryPerson) =>
      (
        await findCredit(story2.context.read, {
          personId: person.id,
          at: story2.clock.now(),
          settings: await story2.context.read.settings.get(),
        })
      )?.sellerId
    expect(await credit(zhao)).toBeUndefined()
    await story2.settings({ paysOwnCard: true, visitWindowDays: 2 })
    expect(await credit(zhao)).toBe(zhao.id)
    story2.clock.advance({ days: 2, seconds: 1 })
    expect(await credit(zhao)).toBeUndefined()
    expect(await credit(chen)).toBeUndefined()
  } finally {
    await story2.close()
  }
})

test('a purchase makes a customer only once it is paid, and through somebody', async () => {
  const chen = await someone()
  await chen.visits((await lin.shares(tea)).token)
  const order = await chen.orders(oneOf(tea))
  story.clock.advance({ days: 16 })
  expect(await creditOf(chen)).toBeNull()
  const mei = await someone()
  await mei.buys(oneOf(tea))
  story.clock.advance({ days: 1 })
  expect(await creditOf(mei)).toBeNull()
  expect((await chen.seesOrder(order)).order.state).toBe('placed')
})

test('a dropped order makes no customer, and the earlier seller stays', async () => {
  const chen = await someone()
  await chen.visits((await lin.shares(tea)).token)
  await chen.buys(oneOf(tea))
  await chen.visits((await wang.shares(tea)).token)
  await chen.pays(await chen.orders(oneOf(tea), { dropsRecommender: true }))
  story.clock.advance({ days: 20 })
  expect(await creditOf(chen)).toMatchObject({ rule: 'customer', sellerId: lin.id })
})

test('finds the newest among more visits than anybody makes', async () => {
  const chen = await someone()
  const card = await lin.shares()
  const now = story.clock.now()
  await story.database
    .insertInto('visits')
    .values(
      Array.from({ length: 400 }, (_, index) => ({
        id: createUlid(now.getTime() + index),
        person_id: chen.id,
        token: card.token,
        seller_id: lin.id,
        scene: 1007,
        channel: 'chat',
        visited_at: new Date(now.getTime() - index * 60_000),
      })),
    )
    .execute()
  expect(await story.context.read.sharing.listCreditVisits(chen.id, new Date(0))).toHaveLength(200)
  expect((await creditOf(chen))?.visitedAt).toEqual(now)
})

test('lists visits newest first, from the given moment on', async () => {
  const chen = await someone()
  const [first, second] = [await lin.shares(), await wang.shares()]
  await chen.visits(first.token)
  story.clock.advance({ hours: 1 })
  const since = story.clock.now()
  await chen.visits(second.token)
  story.clock.advance({ hours: 1 })
  await chen.visits(first.token)
  const visits = await story.context.read.sharing.listCreditVisits(chen.id, since)
  expect(visits.map(({ sellerId }) => sellerId)).toEqual([lin.id, wang.id])
  expect(visits.every(({ isSellerActive, channel }) => isSellerActive && channel === 'chat')).toBe(true)
})
