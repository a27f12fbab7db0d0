import type { RouteAnswer } from '../../../contract/api/types'
import { createStory, type Story } from '../../support/story'
import { type Goods, putCategory } from '../../support/story-goods'
import { walkPages } from '../../support/walk-goods'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

const search = (q: string) => story.visitor.call('searchProducts', { query: { q } })
const idsOf = (answer: Pick<RouteAnswer<'searchProducts'>, 'items'>) => answer.items.map(({ id }) => id)

const plain = { name_en: '', subtitle_zh: '', subtitle_en: '', story: '', maker: '', maker_place: '', origin: '' }
let dancong: Goods
let white: Goods
let honey: Goods

beforeAll(async () => {
  const tea = await putCategory(story.database, '茶叶', 1)
  const sweet = await putCategory(story.database, 'Ｈoney 蜂蜜', 2)
  const put = (name_zh: string, category_id: string, change: object) =>
    story.goods({ product: { ...plain, name_zh, category_id, ...change } })
  honey = await put('椴树蜜', sweet, { name_en: 'Linden', story: '抹在吐司上，也能配单丛。', maker: '100%纯_蜜坊' })
  dancong = await put('凤凰单丛 蜜兰香', tea, { name_en: 'Phoenix Dancong', subtitle_zh: '2026 春茶，轻焙火', maker_place: '乌岽村' })
  white = await put('老白茶饼', tea, { name_en: 'Ａged White Tea CAFÉ', origin: '福建宁德' })
  await put('看不见的单丛', tea, { is_on_sale: false })
})

describe('finds', () => {
  test.each([
    ['a part of a word', '凰单', () => [dancong.id]],
    ['a single character', '饼', () => [white.id]],
    ['several words, in any place', '宁德 白茶', () => [white.id]],
    ['words with Chinese marks between', '单丛，乌岽', () => [dancong.id]],
    ['Latin letters of any size', 'pHOENIX dan', () => [dancong.id]],
    ['accents too', 'café', () => [white.id]],
    ['full-width letters', 'ＷＨＩＴＥ', () => [white.id]],
    ['half-width letters in a full-width text', 'aged', () => [white.id]],
    ['full-width digits', '２０２６', () => [dancong.id]],
    ['who made it where', '乌岽村', () => [dancong.id]],
    ['the name of a category', '茶叶', () => [dancong.id, white.id]],
    ['a category spelled otherwise', 'honey', () => [honey.id]],
    ['special characters as themselves', '100%纯_', () => [honey.id]],
  ])('%s: %s', async (_, q, expected) => {
    const found = await search(q)
    expect(idsOf(found)).toEqual(expected())
    expect(found.near).toEqual([])
  })

  test('what has the words in its name before what has them elsewhere', async () => {
    expect(idsOf(await search('单丛'))).toEqual([dancong.id, honey.id])
  })

  test('the same for everybody', async () => {
    const lin = await story.seller('lin')
    await story.context.read.sellers.savePick({ seller_id: lin.id, product_id: honey.id, position: 0, words: '好' })
    expect(await lin.call('searchProducts', { query: { q: '单丛' } })).toEqual(await search('单丛'))
  })
})

describe('finds nothing', () => {
  test.each(['%', '_', '\\', "' or 1=1 --", '🍵', '🍵🍵🍵', '鞋'])('by %j, and nothing is near', async (q) => {
    expect((await search(q)).items).toEqual(q === '%' || q === '_' ? [expect.objectContaining({ id: honey.id })] : [])
    expect((await search(q)).near).toEqual([])
  })

  test.each(['', '  　'])('by %j', async (q) => {
    expect(await search(q)).toEqual({ items: [], nextCursor: null, near: [] })
  })

  test('but says what is near: most of its pieces shared, in names, else in texts', async () => {
    const found = await search('凤凰单丛茶')
    expect(found.items).toEqual([])
    expect(found.near.map(({ id }) => id)).toEqual([dancong.id])
    expect((await search('乌岽茶')).near.map(({ id }) => id)).toEqual([dancong.id])
    expect((await search('phoenx')).near.map(({ id }) => id)).toEqual([dancong.id])
  })

  test('and what shares hardly anything is not near', async () => {
    expect((await search('单丛以外的一切东西都不要给我看')).near).toEqual([])
  })
})

describe('refuses', () => {
  test('more than forty characters', async () => {
    expect(await story.visitor.refused('searchProducts', { query: { q: '茶'.repeat(41) } })).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'q' }],
    })
  })

  test('an order that nobody offers, and a cursor of another order', async () => {
    const query = { q: '茶', sort: 'most-bought' as never }
    expect(await story.visitor.refused('searchProducts', { query })).toMatchObject({ code: 'invalid-input', fields: [{ path: 'sort' }] })
    const cursor = Buffer.from('newest.0.1.a').toString('base64url')
    expect(await story.visitor.refused('searchProducts', { query: { q: '茶', cursor } })).toMatchObject({ fields: [{ path: 'cursor' }] })
  })

  test('what no database takes', async () => {
    expect(await story.visitor.refused('searchProducts', { query: { q: 'a\0b' } })).toMatchObject({ code: 'invalid-input' })
  })
})

test('goes on over pages, names first, without gaps or repeats', async () => {
  const category = await putCategory(story.database, '很多')
  const named: string[] = []
  const told: string[] = []
  for (let index = 0; index < 45; index += 1) {
    const isNamed = index % 3 !== 0
    const texts = isNamed ? { name_zh: `山核桃 ${index}` } : { name_zh: `坚果 ${index}`, story: '配山核桃' }
    const one = await story.goods({ product: { ...plain, ...texts, category_id: category } })
    ;(isNamed ? named : told).push(one.id)
  }
  const items = await walkPages((cursor) => story.visitor.call('searchProducts', { query: { q: '山核桃', cursor } }))
  expect(items.map(({ id }) => id)).toEqual([...named, ...told])
})
