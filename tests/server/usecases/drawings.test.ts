import { loadDrawn, pixelsOf, readPosterCode } from '../../support/drawn-pictures'
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
afterEach(() => jest.restoreAllMocks())

const nameOf = (picture: string) => picture.replace('/uploads/', '')
const row = (picture: string) =>
  story.database.selectFrom('drawn_pictures').selectAll().where('object_name', '=', nameOf(picture)).executeTakeFirst()
const load = (picture: string | null) => loadDrawn(story.app, picture)
const ownCard = async (goods: Goods | null = tea, person = lin) => {
  const { share } = goods ? await person.seesProduct(goods) : await person.seesShop()
  if (!share.card) throw new Error('the page has no card of this seller’s own')
  return share.card
}
const poster = async (goods: Goods, design: 'note' | 'label' = 'note') =>
  (await lin.call('makePoster', { body: { productId: goods.id, design } })).poster

describe('the menu of a thing’s own page', () => {
  test.each([
    ['a product', () => tea, '凤凰单丛'],
    ['the shop', () => null, '潮州人，喝茶二十年'],
  ])('%s: a seller’s has the composed card, named at once and drawn by whoever asks first', async (_, goods, title) => {
    const draw = jest.spyOn(story.context.drawing, 'card')
    const card = await ownCard(goods())
    expect([card.title, draw.mock.calls.length, (await row(card.chat))?.drawn_at]).toEqual([title, 0, null])
    const sizes = await Promise.all([card.chat, card.moments].map(async (picture) => await pixelsOf(await load(picture))))
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [500, 400],
      [400, 400],
    ])
    await load(card.chat)
    expect(draw).toHaveBeenCalledTimes(2)
    expect((await row(card.chat))?.drawn_at).toEqual(story.clock.now())
  })

  test('it is the one that the share page shows, whichever page came first', async () => {
    const rice = await story.goods({ product: { name_zh: '五常米', pictures: JSON.stringify([photo]) } })
    const card = await ownCard(rice)
    const { kit } = await lin.call('getSharePage', { query: { productId: rice.id } })
    expect([kit?.chat, kit?.moments]).toMatchObject([{ title: card.title, picture: card.chat }, { picture: card.moments }])
    expect((await row(card.chat))?.drawn_at).toEqual(story.clock.now())
    expect(await ownCard(rice)).toEqual(card)
  })

  test('a buyer’s page has none and makes none; nor has a seller’s of what HQ withdrew', async () => {
    const oil = await story.goods({ product: { name_zh: '山茶油' } })
    const count = async () => (await story.database.selectFrom('drawn_pictures').select('object_name').execute()).length
    const before = await count()
    const buyer = await story.person('buyer')
    expect([(await buyer.seesProduct(oil)).share.card, (await buyer.seesShop()).share.card, await count()]).toEqual([
      undefined,
      undefined,
      before,
    ])
    await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', oil.id).execute()
    expect([(await lin.seesProduct(oil)).share.card, await count()]).toEqual([undefined, before])
  })

  test('a photo that can’t be read now is left out for now, and the whole card comes when it can be', async () => {
    const fig = await story.goods({ product: { name_zh: '无花果', pictures: JSON.stringify(['/pictures/later.webp']) } })
    const { chat } = await ownCard(fig)
    const away = await story.app.request(chat)
    expect([away.status, away.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const read = story.context.pictures.read
    jest.spyOn(story.context.pictures, 'read').mockImplementation((address) => read(address === '/pictures/later.webp' ? photo : address))
    const whole = await story.app.request(chat)
    expect(whole.headers.get('cache-control')).toContain('immutable')
    expect((await load(chat)).length).toBe((await whole.arrayBuffer()).byteLength)
  })
})

describe('an object that was lost', () => {
  test('a card, a poster and a photo of a pack are drawn again under their address', async () => {
    const made = await poster(tea)
    const { pictures } = await lin.call('getPack', { query: { productId: tea.id } })
    const { chat } = await ownCard()
    for (const picture of [made.picture, chat, ...pictures]) {
      const before = await load(picture)
      await story.context.objects.remove(nameOf(picture))
      expect(await load(picture)).toEqual(before)
      expect(await story.context.objects.read(nameOf(picture))).not.toBeNull()
    }
    expect(await readPosterCode('note', await load(made.picture))).toContain(made.token)
  })

  test('a poster whose code can’t be had says when to try again', async () => {
    const plum = await story.goods()
    const { picture } = await poster(plum)
    await story.context.objects.remove(nameOf(picture))
    jest.spyOn(story.context.objects, 'read').mockResolvedValue(null)
    story.sandbox.faults.codes_busy = true
    const answer = await story.app.request(picture)
    story.sandbox.faults.codes_busy = false
    expect(await answer.json()).toEqual({ refusal: { code: 'wechat-busy', retryAfterSeconds: 60 } })
  })

  test('a name that no drawing has is not found', async () => {
    expect((await story.app.request(`/uploads/${'0'.repeat(40)}.jpg`)).status).toBe(404)
  })
})

describe('what nobody uses', () => {
  test('goes after thirty days, its object too; what is looked at again stays', async () => {
    const pear = await story.goods({ product: { name_zh: '雪梨', pictures: JSON.stringify([photo]) } })
    const [old, used] = [await ownCard(pear), await ownCard()]
    await load(old.chat)
    await story.passes({ days: 29 })
    expect(await row(old.chat)).toBeDefined()
    await ownCard()
    await story.passes({ days: 2 })
    expect([await row(old.chat), (await story.app.request(old.chat)).status]).toEqual([undefined, 404])
    expect(await story.context.objects.read(nameOf(old.chat))).toBeNull()
    await load(used.chat)
    await story.passes({ days: 32 })
    await story.passes({ minutes: 1 })
    expect((await story.app.request(used.chat)).status).toBe(404)
    expect(await ownCard()).toEqual(used)
    await load(used.chat)
  })

  test('of two posters looked at the one that was saved stays, the other goes, and its code still leads to the product', async () => {
    const peach = await story.goods()
    const [saved, looked] = [await poster(peach, 'note'), await poster(peach, 'label')]
    await lin.saves(saved)
    await story.passes({ days: 65 })
    expect((await lin.call('getSharePage', { query: { productId: peach.id } })).posters).toEqual([saved])
    await load(saved.picture)
    expect((await story.app.request(looked.picture)).status).toBe(404)
    expect(await story.database.selectFrom('posters').select('token').where('product_id', '=', peach.id).execute()).toEqual([
      { token: saved.token },
    ])
    const scanner = await story.person('scanner')
    expect(await scanner.call('getProductPage', { query: { token: looked.token } })).toMatchObject({ recommender: { sellerId: lin.id } })
    await load((await poster(peach, 'label')).picture)
  })
})
