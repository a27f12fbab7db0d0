import { limits } from '../../../contract/limits'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let goods: readonly Goods[]
let [tea, rice, oil]: string[] = []

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  goods = [await story.goods(), await story.goods(), await story.goods()]
  ;[tea, rice, oil] = goods.map(({ id }) => id)
})
afterAll(() => story.close())
beforeEach(() => lin.picks())

const put = (productId = '', rest: { isPicked?: boolean; words?: string; position?: number } = {}) =>
  lin.call('putPick', { body: { productId, isPicked: true, ...rest } })
const shop = async () => (await lin.call('getSellerShop', {})).picks.map(({ productId, words }) => [productId, words])

test('a new one is the last, one that is there keeps its place and its words, and again changes nothing', async () => {
  await put(tea, { words: '每天第一泡' })
  await put(rice)
  for (const _ of ['once', 'again']) await put(tea)
  expect(await shop()).toEqual([
    [tea, '每天第一泡'],
    [rice, ''],
  ])
  await put(tea, { words: '凉了也甜' })
  await put(rice, { words: '', position: 0 })
  expect(await shop()).toEqual([
    [rice, ''],
    [tea, '凉了也甜'],
  ])
})

test('one that is taken out goes alone, twice is once, and it can be put back where it was', async () => {
  for (const id of [tea, rice, oil]) await put(id)
  for (const _ of ['once', 'again']) await put(rice, { isPicked: false })
  expect(await shop()).toEqual([
    [tea, ''],
    [oil, ''],
  ])
  await put(rice, { words: '煮粥', position: 1 })
  expect(await shop()).toEqual([
    [tea, ''],
    [rice, '煮粥'],
    [oil, ''],
  ])
})

test('two phones that change two picks at the same moment lose neither', async () => {
  for (let round = 0; round < 10; round += 1) {
    await lin.picks(goods[0] as Goods)
    await Promise.all([put(rice), put(oil, { words: '炒菜' }), put(tea, { isPicked: false })])
    expect((await shop()).map(([id]) => id).sort()).toEqual([rice, oil].sort())
  }
})

describe('is refused', () => {
  test('beyond fifty, and what is there can still be changed', async () => {
    const many: Goods[] = []
    for (let index = 0; index < limits.picks; index += 1) many.push(await story.goods())
    await lin.picks(...many)
    expect(await lin.refused('putPick', { body: { productId: tea ?? '', isPicked: true } })).toEqual({
      code: 'picks-full',
      limit: limits.picks,
    })
    await put(many[3]?.id, { words: '好' })
    expect((await shop())[3]).toEqual([many[3]?.id, '好'])
  })

  test('for words that can’t be published and a product nobody knows; what is gone can be taken out', async () => {
    const body = { productId: tea ?? '', isPicked: true, words: '违禁的话' }
    expect(await lin.refused('putPick', { body })).toEqual({ code: 'words-unusable' })
    const nobody = { productId: '01j00000000000000000000000', isPicked: true }
    expect(await lin.refused('putPick', { body: nobody })).toEqual({ code: 'not-found', what: 'product' })
    expect((await lin.call('putPick', { body: { ...nobody, isPicked: false } })).picks).toEqual([])
  })

  test('for a paused seller and for somebody without a shop', async () => {
    const body = { productId: tea ?? '', isPicked: true }
    const [zhou, hq] = [await story.seller('zhou'), await story.hq()]
    await hq.suspends(zhou, '夸大宣传')
    expect(await zhou.refused('putPick', { body })).toEqual({ code: 'seller-inactive', reason: '夸大宣传' })
    expect(await (await story.person('chen')).refused('putPick', { body })).toEqual({ code: 'forbidden', role: 'seller' })
  })
})
