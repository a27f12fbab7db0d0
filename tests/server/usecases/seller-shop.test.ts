import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods
let rice: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌', words: '潮州人' })
  tea = await story.goods()
  rice = await story.goods()
})
afterAll(() => story.close())

const shopOf = (seller: StoryPerson) => seller.call('getSellerShop', {})
const savePicks = (seller: StoryPerson, picks: readonly { productId: string; words: string }[]) =>
  seller.call('savePicks', { body: { picks: [...picks] } })

describe('the shop', () => {
  test('is shown as it was opened', async () => {
    expect(await shopOf(lin)).toEqual({
      name: '小林的茶桌',
      words: '潮州人',
      cover: null,
      owner: { nickname: 'lin', avatar: null },
      state: 'active',
      reason: null,
      picks: [],
    })
  })

  test('takes another name and other words, and buyers see them', async () => {
    await lin.call('saveSellerShop', { body: { name: '林家茶桌', words: '' } })
    expect((await lin.seesShop()).seller).toMatchObject({ shopName: '林家茶桌', words: null })
    await lin.call('saveSellerShop', { body: { name: '小林的茶桌', words: '潮州人' } })
  })

  test.each([
    ['', 'invalid-input'],
    ['   ', 'invalid-input'],
    ['x'.repeat(21), 'invalid-input'],
    ['🍵🍵🍵', 'invalid-input'],
    ['1️⃣🍵', 'name-unusable'],
  ])('refuses the name %j', async (name, code) => {
    expect(await lin.refused('saveSellerShop', { body: { name, words: '' } })).toMatchObject({ code })
    expect((await shopOf(lin)).name).toBe('小林的茶桌')
  })

  test('says nothing that WeChat’s check refuses, in its name, its words or about a pick', async () => {
    expect(await lin.refused('saveSellerShop', { body: { name: '违禁小铺', words: '' } })).toEqual({ code: 'name-unusable' })
    expect(await lin.refused('saveSellerShop', { body: { name: '小林的茶桌', words: '待审的话' } })).toEqual({ code: 'words-unusable' })
    const picks = [{ productId: tea.id, words: '违禁' }]
    expect(await lin.refused('savePicks', { body: { picks } })).toEqual({ code: 'words-unusable' })
    expect(await shopOf(lin)).toMatchObject({ words: '潮州人', picks: [] })
  })

  test('is nobody’s who has none', async () => {
    const chen = await story.person('chen')
    expect(await chen.refused('getSellerShop', {})).toEqual({ code: 'forbidden', role: 'seller' })
    expect(await chen.refused('savePicks', { body: { picks: [] } })).toEqual({ code: 'forbidden', role: 'seller' })
  })
})

describe('picks', () => {
  test('stand in the seller’s order with the seller’s words, and buyers see them first', async () => {
    const { picks } = await savePicks(lin, [
      { productId: rice.id, words: '  煮粥最好  ' },
      { productId: tea.id, words: '' },
    ])
    expect(picks.map(({ productId, words }) => [productId, words])).toEqual([
      [rice.id, '煮粥最好'],
      [tea.id, ''],
    ])
    const { products } = await lin.seesShop()
    expect(products.items.slice(0, 2).map(({ id, words }) => [id, words])).toEqual([
      [rice.id, '煮粥最好'],
      [tea.id, null],
    ])
  })

  test('sorted anew and taken out are what was sent last; sending it twice is once', async () => {
    await savePicks(lin, [{ productId: tea.id, words: '每天第一泡' }])
    const again = await savePicks(lin, [{ productId: tea.id, words: '每天第一泡' }])
    expect(again.picks).toHaveLength(1)
    expect((await lin.seesProduct(tea)).recommender?.words).toBe('每天第一泡')
  })

  test('two phones that save at once leave one of the two lists, whole', async () => {
    const lists = [
      [
        { productId: tea.id, words: 'a' },
        { productId: rice.id, words: 'a' },
      ],
      [{ productId: rice.id, words: 'b' }],
    ] as const
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(lists.map((picks) => savePicks(lin, picks)))
      const { picks } = await shopOf(lin)
      expect(lists.map((list) => list.map(({ words }) => words))).toContainEqual(picks.map(({ words }) => words))
    }
  })

  test('of a product that is not sold any more stay the seller’s to see, marked, and are shown to nobody else', async () => {
    const gone = await story.goods({ product: { is_on_sale: false } })
    const { picks } = await savePicks(lin, [
      { productId: gone.id, words: '' },
      { productId: tea.id, words: '' },
    ])
    expect(picks.map(({ isOnSale }) => isOnSale)).toEqual([false, true])
    expect((await lin.seesShop()).products.items.map(({ id }) => id)).not.toContain(gone.id)
  })

  test('refuse a product nobody knows, one named twice, and words that are too long; nothing changes', async () => {
    await savePicks(lin, [{ productId: tea.id, words: '好' }])
    const refused = (picks: { productId: string; words: string }[]) => lin.refused('savePicks', { body: { picks } })
    expect(await refused([{ productId: '01arz3ndektsv4rrffq69g5fav', words: '' }])).toEqual({ code: 'not-found', what: 'product' })
    const twice = [
      { productId: tea.id, words: '' },
      { productId: tea.id, words: '' },
    ]
    expect(await refused(twice)).toEqual({ code: 'invalid-input', fields: [{ path: 'picks', reason: 'twice' }] })
    for (const words of ['长'.repeat(201), '👩‍👧'.repeat(201), '\u0336'.repeat(2401)]) {
      expect(await refused([{ productId: tea.id, words }])).toMatchObject({ code: 'invalid-input' })
    }
    expect((await shopOf(lin)).picks.map(({ words }) => words)).toEqual(['好'])
  })
})

