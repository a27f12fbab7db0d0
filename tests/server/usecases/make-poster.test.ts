import { loadDrawn, readPosterCode } from '../../support/drawn-pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { scenes } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌', words: '潮州人，喝茶二十年' })
  tea = await story.goods({ product: { pictures: JSON.stringify(['/pictures/tea-001-1.webp']) } })
})
afterAll(() => story.close())

type Design = 'still-life' | 'label' | 'note'
const body = (design: Design = 'still-life', goods: Goods | null = tea, words?: string) => ({ productId: goods?.id ?? null, design, words })
const make = async (...given: Parameters<typeof body>) => (await lin.call('makePoster', { body: body(...given) })).poster
const tokenRow = (token: string) => story.database.selectFrom('tokens').selectAll().where('token', '=', token).executeTakeFirstOrThrow()

const load = (picture: string | null) => loadDrawn(story.app, picture)

test.each(['still-life', 'label', 'note'] as const)('%s carries a code that leads to the product by a token of its own', async (design) => {
  const poster = await make(design)
  expect(await readPosterCode(design, await load(poster.picture))).toBe(`scene=s=${poster.token}&page=buyer/pages/product/index`)
  expect(await tokenRow(poster.token)).toMatchObject({
    seller_id: lin.id,
    product_id: tea.id,
    channel: 'poster',
    used_at: null,
  })
})

test('the shop’s leads to the shop', async () => {
  const poster = await make('label', null)
  expect(await readPosterCode('label', await load(poster.picture))).toBe(`scene=s=${poster.token}&page=buyer/pages/shop/index`)
})

test('the same thing, design and sentence are the same poster, another sentence or design another', async () => {
  const first = await make('note', tea, '凉了也甜')
  story.clock.advance({ days: 3 })
  expect(await make('note', tea, '凉了也甜')).toEqual(first)
  const others = [await make('note', tea, '耐七泡'), await make('label', tea, '凉了也甜'), await make('note', null, '凉了也甜')]
  expect(new Set([first, ...others].map(({ token }) => token)).size).toBe(4)
  expect(first.words).toBe('凉了也甜')
})

test('the seller’s own sentence stands on it unless another is given; an empty one is none', async () => {
  const rice = await story.goods()
  await lin.call('savePicks', { body: { picks: [{ productId: rice.id, words: '自家吃的' }] } })
  expect((await make('note', rice)).words).toBe('自家吃的')
  expect((await make('note', rice, '')).words).toBe('')
  expect((await make('note', rice, '自家吃的')).token).toBe((await make('note', rice)).token)
})

test('with another price it is drawn anew under the token it has', async () => {
  const oil = await story.goods()
  const before = await make('still-life', oil)
  await story.database
    .updateTable('sizes')
    .set({ price_fen: 9_900 as never })
    .where('id', '=', oil.size.id)
    .execute()
  const after = await make('still-life', oil)
  expect(after.token).toBe(before.token)
  expect(after.picture).not.toBe(before.picture)
  await lin.saves(after)
  expect((await lin.call('getSharePage', { query: { productId: oil.id } })).posters).toEqual([after])
})

const sharesOf = async (goods: Goods) =>
  await story.database.selectFrom('seller_things').select(['channel', 'shares']).where('product_id', '=', goods.id).execute()

test('three designs looked at are no share; the one that is saved and sent is one, and the only one that is listed', async () => {
  const plum = await story.goods()
  const looked = [await make('still-life', plum), await make('label', plum), await make('note', plum)] as const
  const listed = async () => (await lin.call('getSharePage', { query: { productId: plum.id } })).posters
  expect([await sharesOf(plum), await listed()]).toEqual([[], []])
  const [, label] = looked
  for (const _ of ['saved', 'sent']) expect(await lin.saves(label)).toMatchObject({ nextToken: label.token })
  expect([await sharesOf(plum), await listed()]).toEqual([[{ channel: 'poster', shares: 1 }], [label]])
  expect((await tokenRow(label.token)).used_at).toEqual(story.clock.now())
  expect((await lin.listsCards()).items.filter(({ productId }) => productId === plum.id).map(({ token }) => token)).toEqual([label.token])
})

test('what somebody scanned off a screen before it was saved is the seller’s all the same', async () => {
  const { token } = await make('note', tea, '屏幕上的')
  const reader = await story.person('screen-reader')
  await reader.visits(token, scenes.code)
  const order = await reader.buys([{ sizeId: tea.size.id, quantity: 1 }])
  const placed = await story.database.selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
  expect(placed).toMatchObject({ seller_id: lin.id, token, channel: 'poster' })
})

test('somebody else’s poster can’t be counted', async () => {
  const { token } = await make('note')
  const other = await story.seller('other')
  expect(await other.refused('recordShareIntent', { body: { token } })).toEqual({ code: 'not-found', what: 'token' })
})

