import { expectSoundBooks, readAccounts } from '../support/ledger-checks'
import { createStory, type Story } from '../support/story'
import { oneOf, scenes } from '../support/story-person'

/* A friend's card becomes an order, and the seller is paid. */

let story: Story
beforeEach(async () => {
  story = await createStory()
})
afterEach(async () => {
  await expectSoundBooks(story)
  await story.close()
})

it('a card goes from the seller through a friend’s Moments to a buyer, becomes an order, a parcel and a commission', async () => {
  const lin = await story.seller('lin')
  const tea = await story.goods()
  const card = await lin.shares(tea, 'moments')

  const seen = await story.visitor.opens(card)
  expect(seen).toMatchObject({ recommender: { sellerId: lin.id } })
  const passedOn = await story.visitor.passesOn(card, 'chat')
  expect(passedOn.token).toBe(card.token)

  const chen = await story.person('chen')
  await chen.opens(passedOn, scenes.chat)
  const quote = await chen.quotes(oneOf(tea))
  expect(quote.recommender).toMatchObject({ sellerId: lin.id, shopName: 'lin的铺子' })
  story.sandbox.faults.dup_notify = true
  const order = await chen.buys(oneOf(tea))
  await story.passes({ seconds: 1 })
  story.sandbox.faults.dup_notify = false
  expect((await chen.seesOrder(order)).order.state).toBe('paid')

  const desk = await lin.desk()
  expect(desk).toMatchObject({ pendingFen: 1280, availableFen: 0, today: { people: 1, paid: 1 }, funnel: { people: 1, paid: 1 } })
  expect(desk.latest[0]).toMatchObject({ orderId: order.id, netFen: 1280, state: 'pending' })
  const [sent] = (await lin.listsCards()).items
  expect(sent).toMatchObject({ channel: 'moments', opens: 2, people: 1, orders: 1, paid: 1, commissionFen: 1280 })
  expect((await lin.commissions()).items[0]).toMatchObject({ orderId: order.id, commissionFen: 1280, credit: { rule: 'visit' } })

  const hq = await story.hq()
  await hq.ships(order)
  await story.passes({ seconds: 1 })
  await story.passes({ days: 3 })
  const shipped = (await chen.seesOrder(order)).order
  expect(shipped.state).toBe('shipped')
  expect(shipped.lines[0]?.batches).toHaveLength(1)
  expect(shipped.parcels[0]?.scans[0]?.kind).toBe('signed')

  expect((await chen.receives(order)).state).toBe('received')
  expect((await lin.desk()).pendingFen).toBe(1280)
  await story.passes({ days: 6, hours: 23 })
  expect((await lin.desk()).availableFen).toBe(0)
  await story.passes({ hours: 2 })
  expect(await lin.desk()).toMatchObject({ pendingFen: 0, availableFen: 1280 })
  expect((await chen.seesOrder(order)).order.state).toBe('completed')

  await expectSoundBooks(story)
  const accounts = await readAccounts(story)
  expect(accounts.get('wechat')).toBe(-order.totalFen)
  expect(accounts.get('hq:sales')).toBe(12_800)
})

it('keeps the first seller when a friend re-shares without login, in a chat and in Moments', async () => {
  const lin = await story.seller('lin')
  const tea = await story.goods()
  const card = await lin.shares(tea)
  const once = await story.visitor.passesOn(card, 'moments')
  const twice = await story.visitor.passesOn(once, 'chat')
  const buyer = await story.person('friend-of-friend')
  await buyer.opens(twice)
  expect((await buyer.quotes(oneOf(tea))).recommender?.sellerId).toBe(lin.id)
})

it('keeps the first seller when a signed-in friend who is no seller re-shares', async () => {
  const lin = await story.seller('lin')
  const tea = await story.goods()
  const friend = await story.person('friend')
  const card = await lin.shares(tea)
  await friend.opens(card)
  const passedOn = await friend.passesOn({ ...card, token: 'unknown' })
  expect(passedOn.token).toBe(card.token)
})

it('pays a friend who is a seller too, and not the first', async () => {
  const lin = await story.seller('lin')
  const fang = await story.seller('fang')
  const tea = await story.goods()
  await fang.opens(await lin.shares(tea))
  const own = await fang.shares(tea)
  const buyer = await story.person('buyer-of-fang')
  await buyer.opens(own)
  const before = (await lin.desk()).pendingFen
  await buyer.buys(oneOf(tea))
  expect((await fang.desk()).pendingFen).toBe(1280)
  expect((await lin.desk()).pendingFen).toBe(before)
})