describe('words about a pick', () => {
  test('may be 200 families long, and come back whole', async () => {
    const words = '👨‍👩‍👧‍👦'.repeat(200)
    const { picks } = await savePicks(lin, [{ productId: tea.id, words }])
    expect(picks.map((pick) => pick.words)).toEqual([words])
    expect((await lin.seesShop()).products.items[0]?.words).toBe(words)
  })

  test('are judged when they are written and not when picks are sorted, so that sorting goes on while WeChat is away', async () => {
    const two = [
      { productId: tea.id, words: '每天第一泡' },
      { productId: rice.id, words: '煮粥最好' },
    ]
    await savePicks(lin, two)
    story.sandbox.faults.busy = true
    const sorted = await savePicks(lin, [...two].reverse())
    expect(sorted.picks.map(({ productId }) => productId)).toEqual([rice.id, tea.id])
    const news = [{ productId: tea.id, words: '新写的' }]
    expect(await lin.refused('savePicks', { body: { picks: news } })).toEqual({ code: 'wechat-unavailable' })
    story.sandbox.faults.busy = false
  })
})

describe('a paused seller', () => {
  test('reads why, and changes nothing', async () => {
    const zhou = await story.seller('zhou')
    await (await story.hq()).suspends(zhou, '夸大宣传')
    expect(await shopOf(zhou)).toMatchObject({ state: 'suspended', reason: '夸大宣传' })
    const refusal = { code: 'seller-inactive', reason: '夸大宣传' }
    expect(await zhou.refused('saveSellerShop', { body: { name: '新名字', words: '' } })).toEqual(refusal)
    expect(await zhou.refused('savePicks', { body: { picks: [] } })).toEqual(refusal)
  })

  test('does not get out of it by leaving and signing again', async () => {
    const zhou = await story.person('zhou')
    expect((await zhou.call('leaveShop', {})).person.seller?.state).toBe('suspended')
    const { agreement } = await zhou.call('getJoinPage', { query: {} })
    const body = { shopName: '又一家', words: '', agreementVersion: agreement.version }
    expect(await zhou.refused('openShop', { body })).toMatchObject({ code: 'seller-inactive' })
  })
})

describe('leaving', () => {
  test('ends the earning of cards already out, keeps what was earned, and is once however often it is tapped', async () => {
    const mei = await story.seller('mei')
    const card = await mei.shares(tea)
    const buyer = await story.person('buyer')
    await buyer.opens(card)
    const order = await buyer.buys([{ sizeId: tea.size.id, quantity: 1 }])
    await story.passes({ minutes: 2 })
    const pendingFen = (await mei.desk()).pendingFen
    expect(pendingFen).toBeGreaterThan(0)

    const left = await Promise.all([mei.call('leaveShop', {}), mei.call('leaveShop', {})])
    expect(left.map(({ person }) => person.seller?.state)).toEqual(['left', 'left'])
    expect(left[0]?.pendingFen).toBe(pendingFen)

    const { recommender } = await buyer.quotes([{ sizeId: tea.size.id, quantity: 1 }])
    expect(recommender).toBeNull()
    await (await story.hq()).ships(order)
    await buyer.receives(order)
    await story.passes({ days: 8 })
    expect(await story.context.read.sellers.get(mei.id)).toMatchObject({ pending_fen: 0, available_fen: pendingFen })
  })

  test('is not for ever: signing again opens the same shop', async () => {
    const mei = await story.person('mei')
    expect((await mei.opensShop({ shopName: '小梅' })).person.seller).toEqual({ shopName: '小梅', state: 'active' })
  })
})
