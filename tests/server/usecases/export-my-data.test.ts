import { createStory, type Story } from '../../support/story'
import { address, oneOf } from '../../support/story-person'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

test('a newcomer takes along who they are here, and nothing else', async () => {
  const newcomer = await story.person('newcomer')
  expect(await newcomer.exportsTheirData()).toEqual({
    exportedAt: story.clock.now().toISOString(),
    brand: '熟铺',
    person: { id: newcomer.id, nickname: 'newcomer', avatar: null, isHq: false, since: story.clock.now().toISOString() },
    shop: null,
    records: {
      orders: [],
      addresses: [],
      claims: [],
      complaints: [],
      pictures: [],
      visits: [],
      picks: [],
      messages: [],
      messageAnswers: [],
      reviews: [],
      withdrawals: [],
      posters: [],
      links: [],
      sessions: [{ openedAt: story.clock.now().toISOString(), expiresAt: expect.any(String) }],
    },
  })
})

test('a buyer finds orders with goods, parcels, money and address, and how they came', async () => {
  const [lin, chen, hq] = [await story.seller('lin', { shopName: '小林的茶桌' }), await story.person('chen'), await story.hq()]
  const tea = await story.goods()
  await chen.opens(await lin.shares(tea))
  const order = await chen.buys(oneOf(tea))
  const { trackingNumber } = { trackingNumber: 'SF1234567890' }
  await hq.ships(order, { trackingNumber })
  const cancelled = await chen.buys(oneOf(tea))
  await chen.cancels(cancelled)
  const { records } = await chen.exportsTheirData()
  expect(records.orders).toHaveLength(2)
  expect(records.orders?.find(({ id }) => id === order.id)).toMatchObject({
    state: 'shipped',
    address,
    totalFen: order.totalFen,
    recommendedBy: '小林的茶桌',
    lines: [{ name: '凤凰单丛', quantity: 1 }],
    parcels: [{ carrier: 'SF', trackingNumber }],
    refunds: [],
  })
  expect(records.orders?.find(({ id }) => id === cancelled.id)).toMatchObject({ refunds: [{ amountFen: cancelled.totalFen }] })
  expect(records.visits).toEqual([{ at: expect.any(String), channel: 'chat', shop: '小林的茶桌' }])
})

test('a seller finds the shop and its picks, and of buyers nothing', async () => {
  const [lin, mei] = [await story.seller('fang', { shopName: '阿芳的铺子', words: '慢慢挑' }), await story.person('mei')]
  const tea = await story.goods()
  await story.context.read.sellers.savePick({ seller_id: lin.id, product_id: tea.id, position: 0, words: '我常喝' })
  await mei.opens(await lin.shares(tea))
  await mei.buys(oneOf(tea))
  const taken = await lin.exportsTheirData()
  expect(taken.shop).toMatchObject({ name: '阿芳的铺子', words: '慢慢挑', state: 'active' })
  expect(taken.records.picks).toEqual([{ product: '凤凰单丛', words: '我常喝' }])
  expect(JSON.stringify(taken)).not.toContain(address.phone)
  expect(JSON.stringify(taken)).not.toContain('mei')
})

test('what one person takes along is in nobody else’s', async () => {
  const [chen, zhou] = [await story.person('chen'), await story.person('zhou')]
  const own = await chen.exportsTheirData()
  const other = await zhou.exportsTheirData()
  for (const { id } of own.records.orders ?? []) expect(JSON.stringify(other)).not.toContain(id)
  expect(other.person.id).toBe(zhou.id)
})

test('the page before it counts the same records', async () => {
  const chen = await story.person('chen')
  const { records } = await chen.exportsTheirData()
  const { counts } = await chen.seesTheirData()
  expect(counts).toEqual(Object.fromEntries(Object.entries(records).map(([kind, list]) => [kind, list.length])))
})

test('no session, no key of anybody’s and no id of WeChat’s is in it', async () => {
  const chen = await story.person('chen')
  const text = JSON.stringify(await chen.exportsTheirData())
  expect(text).not.toContain(chen.sessionToken)
  expect(text).not.toMatch(/openid|sbx-|token_hash|[0-9a-f]{64}/)
})

test('who is not signed in takes nothing along', async () => {
  expect(await story.visitor.refused('exportMyData', {})).toEqual({ code: 'signed-out' })
  expect(await story.visitor.refused('getMyData', {})).toEqual({ code: 'signed-out' })
})
