import { sharedProduct, sharedShop } from '../../../src/lib/page-paths'
import { picture } from '../../support/card-samples'
import { loadDrawn, pixelsOf } from '../../support/drawn-pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods
const photo = '/pictures/tea-001-1.webp'

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌', words: '潮州人，喝茶二十年' })
  tea = await story.goods({ product: { pictures: JSON.stringify([photo]) } })
})
afterAll(() => story.close())

const page = (goods: Goods | null, person = lin) => person.call('getSharePage', { query: goods ? { productId: goods.id } : {} })

async function kitOf(goods: Goods | null, person = lin) {
  const { kit } = await page(goods, person)
  if (!kit) throw new Error('nothing can be shared')
  return kit
}

const load = async (picture: string | null) => await pixelsOf(await loadDrawn(story.app, picture))

const sizeOf = async (picture: string | null) => {
  const { width, height } = await load(picture)
  return [width, height]
}

test('one request brings the thing, two unused cards with their places, and their pictures in the sizes WeChat shows', async () => {
  const opened = await page(tea)
  expect(opened).toMatchObject({
    thing: { productId: tea.id, name: { zh: '凤凰单丛' }, picture: photo, priceFromFen: 12_800, sizeName: '100 克', state: 'on-sale' },
    words: '',
    likedBy: 0,
    posters: [],
    links: [],
  })
  const { chat, moments } = await kitOf(tea)
  const { share } = await lin.seesProduct(tea)
  expect([chat.token, moments.token]).toEqual([share.chatToken, share.momentsToken])
  expect(chat.path).toBe(sharedProduct(tea.id, chat.token).path)
  expect(moments.query).toBe(sharedProduct(tea.id, moments.token).query)
  expect([chat.title, moments.title]).toEqual(['凤凰单丛', '凤凰单丛'])
  expect(await sizeOf(chat.picture)).toEqual([500, 400])
  expect(await sizeOf(moments.picture)).toEqual([400, 400])
})

test('it says whether the thing is in the shop, with a sentence or without', async () => {
  expect((await page(tea)).isPicked).toBe(false)
  await lin.call('savePicks', { body: { picks: [{ productId: tea.id, words: '' }] } })
  expect(await page(tea)).toMatchObject({ isPicked: true, words: '' })
  await lin.call('savePicks', { body: { picks: [] } })
  expect((await page(null)).isPicked).toBe(true)
})

test('so does the shop', async () => {
  const { thing, words } = await page(null)
  expect(thing).toMatchObject({ productId: null, name: { zh: '小林的茶桌' }, picture: null, priceFromFen: null, state: 'on-sale' })
  expect(words).toBe('潮州人，喝茶二十年')
  const { chat, moments } = await kitOf(null)
  expect([chat.title, chat.path, moments.query]).toEqual([
    '潮州人，喝茶二十年',
    sharedShop(chat.token).path,
    sharedShop(moments.token).query,
  ])
  expect(await sizeOf(chat.picture)).toEqual([500, 400])
})