it('pays nobody when the buyer drops the recommender, for this order only', async () => {
  const lin = await story.seller('lin')
  const tea = await story.goods()
  const buyer = await story.person('dropper')
  await buyer.opens(await lin.shares(tea))
  const before = (await lin.desk()).pendingFen
  const order = await buyer.orders(oneOf(tea), { dropsRecommender: true })
  await buyer.pays(order)
  expect((await buyer.seesOrder(order)).order.recommender).toBeNull()
  expect((await lin.desk()).pendingFen).toBe(before)
  expect((await buyer.quotes(oneOf(tea))).recommender?.sellerId).toBe(lin.id)
})

it('pays a seller nothing for an order by their own card', async () => {
  const lin = await story.seller('lin')
  const tea = await story.goods()
  await lin.opens(await lin.shares(tea))
  const before = await lin.desk()
  await lin.buys(oneOf(tea))
  const after = await lin.desk()
  expect(after.pendingFen).toBe(before.pendingFen)
  expect(after.today).toEqual(before.today)
})

it('credits a customer without a visit in its window, inside that of an earlier purchase', async () => {
  const mei = await story.seller('mei')
  const tea = await story.goods()
  const buyer = await story.person('customer')
  await buyer.opens(await mei.shares(tea))
  await buyer.buys(oneOf(tea))
  await story.passes({ days: 16 })
  expect((await buyer.quotes(oneOf(tea))).recommender?.sellerId).toBe(mei.id)
  await buyer.buys(oneOf(tea))
  expect((await mei.commissions()).items[0]?.credit).toMatchObject({ rule: 'customer', windowDays: 180 })
  await story.passes({ days: 8 })
  await story.settings({ customerWindowDays: 7 })
  expect((await buyer.quotes(oneOf(tea))).recommender).toBeNull()
})

it('does not credit a visit that is older than the window', async () => {
  const ye = await story.seller('ye')
  const tea = await story.goods()
  const buyer = await story.person('late-comer')
  await buyer.opens(await ye.shares(tea))
  await story.passes({ days: 15, minutes: 1 })
  expect((await buyer.quotes(oneOf(tea))).recommender).toBeNull()
})

it('credits nobody for a suspended seller’s card, but pays what was placed before', async () => {
  const zhou = await story.seller('zhou')
  const tea = await story.goods()
  const buyer = await story.person('buyer-of-zhou')
  await buyer.opens(await zhou.shares(tea))
  const order = await buyer.orders(oneOf(tea))
  const hq = await story.hq()
  await hq.suspends(zhou)
  expect((await buyer.quotes(oneOf(tea))).recommender).toBeNull()
  await buyer.pays(order)
  expect(await zhou.desk()).toMatchObject({ pendingFen: 1280, shop: { state: 'suspended', suspendedReason: '朋友圈夸大宣传' } })
  await hq.letsGoOn(zhou)
  expect((await buyer.quotes(oneOf(tea))).recommender?.sellerId).toBe(zhou.id)
})

it('refuses to place when the recommender changed since the quote, and says who it is now', async () => {
  const lin = await story.seller('lin')
  const he = await story.seller('he')
  const tea = await story.goods()
  const buyer = await story.person('changing')
  await buyer.opens(await lin.shares(tea))
  const quote = await buyer.quotes(oneOf(tea))
  await story.passes({ minutes: 1 })
  await buyer.opens(await he.shares(tea))
  const body = { id: '01kb0000000000000000000001', lines: [...oneOf(tea)], note: '', dropsRecommender: false }
  const address = { name: '陈', phone: '13800000000', province: '广东省', city: '广州市', district: '', detail: '某路 1 号' }
  const expected = { expectedTotalFen: quote.totalFen, expectedRecommender: lin.id }
  expect(await buyer.refused('placeOrder', { body: { ...body, address, ...expected } })).toEqual({
    code: 'recommender-changed',
    name: 'he',
  })
})

it('opens a page by a token that does not exist, uncredited', async () => {
  const tea = await story.goods()
  const buyer = await story.person('stranger')
  const page = await buyer.seesProduct(tea, 'nosuchtoken')
  expect(page.recommender).toBeNull()
  expect(await buyer.visits('nosuchtoken')).toEqual({ isCounted: false })
})