test('a double tap makes one poster and one token, and counts one share when it is saved twice at once', async () => {
  const honey = await story.goods()
  const made = await Promise.all(Array.from({ length: 4 }, () => make('label', honey)))
  expect(new Set(made.map(({ token, picture }) => `${token} ${picture}`)).size).toBe(1)
  const rows = await story.database
    .selectFrom('tokens')
    .select('token')
    .where('product_id', '=', honey.id)
    .where('channel', '=', 'poster')
    .execute()
  expect(rows).toEqual([{ token: made[0]?.token }])
  await Promise.all(made.map((poster) => lin.saves(poster)))
  expect(await sharesOf(honey)).toEqual([{ channel: 'poster', shares: 1 }])
})

test('the share page lists what was made of this thing, newest first, with the people it brought', async () => {
  const peach = await story.goods()
  const first = await make('note', peach)
  story.clock.advance({ minutes: 1 })
  const second = await make('label', peach)
  for (const poster of [first, second]) await lin.saves(poster)
  await (await story.person('reader')).opens({ token: first.token, productId: peach.id, path: '', query: '' }, scenes.code)
  const { posters } = await lin.call('getSharePage', { query: { productId: peach.id } })
  expect(posters.map(({ token, people }) => [token, people])).toEqual([
    [second.token, 0],
    [first.token, 1],
  ])
  expect((await lin.call('listShares', { query: {} })).items.map(({ token }) => token)).toEqual(
    expect.arrayContaining([first.token, second.token]),
  )
})

test('somebody who scans it came by a poster, and an order is credited to it', async () => {
  const { token } = await make('still-life')
  const chen = await story.person('chen')
  await chen.visits(token, scenes.code)
  const visit = await story.database.selectFrom('visits').selectAll().where('person_id', '=', chen.id).executeTakeFirstOrThrow()
  expect(visit).toMatchObject({ token, seller_id: lin.id, channel: 'poster' })
  const order = await chen.buys([{ sizeId: tea.size.id, quantity: 1 }])
  const placed = await story.database.selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
  expect(placed).toMatchObject({ seller_id: lin.id, token, channel: 'poster' })
})

describe('is refused', () => {
  test('for words that can’t be published, and keeps nothing', async () => {
    expect(await lin.refused('makePoster', { body: body('note', tea, '违禁的话') })).toEqual({ code: 'words-unusable' })
    expect(await story.database.selectFrom('posters').select('token').where('words', '=', '违禁的话').execute()).toEqual([])
  })

  test('for words that are too long, an unknown design and a product nobody knows', async () => {
    expect(await lin.refused('makePoster', { body: body('note', tea, 'x'.repeat(201)) })).toMatchObject({ code: 'invalid-input' })
    expect(await lin.refused('makePoster', { body: body('glitter' as Design) })).toMatchObject({ code: 'invalid-input' })
    const productId = '01j00000000000000000000000'
    expect(await lin.refused('makePoster', { body: { productId, design: 'note' } })).toEqual({ code: 'not-found', what: 'product' })
  })

  test('for what HQ withdrew', async () => {
    const gone = await story.goods()
    const { token } = await make('note', gone)
    await lin.saves({ token })
    await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', gone.id).execute()
    expect(await lin.refused('makePoster', { body: body('note', gone) })).toEqual({ code: 'product-withdrawn' })
    const page = await lin.call('getSharePage', { query: { productId: gone.id } })
    expect([page.kit, page.posters.map((poster) => poster.token)]).toEqual([null, [token]])
  })

  test('while suspended', async () => {
    const [zhao, hq] = [await story.seller('zhao'), await story.hq()]
    await hq.suspends(zhao, '朋友圈刷屏')
    expect(await zhao.refused('makePoster', { body: body() })).toEqual({ code: 'seller-inactive', reason: '朋友圈刷屏' })
  })
})

test('two sellers’ posters are two, with their own tokens', async () => {
  const gu = await story.seller('gu')
  const { poster } = await gu.call('makePoster', { body: body('note') })
  expect(poster.token).not.toBe((await make('note')).token)
  expect(await tokenRow(poster.token)).toMatchObject({ seller_id: gu.id })
})

test('a seller who goes takes along what was drawn with their name, and the code still leads to the product', async () => {
  const leaver = await story.seller('leaver')
  const { poster } = await leaver.call('makePoster', { body: body('note') })
  await leaver.call('makeLink', { body: { productId: tea.id, label: '小红书' } })
  await leaver.call('deleteMe', { body: { personId: leaver.id } })
  await story.passes({ minutes: 5 })
  expect((await story.app.request(poster.picture)).status).toBe(404)
  for (const table of ['posters', 'links', 'drawn_pictures'] as const) {
    expect(await story.database.selectFrom(table).selectAll().where('seller_id', '=', leaver.id).execute()).toEqual([])
  }
  expect(await (await story.person('scanner')).call('getProductPage', { query: { token: poster.token } })).toMatchObject({
    product: { id: tea.id },
    recommender: null,
  })
})
