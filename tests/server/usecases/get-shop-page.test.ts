import type { ProductCard } from '../../../contract/api/types'
import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { type Goods, putCategory } from '../../support/story-goods'

let story: Story
let lin: StoryPerson

beforeEach(async () => {
  story = await createStory()
  lin = await story.seller('lin', { words: '只卖自己家吃的' })
})
afterEach(() => story.close())

const pick = (goods: Goods, position: number, words = '') =>
  story.context.read.sellers.savePick({ seller_id: lin.id, product_id: goods.id, position, words })

const idsOf = (items: readonly ProductCard[]) => items.map(({ id }) => id)

async function manyGoods(number: number): Promise<readonly Goods[]> {
  const goods: Goods[] = []
  for (let index = 0; index < number; index += 1) goods.push(await story.goods())
  return goods
}

/** Follows a list to its end; every page but the last is full. */
async function walk(person: Pick<StoryPerson, 'call'>, query: { readonly token?: string; readonly category?: string } = {}) {
  const { products } = await person.call('getShopPage', { query })
  const items = [...products.items]
  for (let cursor = products.nextCursor; cursor !== null; ) {
    expect(items.length % 20).toBe(0)
    const page = await person.call('listProducts', { query: { ...query, cursor } })
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

test('shows the brand, its licence and telephone, and the categories that hold something', async () => {
  await story.settings({ brandName: '山里', brandPhone: '400-123-4567', licenceName: '山里食品有限公司', licenceNumber: '91440000X' })
  const tea = await putCategory(story.database, '茶叶', 2)
  const honey = await putCategory(story.database, '蜂蜜', 1)
  await putCategory(story.database, '空的', 0)
  await story.goods({ product: { category_id: tea } })
  await story.goods({ product: { category_id: honey } })
  await story.goods({ product: { category_id: await putCategory(story.database, '下架的', 3), is_on_sale: false } })
  const page = await story.visitor.call('getShopPage', { query: {} })
  expect(page.seller).toBeNull()
  expect(page.brand).toMatchObject({ name: '山里', phone: '400-123-4567', licenceName: '山里食品有限公司', licenceNumber: '91440000X' })
  expect(page.categories.map(({ id }) => id)).toEqual([honey, tea])
})

test('shows the seller with name and words, never an amount', async () => {
  await story.goods()
  const { token } = await lin.shares()
  const page = await story.visitor.call('getShopPage', { query: { token } })
  expect(page.seller).toEqual({ sellerId: lin.id, name: 'lin', avatar: null, shopName: 'lin的铺子', words: '只卖自己家吃的' })
  expect(JSON.stringify(page)).not.toMatch(/commission|bps|佣金/i)
})

describe('the list', () => {
  test('puts the seller’s picks first, in the seller’s order and with the seller’s words, and nothing twice', async () => {
    const goods = await manyGoods(4)
    const [first, second, third, fourth] = goods as [Goods, Goods, Goods, Goods]
    await pick(third, 0, '回甘久')
    await pick(first, 1)
    const items = await walk(lin)
    expect(idsOf(items)).toEqual([third.id, first.id, second.id, fourth.id])
    expect(items.map(({ words }) => words)).toEqual(['回甘久', null, null, null])
    expect(idsOf(await walk(story.visitor))).toEqual(idsOf(goods as never))
  })

  test('goes on without gaps or repeats, from the picks into the range', async () => {
    const goods = await manyGoods(47)
    const picked = goods.filter((_, index) => index % 2 === 1)
    for (const [position, one] of [...picked].reverse().entries()) await pick(one, position)
    const items = await walk(lin)
    const range = goods.filter((one) => !picked.includes(one))
    expect(idsOf(items)).toEqual([...[...picked].reverse(), ...range].map(({ id }) => id))
  })

  test('of exactly one page has no next one', async () => {
    await manyGoods(20)
    const { products } = await lin.seesShop()
    expect(products.items).toHaveLength(20)
    expect(products.nextCursor).toBeNull()
  })

  test('that ends with the picks goes on with the range', async () => {
    const goods = await manyGoods(41)
    for (const [position, one] of goods.slice(0, 20).entries()) await pick(one, position)
    expect(idsOf(await walk(lin))).toEqual(goods.map(({ id }) => id))
  })

  test('goes on by id where positions are the same', async () => {
    for (let index = 0; index < 25; index += 1) await story.goods({ product: { position: 7 } })
    const ids = idsOf(await walk(story.visitor))
    expect(new Set(ids).size).toBe(25)
    expect(ids).toEqual([...ids].sort())
  })

  test('of a category holds that category, picks first', async () => {
    const tea = await putCategory(story.database, '茶叶')
    const rice = await putCategory(story.database, '米')
    const [one, other] = [await story.goods({ product: { category_id: tea } }), await story.goods({ product: { category_id: tea } })]
    const third = await story.goods({ product: { category_id: rice } })
    await pick(other, 0)
    await pick(third, 1)
    expect(idsOf(await walk(lin, { category: tea }))).toEqual([other.id, one.id])
    expect(idsOf(await walk(lin, { category: rice }))).toEqual([third.id])
  })

  test('leaves out what is not on sale, picked or not', async () => {
    const shown = await story.goods()
    const withdrawn = await story.goods({ product: { is_on_sale: false } })
    const sizeless = await story.goods({ sizes: [{ is_on_sale: false }] })
    for (const [position, one] of [withdrawn, sizeless].entries()) await pick(one, position)
    expect(idsOf(await walk(lin))).toEqual([shown.id])
  })

  test('shows the cheapest size that can be had', async () => {
    const sizes = [
      { name: '大', price_fen: fen(30_000) },
      { name: '小', price_fen: fen(5_000), stock: 0 },
      { name: '中', price_fen: fen(9_900) },
      { name: '旧', price_fen: fen(100), is_on_sale: false },
    ]
    await story.goods({ sizes })
    expect((await lin.seesShop()).products.items[0]).toMatchObject({ priceFen: 9_900, sizeName: '中', isSoldOut: false })
  })

  test('says sold out where no size can be had, at the cheapest', async () => {
    await story.goods({
      sizes: [
        { price_fen: fen(9_900), stock: 0 },
        { price_fen: fen(5_000), stock: 0 },
      ],
    })
    expect((await lin.seesShop()).products.items[0]).toMatchObject({ priceFen: 5_000, isSoldOut: true })
  })

  test('counts expired pieces as not there', async () => {
    await story.goods({ sizes: [{ stock: 3, batches: [{ best_before: '2026-11-21', on_hand: 3 }] }] })
    await story.goods({ sizes: [{ stock: 3, batches: [{ best_before: '2026-11-22', on_hand: 3 }] }] })
    expect((await lin.seesShop()).products.items.map(({ isSoldOut }) => isSoldOut)).toEqual([true, false])
    story.clock.advance({ days: 1 })
    expect((await lin.seesShop()).products.items.map(({ isSoldOut }) => isSoldOut)).toEqual([true, true])
  })

  test('of an empty shop is empty', async () => {
    expect((await lin.seesShop()).products).toEqual({ items: [], nextCursor: null })
  })
})

describe('refuses', () => {
  test.each(['nonsense', '', 'x'.repeat(121)])('the cursor %p', async (cursor) => {
    const refusal = await story.visitor.refused('listProducts', { query: { cursor } })
    expect(refusal).toMatchObject({ code: 'invalid-input', fields: [{ path: 'cursor' }] })
  })

  test('a category that can’t be one, and shows nothing for one that is unknown', async () => {
    await story.goods()
    expect(await story.visitor.refused('getShopPage', { query: { category: '茶' } })).toMatchObject({ code: 'invalid-input' })
    expect(await walk(story.visitor, { category: '01j00000000000000000000000' })).toEqual([])
  })
})
