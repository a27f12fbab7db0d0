import { fen } from '../../../contract/money'
import { createStory, type Story } from '../../support/story'

let story: Story
beforeEach(async () => {
  story = await createStory()
})
afterEach(() => story.close())

const compare = async (...ids: readonly string[]) =>
  (await story.visitor.call('compareProducts', { query: { ids: ids.join(',') } })).products

test('two side by side: what each is, by whom, and what 100 g cost of the cheapest size that can be had', async () => {
  const tea = await story.goods({
    product: { name_zh: '单丛', maker: '柯泽明', maker_place: '乌岽村', origin: '潮州', shelf_life_days: 730 },
    sizes: [
      { name: '50 g', price_fen: fen(5000), stock: 0 },
      { name: '75 g 一罐', price_fen: fen(12_800), batches: [{ code: 'B-1', produced_on: '2026-04-17', best_before: '2028-04-16' }] },
    ],
  })
  const basket = await story.goods({ product: { return_rule: 'fresh' }, sizes: [{ name: '12 个', price_fen: fen(3600) }] })
  expect(await compare(tea.id, basket.id)).toMatchObject([
    {
      id: tea.id,
      name: { zh: '单丛' },
      picture: '/pictures/tea.jpg',
      maker: '柯泽明',
      makerPlace: '乌岽村',
      origin: '潮州',
      shelfLifeDays: 730,
      returnRule: 'seven-days',
      isOnSale: true,
      size: { id: tea.sizes[1]?.id, name: '75 g 一罐', priceFen: 12_800, isSoldOut: false },
      per100: { priceFen: 17_067, unit: 'g' },
      batch: { code: 'B-1', producedOn: '2026-04-17', bestBefore: '2028-04-16' },
    },
    { id: basket.id, returnRule: 'fresh', per100: null },
  ])
  expect((await compare(basket.id, tea.id)).map(({ id }) => id)).toEqual([basket.id, tea.id])
})

test('what is withdrawn or sold out stands there and says so', async () => {
  const gone = await story.goods({ product: { is_on_sale: false } })
  const soldOut = await story.goods({ sizes: [{ stock: 0, batches: [] }] })
  expect(await compare(gone.id, soldOut.id)).toMatchObject([
    { isOnSale: false, size: { isSoldOut: true } },
    { isOnSale: true, size: { isSoldOut: true }, batch: null },
  ])
})

test('what buyers say of each, and of one that nobody has reviewed that there is nothing', async () => {
  const [tea, basket] = [await story.goods(), await story.goods()]
  const [hq, chen] = [await story.hq(), await story.person('chen')]
  await chen.reviews((await chen.getsOne(hq, tea)).lineId, { stars: 4 })
  const compared = await compare(tea.id, basket.id)
  expect(compared.map(({ reviews }) => reviews)).toEqual([
    { count: 1, averageTenths: 40 },
    { count: 0, averageTenths: 0 },
  ])
})

test('one named twice stands once, one that nobody knows not at all', async () => {
  const tea = await story.goods()
  expect((await compare(tea.id, tea.id, '01j00000000000000000000000')).map(({ id }) => id)).toEqual([tea.id])
  expect(await compare('01j00000000000000000000000')).toEqual([])
})

test('no more than three, and no less than one', async () => {
  const tea = await story.goods()
  for (const ids of [Array(4).fill(tea.id).join(','), '', 'tea']) {
    expect(await story.visitor.refused('compareProducts', { query: { ids } })).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'ids' }],
    })
  }
})

test('never says an amount that is not the buyer’s', async () => {
  const tea = await story.goods({ product: { commission_bps: 1000 } })
  expect(JSON.stringify(await compare(tea.id))).not.toMatch(/commission|bps|佣金/i)
})
