import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { address, oneOf, type PlacedOrder } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
let tea: Goods
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
beforeEach(async () => {
  tea = await story.goods()
})
afterAll(() => story.close())

const office = { ...address, city: '深圳市', district: '南山区', detail: '科技园路 1 号' }

async function paidOrder(): Promise<PlacedOrder> {
  const order = await chen.buys(oneOf(tea))
  await story.passes({ seconds: 5 })
  return order
}

describe('until it ships', () => {
  it('an unpaid order goes elsewhere, and can be paid as before', async () => {
    const order = await chen.orders(oneOf(tea))
    expect(await chen.redirects(order, office)).toEqual({ state: 'placed' })
    expect(await chen.redirects(order, office)).toEqual({ state: 'placed' })
    await chen.pays(order)
    await story.passes({ seconds: 5 })
    expect((await chen.seesOrder(order)).order).toMatchObject({ state: 'paid', address: office })
  })

  it('a paid one too, at the same price, and HQ packs it for the new place', async () => {
    const order = await paidOrder()
    const before = await chen.seesOrder(order)
    expect(await chen.redirects(order, office)).toEqual({ state: 'paid' })
    expect((await chen.seesOrder(order)).order).toEqual({ ...before.order, address: office })
    expect((await hq.call('getHqOrder', { params: { id: order.id } })).order.address).toEqual(office)
  })

  it('placing it again under its id is still the same order', async () => {
    const order = await chen.orders(oneOf(tea))
    await chen.redirects(order, office)
    const again = await chen.orders(oneOf(tea), { id: order.id })
    expect(again.id).toBe(order.id)
    expect((await chen.seesOrder(order)).order.address).toEqual(office)
  })
})

describe('is refused', () => {
  it('once a part of it has shipped', async () => {
    const two = await story.goods()
    const order = await chen.buys(oneOf(tea, two))
    await story.passes({ seconds: 5 })
    const { toShip } = await hq.call('getHqOrder', { params: { id: order.id } })
    const [first] = toShip
    const lines = [{ lineId: first?.lineId ?? '', quantity: 1, batchId: null }]
    const body = { id: story.context.makeId(), carrier: 'SF', trackingNumber: 'SF0000000000001', lines }
    await hq.call('shipParcel', { params: { id: order.id }, body })
    const given = { params: { id: order.id }, body: { address: office } }
    expect(await chen.refused('changeOrderAddress', given)).toEqual({ code: 'order-state', state: 'shipping' })
    await hq.ships(order)
    expect(await chen.refused('changeOrderAddress', given)).toEqual({ code: 'order-state', state: 'shipped' })
    expect((await chen.seesOrder(order)).order.address).toEqual(address)
  })

  it('once it is cancelled', async () => {
    const order = await chen.orders(oneOf(tea))
    await chen.cancels(order)
    const refusal = await chen.refused('changeOrderAddress', { params: { id: order.id }, body: { address: office } })
    expect(refusal).toEqual({ code: 'order-state', state: 'cancelled' })
  })

  it('to where HQ does not ship, and it stays where it was', async () => {
    const order = await paidOrder()
    await story.settings({ unservedCities: ['深圳市'] })
    const refusal = await chen.refused('changeOrderAddress', { params: { id: order.id }, body: { address: office } })
    expect(refusal).toEqual({ code: 'region-not-served', region: '深圳市' })
    await story.settings({ unservedCities: [] })
    expect((await chen.seesOrder(order)).order.address).toEqual(address)
  })

  it('for somebody else’s order, which does not exist to them', async () => {
    const order = await paidOrder()
    const other = await story.person('other')
    const given = { params: { id: order.id }, body: { address: office } }
    expect(await other.refused('changeOrderAddress', given)).toEqual({ code: 'not-found', what: 'order' })
  })
})

it('at the same moment as the parcel: the parcel goes to the one that the order names', async () => {
  for (let round = 0; round < 5; round += 1) {
    const order = await paidOrder()
    const [redirected] = await Promise.allSettled([chen.redirects(order, office), hq.ships(order)])
    const { order: after } = await chen.seesOrder(order)
    expect(after.state).toBe('shipped')
    expect(after.address).toEqual(redirected.status === 'fulfilled' ? office : address)
  }
})