test('a shop is shown by its first pick that is sold, and by its cover once that has passed', async () => {
  const gu = await story.seller('gu')
  expect((await page(null, gu)).thing.picture).toBeNull()
  const gone = await story.goods({ product: { is_on_sale: false, pictures: JSON.stringify(['/pictures/tea-001-2.webp']) } })
  await gu.call('savePicks', { body: { picks: [gone, tea].map(({ id: productId }) => ({ productId, words: '' })) } })
  expect((await page(null, gu)).thing.picture).toBe(photo)
  expect((await load((await kitOf(null, gu)).chat.picture)).at(12, 12)).not.toEqual([0xe4, 0xd7, 0xc1])
  const { id: pictureId } = await gu.sends(picture('tea-001-2'), { purpose: 'cover' })
  await gu.call('saveSellerShop', { body: { name: 'gu的铺子', words: '', cover: pictureId } })
  expect((await page(null, gu)).thing.picture).toBe(photo)
  await story.passes({ minutes: 5 })
  expect((await page(null, gu)).thing.picture).toMatch(/^\/uploads\//)
})

test('the address of a picture stays while what it shows stays, whichever token is next, and many at once draw the same', async () => {
  const before = await kitOf(tea)
  await lin.shares(tea)
  const after = await Promise.all([kitOf(tea), kitOf(tea), kitOf(tea)])
  for (const { chat, moments } of after) {
    expect([chat.picture, moments.picture]).toEqual([before.chat.picture, before.moments.picture])
    expect(chat.token).not.toBe(before.chat.token)
  }
  await story.database
    .updateTable('sizes')
    .set({ price_fen: 9_900 as never })
    .where('id', '=', tea.size.id)
    .execute()
  const dearer = await kitOf(tea)
  expect(dearer.chat.picture).not.toBe(before.chat.picture)
  await story.database
    .updateTable('sizes')
    .set({ price_fen: 12_800 as never })
    .where('id', '=', tea.size.id)
    .execute()
  expect((await kitOf(tea)).chat.picture).toBe(before.chat.picture)
})

test('many who open a page for the first time at once get one picture', async () => {
  const rice = await story.goods({ product: { name_zh: '五常米', pictures: JSON.stringify([photo]) } })
  const pages = await Promise.all(Array.from({ length: 6 }, () => kitOf(rice)))
  expect(new Set(pages.map(({ chat }) => `${chat.token} ${chat.picture}`)).size).toBe(1)
  await load(pages[0]?.chat.picture ?? null)
})

test('the seller’s words are the title and stand in the chat’s picture; 200 signs of emoji are cut between signs', async () => {
  const before = await kitOf(tea)
  await lin.call('savePicks', { body: { picks: [{ productId: tea.id, words: '凉了也甜' }] } })
  const { chat } = await kitOf(tea)
  expect(chat.title).toBe('凉了也甜')
  expect(chat.picture).not.toBe(before.chat.picture)
  const family = '👨‍👩‍👧‍👦'
  await lin.call('savePicks', { body: { picks: [{ productId: tea.id, words: family.repeat(18) + '茶'.repeat(2) }] } })
  expect((await kitOf(tea)).chat.title).toBe(family.repeat(18) + '茶'.repeat(2))
  await lin.call('savePicks', { body: { picks: [{ productId: tea.id, words: '茶'.repeat(200) }] } })
  expect((await kitOf(tea)).chat.title).toBe(`${'茶'.repeat(29)}…`)
  await lin.call('savePicks', { body: { picks: [] } })
})

test('Moments are paced and say why; the token comes all the same', async () => {
  const wang = await story.seller('wang')
  expect((await kitOf(tea, wang)).moments).toMatchObject({ leftToday: 3, pausedBy: null })
  await wang.shares(tea, 'moments')
  expect((await kitOf(tea, wang)).moments).toMatchObject({ leftToday: 2, pausedBy: 'thing', token: expect.any(String) })
  await story.settings({ momentsPerDay: 1 })
  expect((await kitOf(null, wang)).moments).toMatchObject({ leftToday: 0, pausedBy: 'day' })
  await story.settings({ momentsPerDay: 3 })
})

test('counts the people who looked by this seller’s cards, and nobody else’s', async () => {
  const wang = await story.person('wang')
  await (await story.person('looker')).opens(await lin.shares(tea))
  expect([(await page(tea)).likedBy, (await page(tea, wang)).likedBy]).toEqual([1, 0])
})

test('a picture that can’t be loaded leaves a clean ground, and the whole card is drawn once it can be', async () => {
  const oil = await story.goods({ product: { name_zh: '山茶油', pictures: JSON.stringify(['/pictures/late.webp']) } })
  const { chat } = await kitOf(oil)
  const drawn = await load(chat.picture)
  expect(drawn.at(12, 12).map((value) => Math.round(value / 4))).toEqual([0xe4, 0xd7, 0xc1].map((value) => Math.round(value / 4)))
  expect((await kitOf(oil)).chat.picture).toBe(chat.picture)
  const read = story.context.pictures.read
  const found = jest.spyOn(story.context.pictures, 'read').mockImplementation((address) => read(address === photo ? address : photo))
  const whole = (await kitOf(oil)).chat.picture
  found.mockRestore()
  expect(whole).not.toBe(chat.picture)
  expect((await kitOf(oil)).chat.picture).toBe(whole)
})

describe('what HQ no longer sells', () => {
  test('says so and sends nothing new out, and what went out still opens', async () => {
    const honey = await story.goods()
    const card = await lin.shares(honey)
    await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', honey.id).execute()
    expect(await page(honey)).toMatchObject({ thing: { state: 'withdrawn', priceFromFen: 12_800 }, kit: null })
    expect(await (await story.person('late')).opens(card)).toMatchObject({
      product: { isOnSale: false },
      recommender: { sellerId: lin.id },
    })
  })

  test('sold out is another matter: people can see when it is back', async () => {
    const peach = await story.goods({ sizes: [{ stock: 0, batches: [] }] })
    expect((await page(peach)).thing.state).toBe('sold-out')
    await kitOf(peach)
  })
})

describe('is refused', () => {
  test('for a product nobody knows', async () => {
    const productId = '01j00000000000000000000000'
    expect(await lin.refused('getSharePage', { query: { productId } })).toEqual({ code: 'not-found', what: 'product' })
  })

  test('for somebody without a shop', async () => {
    expect(await (await story.person('chen')).refused('getSharePage', { query: {} })).toEqual({ code: 'forbidden', role: 'seller' })
  })

  test('while suspended, with the reason, and after leaving', async () => {
    const [zhao, hq] = [await story.seller('zhao'), await story.hq()]
    await hq.suspends(zhao, '朋友圈刷屏')
    expect(await zhao.refused('getSharePage', { query: {} })).toEqual({ code: 'seller-inactive', reason: '朋友圈刷屏' })
    await hq.letsGoOn(zhao)
    await kitOf(null, zhao)
    await zhao.call('leaveShop', {})
    expect(await zhao.refused('getSharePage', { query: {} })).toEqual({ code: 'seller-inactive', reason: null })
  })
})
