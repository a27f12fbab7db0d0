import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods()
})
afterAll(() => story.close())

const intent = (person: StoryPerson, token: string) => person.call('recordShareIntent', { body: { token } })

async function tokenRow(token: string) {
  return await story.database.selectFrom('tokens').selectAll().where('token', '=', token).executeTakeFirstOrThrow()
}

async function ownTokens(person: StoryPerson, goods: Goods | null = tea) {
  const { share } = goods ? await person.seesProduct(goods) : await person.seesShop()
  if (!share.isOwn || share.chatToken === null || share.momentsToken === null) throw new Error('no tokens of their own')
  return { chat: share.chatToken, moments: share.momentsToken }
}

test('uses the card up and hands over the next of the same thing and channel', async () => {
  const { chat, moments } = await ownTokens(lin)
  const { nextToken } = await intent(lin, moments)
  expect(await tokenRow(moments)).toMatchObject({ used_at: story.clock.now(), channel: 'moments', product_id: tea.id })
  expect(await tokenRow(nextToken)).toMatchObject({ seller_id: lin.id, product_id: tea.id, channel: 'moments', used_at: null })
  expect(await ownTokens(lin)).toEqual({ chat, moments: nextToken })
})

test('of the shop, too', async () => {
  const { chat } = await ownTokens(lin, null)
  const { nextToken } = await intent(lin, chat)
  expect(await tokenRow(nextToken)).toMatchObject({ product_id: null, channel: 'chat', used_at: null })
})

test('a double tap gets the same next card, and one card is used', async () => {
  const { chat } = await ownTokens(lin)
  const [one, other] = await Promise.all([intent(lin, chat), intent(lin, chat)])
  expect(one).toEqual(other)
  const usedAt = (await tokenRow(chat)).used_at
  story.clock.advance({ minutes: 1 })
  expect(await intent(lin, chat)).toEqual(one)
  expect((await tokenRow(chat)).used_at).toEqual(usedAt)
})

test('many pages opened at once make one unused card a channel', async () => {
  const rice = await story.goods()
  const pages = await Promise.all(Array.from({ length: 8 }, () => ownTokens(lin, rice)))
  expect(new Set(pages.map(({ chat }) => chat)).size).toBe(1)
  expect(new Set(pages.map(({ moments }) => moments)).size).toBe(1)
  const rows = await story.database.selectFrom('tokens').selectAll().where('product_id', '=', rice.id).execute()
  expect(rows).toHaveLength(2)
})

test('tokens are 12 characters that fit a mini code, and none comes twice', async () => {
  const seen = new Set<string>()
  let { chat: token } = await ownTokens(lin)
  for (let index = 0; index < 20; index += 1) {
    expect(token).toMatch(/^[0-9A-Za-z_-]{12}$/)
    expect(`s=${token}`.length).toBeLessThanOrEqual(32)
    seen.add(token)
    token = (await intent(lin, token)).nextToken
  }
  expect(seen.size).toBe(20)
})

describe('is refused', () => {
  test('for another seller’s card, which stays unused', async () => {
    const wang = await story.seller('wang')
    const { chat } = await ownTokens(lin)
    expect(await wang.refused('recordShareIntent', { body: { token: chat } })).toEqual({ code: 'not-found', what: 'token' })
    expect((await tokenRow(chat)).used_at).toBeNull()
  })

  test('for a card nobody made', async () => {
    expect(await lin.refused('recordShareIntent', { body: { token: 'nosuchtoken1' } })).toEqual({ code: 'not-found', what: 'token' })
  })

  test.each(['', 'x'.repeat(13), 'a b', '茶'])('for %p, which can’t be a card', async (token) => {
    expect(await lin.refused('recordShareIntent', { body: { token } })).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'token' }],
    })
  })

  test('while suspended, with the reason, and works again afterwards', async () => {
    const zhao = await story.seller('zhao')
    const { chat } = await ownTokens(zhao)
    const hq = await story.hq()
    await hq.suspends(zhao, '朋友圈刷屏')
    expect(await zhao.refused('recordShareIntent', { body: { token: chat } })).toEqual({ code: 'seller-inactive', reason: '朋友圈刷屏' })
    expect((await tokenRow(chat)).used_at).toBeNull()
    await hq.letsGoOn(zhao)
    expect((await intent(zhao, chat)).nextToken).not.toBe(chat)
  })

  test('for somebody without a shop', async () => {
    const chen = await story.person('chen')
    expect(await chen.refused('recordShareIntent', { body: { token: 'abc' } })).toEqual({ code: 'forbidden', role: 'seller' })
  })
})
