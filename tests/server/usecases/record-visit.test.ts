import { createStory, type Story, type StoryPerson } from '../../support/story'
import { type Card, scenes } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let visitors = 0

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())

const counted = { isCounted: true }
const notCounted = { isCounted: false }
function someone() {
  visitors += 1
  return story.person(`visitor-${visitors}`)
}
const freshCard = () => lin.shares()

async function countersOf(card: Card) {
  return await story.database
    .selectFrom('tokens')
    .select(['opens', 'people', 'viewers', 'orders'])
    .where('token', '=', card.token)
    .executeTakeFirstOrThrow()
}

async function visitsOf(person: { readonly id: string }) {
  return await story.database.selectFrom('visits').selectAll().where('person_id', '=', person.id).orderBy('visited_at').execute()
}

async function today() {
  return (await lin.desk()).today
}

test('is written down with its card, seller, scene and channel, and counted', async () => {
  const card = await freshCard()
  const chen = await someone()
  const before = (await today()).people
  expect(await chen.visits(card.token, scenes.group)).toEqual(counted)
  expect(await visitsOf(chen)).toMatchObject([
    { token: card.token, seller_id: lin.id, scene: 1008, channel: 'group', visited_at: story.clock.now() },
  ])
  expect(await countersOf(card)).toEqual({ opens: 1, people: 1, viewers: 0, orders: 0 })
  expect((await today()).people).toBe(before + 1)
})

describe('one entry is one visit', () => {
  test('told twice at once, as onLaunch and onShow do', async () => {
    const card = await freshCard()
    const chen = await someone()
    const answers = await Promise.all([chen.visits(card.token), chen.visits(card.token), chen.visits(card.token)])
    expect(answers.filter(({ isCounted }) => isCounted)).toHaveLength(1)
    expect(await visitsOf(chen)).toHaveLength(1)
    expect(await countersOf(card)).toMatchObject({ opens: 1, people: 1 })
  })

  test('told again within 30 minutes, and no longer after them', async () => {
    const card = await freshCard()
    const chen = await someone()
    await chen.visits(card.token)
    story.clock.advance({ minutes: 29, seconds: 59 })
    expect(await chen.visits(card.token)).toEqual(notCounted)
    story.clock.advance({ seconds: 1 })
    expect(await chen.visits(card.token)).toEqual(counted)
    expect(await countersOf(card)).toMatchObject({ opens: 2, people: 1 })
  })

  test('but another scene or another card is another entry', async () => {
    const [card, other] = [await freshCard(), await freshCard()]
    const chen = await someone()
    await chen.visits(card.token, scenes.chat)
    expect(await chen.visits(card.token, scenes.group)).toEqual(counted)
    expect(await chen.visits(other.token, scenes.chat)).toEqual(counted)
    expect(await visitsOf(chen)).toHaveLength(3)
  })

  test('and two people are two', async () => {
    const card = await freshCard()
    const [chen, mei] = [await someone(), await someone()]
    await chen.visits(card.token)
    await mei.visits(card.token)
    expect(await countersOf(card)).toMatchObject({ opens: 2, people: 2 })
  })
})

test.each([
  ['favourites', 1010],
  ['the recent list', 1089],
  ['after paying', 1034],
  ['another mini program', 1038],
  ['WeChat’s crawler', 1129],
])('coming from %s makes none', async (_, scene) => {
  const card = await freshCard()
  const chen = await someone()
  expect(await chen.visits(card.token, scene)).toEqual(notCounted)
  expect(await visitsOf(chen)).toEqual([])
  expect(await countersOf(card)).toMatchObject({ opens: 0, people: 0 })
})

test.each([
  ['nobody made', 'nosuchtoken1'],
  ['can’t be one', 'not a token!'],
  ['holds a NUL in disguise', 'abc%00'],
  ['is empty', ''],
])('by a card that %s is no visit', async (_, token) => {
  const chen = await someone()
  expect(await chen.visits(token)).toEqual(notCounted)
  expect(await visitsOf(chen)).toEqual([])
})

test('a seller’s own is kept, for attribution to stop there, and counted nowhere', async () => {
  const card = await freshCard()
  const before = (await today()).people
  expect(await lin.visits(card.token)).toEqual(notCounted)
  expect((await visitsOf(lin)).at(-1)).toMatchObject({ token: card.token, seller_id: lin.id })
  expect(await countersOf(card)).toEqual({ opens: 0, people: 0, viewers: 0, orders: 0 })
  expect((await today()).people).toBe(before)
})

test('by a suspended seller’s card is kept: they may go on again', async () => {
  const wang = await story.seller('wang')
  const card = await wang.shares()
  const hq = await story.hq()
  await hq.suspends(wang)
  const chen = await someone()
  expect(await chen.visits(card.token)).toEqual(counted)
  expect(await visitsOf(chen)).toHaveLength(1)
})

test('counts on the business day in Shanghai', async () => {
  const card = await freshCard()
  const chen = await someone()
  const before = (await today()).people
  await chen.visits(card.token)
  expect((await today()).people).toBe(before + 1)
  story.clock.advance({ hours: 15 })
  expect((await today()).people).toBe(0)
})

describe('without a session', () => {
  test('a visit is refused', async () => {
    expect(await story.visitor.refused('recordVisit', { body: { token: 'x', scene: 1007 } })).toEqual({ code: 'signed-out' })
  })

  test('an opening in Moments counts as an open, never as a person', async () => {
    const card = await freshCard()
    const before = await today()
    await story.visitor.call('recordOpen', { body: { token: card.token } })
    await story.visitor.call('recordOpen', { body: { token: card.token } })
    expect(await countersOf(card)).toEqual({ opens: 2, people: 0, viewers: 0, orders: 0 })
    expect(await today()).toEqual(before)
  })

  test.each(['nosuchtoken1', '', '§', 'x'.repeat(64)])('an opening of %p does nothing and says so kindly', async (token) => {
    const before = await story.database.selectFrom('tokens').select('opens').execute()
    expect(await story.visitor.call('recordOpen', { body: { token } })).toEqual({})
    expect(await story.database.selectFrom('tokens').select('opens').execute()).toEqual(before)
  })
})

test.each([-1, 1.5, 100_000, Number.NaN])('scene %p is invalid input', async (scene) => {
  const chen = await someone()
  expect(await chen.refused('recordVisit', { body: { token: 'x', scene } })).toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'scene' }],
  })
})
