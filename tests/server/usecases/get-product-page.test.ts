import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let lin: StoryPerson
let chen: StoryPerson

beforeEach(async () => {
  story = await createStory()
  lin = await story.seller('lin', { words: '只卖自己家吃的' })
  chen = await story.person('chen')
})
afterEach(() => story.close())

describe('shows', () => {
  test('what it is, who made it, what it costs to send, and whom to call', async () => {
    await story.settings({ freightFen: fen(800), freeFreightFromFen: fen(8800), brandPhone: '400-123-4567' })
    const tea = await story.goods({
      product: { name_zh: '老白茶', name_en: 'White tea', pictures: JSON.stringify(['/pictures/a.jpg', '/pictures/b.jpg']) },
    })
    const page = await story.visitor.call('getProductPage', { query: { id: tea.id } })
    expect(page.product).toMatchObject({
      id: tea.id,
      name: { zh: '老白茶', en: 'White tea' },
      pictures: ['/pictures/a.jpg', '/pictures/b.jpg'],
      maker: '林家茶厂',
      licenceNumber: 'SC11445100000000',
      returnRule: 'seven-days',
      isOnSale: true,
      road: [{ step: '采摘', on: '2026-04-02' }],
    })
    expect(page.freight).toEqual({ feeFen: 800, freeFromFen: 8800 })
    expect(page.brandPhone).toBe('400-123-4567')
    expect(page.recommender).toBeNull()
    expect(JSON.stringify(page)).not.toMatch(/commission|bps|佣金/i)
  })

  test('the sizes on sale in their order, with what can be sold today', async () => {
    const tea = await story.goods({
      sizes: [
        {
          name: '大',
          stock: 5,
          batches: [
            { best_before: '2026-11-21', on_hand: 2 },
            { best_before: '2027-01-01', on_hand: 4 },
          ],
        },
        { name: '旧', is_on_sale: false },
        { name: '小', stock: 1, batches: [{ best_before: '2026-11-20', on_hand: 3 }], lasts_days: null, back_in: '2026-12' },
      ],
    })
    const { product } = await chen.seesProduct(tea)
    expect(product.sizes.map(({ name, stock }) => [name, stock])).toEqual([
      ['大', 3],
      ['小', 0],
    ])
    expect(product.sizes[1]).toMatchObject({ lastsDays: null, backIn: '2026-12' })
  })

  test('the batch that goes out next: in date, on the shelf, first to expire', async () => {
    const report = { number: 'R-1', issuer: '省质检院', picture: null }
    const tea = await story.goods({
      sizes: [
        {
          batches: [
            { code: 'EXPIRED', best_before: '2026-11-21' },
            { code: 'EMPTY', best_before: '2026-12-01', on_hand: 0 },
          ],
        },
        {
          batches: [
            { code: 'LATER', best_before: '2027-06-01' },
            { code: 'NEXT', best_before: '2026-12-24', report: JSON.stringify(report) },
          ],
        },
      ],
    })
    expect((await chen.seesProduct(tea)).product.batch).toMatchObject({
      code: 'NEXT',
      bestBefore: '2026-12-24',
      producedOn: '2026-04-10',
      report,
    })
    story.clock.advance({ days: 33 })
    expect((await chen.seesProduct(tea)).product.batch?.code).toBe('LATER')
  })

  test('no batch where none is left', async () => {
    const tea = await story.goods({ sizes: [{ stock: 0, batches: [] }] })
    expect((await chen.seesProduct(tea)).product.batch).toBeNull()
  })

  test('the seller’s own words about it where they picked it, else those about the shop', async () => {
    const [picked, other] = [await story.goods(), await story.goods()]
    await story.context.read.sellers.savePick({ seller_id: lin.id, product_id: picked.id, position: 0, words: '我妈每天喝' })
    const { token } = await lin.shares()
    expect((await chen.seesProduct(picked, token)).recommender?.words).toBe('我妈每天喝')
    expect((await chen.seesProduct(other, token)).recommender?.words).toBe('只卖自己家吃的')
  })

  test('no words of a seller who wrote none', async () => {
    const wang = await story.seller('wang', { words: '' })
    const tea = await story.goods()
    expect((await chen.seesProduct(tea, (await wang.shares()).token)).recommender).toMatchObject({ sellerId: wang.id, words: null })
  })
})

describe('opens', () => {
  test('by the card alone, as a mini code does', async () => {
    const tea = await story.goods()
    const { token } = await lin.shares(tea)
    const page = await story.visitor.call('getProductPage', { query: { token } })
    expect(page.product.id).toBe(tea.id)
    expect(page.recommender?.sellerId).toBe(lin.id)
  })

  test('the thing that is named, whatever the card was made for', async () => {
    const [tea, rice] = [await story.goods(), await story.goods()]
    const { token } = await lin.shares(tea)
    const page = await chen.seesProduct(rice, token)
    expect(page.product.id).toBe(rice.id)
    expect(page.recommender?.sellerId).toBe(lin.id)
  })

  test('with a card that nobody made, uncredited', async () => {
    const tea = await story.goods()
    const page = await chen.seesProduct(tea, 'nosuchtoken1')
    expect(page.product.id).toBe(tea.id)
    expect(page.recommender).toBeNull()
    expect(page.share).toEqual({ isOwn: false, chatToken: null, momentsToken: null, moments: null })
  })

  test.each([
    ['withdrawn', { product: { is_on_sale: false } }],
    ['without a size on sale', { sizes: [{ is_on_sale: false }] }],
  ])('what is %s: it shows, with its price, and none is left', async (_, change) => {
    const tea = await story.goods(change)
    const { product } = await chen.seesProduct(tea)
    expect(product.isOnSale).toBe(false)
    expect(product.sizes).toMatchObject([{ priceFen: 12_800, stock: 0 }])
  })
})

describe('is not found', () => {
  const missing = { code: 'not-found', what: 'product' }

  test('without a name or a card', async () => {
    expect(await chen.refused('getProductPage', { query: {} })).toEqual(missing)
  })

  test('by an id or a card that nobody made', async () => {
    expect(await chen.refused('getProductPage', { query: { id: '01j00000000000000000000000' } })).toEqual(missing)
    expect(await chen.refused('getProductPage', { query: { token: 'nosuchtoken1' } })).toEqual(missing)
  })

  test('by a card of the whole shop', async () => {
    const { token } = await lin.shares()
    expect(await chen.refused('getProductPage', { query: { token } })).toEqual(missing)
  })

  test('by what can’t be an id', async () => {
    const refusal = await chen.refused('getProductPage', { query: { id: "1' or '1'='1" } })
    expect(refusal).toMatchObject({ code: 'invalid-input', fields: [{ path: 'id' }] })
  })
})
