import { createUlid } from '../../../contract/ids'
import { expectSoundBooks, readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterAll(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())

async function bought(quantity: number, batches?: readonly { code: string; best_before: string; on_hand: number }[]) {
  const goods = await story.goods({ sizes: [batches ? { stock: 20, batches } : { stock: 20 }] })
  const order = await chen.buys([{ sizeId: goods.size.id, quantity }])
  const { toShip } = await hq.call('getHqOrder', { params: { id: order.id } })
  const line = toShip[0]
  if (!line) throw new Error('nothing to ship')
  const parcel = (change: object = {}) => ({
    id: newId(),
    carrier: 'SF',
    trackingNumber: 'SF1392007844',
    lines: [{ lineId: line.lineId, quantity, batchId: null }],
    ...change,
  })
  const ship = (body: ReturnType<typeof parcel>) => hq.call('shipParcel', { params: { id: order.id }, body })
  const refuses = (body: object) => hq.refused('shipParcel', { params: { id: order.id }, body: body as ReturnType<typeof parcel> })
  return { goods, order, line, parcel, ship, refuses }
}

it('takes the batch that expires first and writes it on the line', async () => {
  const { order, line, parcel, ship, goods } = await bought(5, [
    { code: 'later', best_before: '2028-01-01', on_hand: 17 },
    { code: 'sooner', best_before: '2027-01-01', on_hand: 3 },
  ])
  expect(line.batches.map((batch) => batch.code)).toEqual(['sooner', 'later'])
  expect((await ship(parcel())).state).toBe('shipped')
  const { lines } = (await chen.seesOrder(order)).order
  const batches = lines[0]?.batches.map((batch) => [batch.code, batch.quantity]).sort()
  expect(batches).toEqual([
    ['later', 2],
    ['sooner', 3],
  ])
  expect(await readStock(story, goods.size.id)).toEqual({ free: 15, onHand: 15 })
})

it('takes the batch that HQ names', async () => {
  const { order, line, parcel, ship } = await bought(2, [
    { code: 'a', best_before: '2027-01-01', on_hand: 10 },
    { code: 'b', best_before: '2028-01-01', on_hand: 10 },
  ])
  const chosen = line.batches.find((batch) => batch.code === 'b')
  await ship(parcel({ lines: [{ lineId: line.lineId, quantity: 2, batchId: chosen?.id ?? null }] }))
  expect((await chen.seesOrder(order)).order.lines[0]?.batches[0]?.code).toBe('b')
})

it('writes only the batches that pieces were taken from', async () => {
  const { order, ship, parcel } = await bought(2, [
    { code: 'first', best_before: '2027-01-01', on_hand: 10 },
    { code: 'second', best_before: '2028-01-01', on_hand: 10 },
  ])
  await ship(parcel())
  expect((await chen.seesOrder(order)).order.lines[0]?.batches.map(({ code, quantity }) => [code, quantity])).toEqual([['first', 2]])
})

it('goes on to the next batch when one line is asked for twice in a parcel', async () => {
  const { line, ship, parcel, goods } = await bought(4, [
    { code: 'first', best_before: '2027-01-01', on_hand: 3 },
    { code: 'second', best_before: '2028-01-01', on_hand: 17 },
  ])
  const two = { lineId: line.lineId, quantity: 2, batchId: null }
  expect((await ship(parcel({ lines: [two, two] }))).state).toBe('shipped')
  expect((await readStock(story, goods.size.id)).onHand).toBe(16)
})

it('sends one order in several parcels, and only then calls it shipped', async () => {
  const { order, line, parcel, ship } = await bought(3)
  expect((await ship(parcel({ lines: [{ lineId: line.lineId, quantity: 1, batchId: null }] }))).state).toBe('shipping')
  expect((await hq.call('getHqOrder', { params: { id: order.id } })).toShip[0]?.left).toBe(2)
  expect((await ship(parcel({ lines: [{ lineId: line.lineId, quantity: 2, batchId: null }] }))).state).toBe('shipped')
  const seen = (await chen.seesOrder(order)).order
  expect(seen.parcels).toHaveLength(2)
  expect(seen.receivedBy).not.toBeNull()
})

it('sends a parcel once, however often the button is tapped', async () => {
  const { goods, order, parcel, ship, refuses } = await bought(2)
  const body = parcel()
  await ship(body)
  expect((await ship(body)).state).toBe('shipped')
  expect((await chen.seesOrder(order)).order.parcels).toHaveLength(1)
  expect((await readStock(story, goods.size.id)).onHand).toBe(18)
  expect(await refuses({ ...body, trackingNumber: 'SF000000' })).toEqual({ code: 'id-conflict' })
})

it.each([
  ['a carrier nobody knows', { carrier: 'XX' }],
  ['a number of three characters', { trackingNumber: 'abc' }],
  ['a number with a script in it', { trackingNumber: '<script>alert(1)' }],
  ['no lines', { lines: [] }],
])('refuses %s', async (_, change) => {
  const { parcel, refuses } = await bought(1)
  expect((await refuses(parcel(change))).code).toBe('invalid-input')
})

it('refuses more pieces than are left, also when they come in two lines', async () => {
  const { line, parcel, refuses } = await bought(2)
  const piece = { lineId: line.lineId, quantity: 2, batchId: null }
  expect(await refuses(parcel({ lines: [{ ...piece, quantity: 3 }] }))).toEqual({ code: 'quantity-exceeded', lineId: line.lineId, left: 2 })
  expect((await refuses(parcel({ lines: [piece, { ...piece, quantity: 1 }] }))).code).toBe('quantity-exceeded')
})

it('refuses a line of another order and a batch of another size', async () => {
  const mine = await bought(1)
  const other = await bought(1)
  const foreignLine = mine.parcel({ lines: [{ lineId: other.line.lineId, quantity: 1, batchId: null }] })
  expect(await mine.refuses(foreignLine)).toEqual({ code: 'quantity-exceeded', lineId: other.line.lineId, left: 0 })
  const foreignBatch = mine.parcel({ lines: [{ lineId: mine.line.lineId, quantity: 1, batchId: other.line.batches[0]?.id ?? null }] })
  expect(await mine.refuses(foreignBatch)).toEqual({ code: 'batch-unavailable', lineId: mine.line.lineId })
})

it('refuses an order that is not paid, and one that was cancelled', async () => {
  const goods = await story.goods()
  const order = await chen.orders(oneOf(goods))
  const lines = [{ lineId: newId(), quantity: 1, batchId: null }]
  const body = { id: newId(), carrier: 'SF', trackingNumber: 'SF1392007844', lines }
  expect(await hq.refused('shipParcel', { params: { id: order.id }, body })).toEqual({ code: 'order-state', state: 'placed' })
  await chen.cancels(order)
  expect(await hq.refused('shipParcel', { params: { id: order.id }, body })).toEqual({ code: 'order-state', state: 'cancelled' })
})

it('refuses a sixteenth parcel', async () => {
  const { line, parcel, ship, refuses } = await bought(16)
  const one = () => parcel({ lines: [{ lineId: line.lineId, quantity: 1, batchId: null }] })
  for (let count = 0; count < 15; count += 1) await ship(one())
  expect(await refuses(one())).toEqual({ code: 'too-many-parcels', limit: 15 })
})

it('is HQ’s alone', async () => {
  const { order, parcel } = await bought(1)
  expect(await chen.refused('shipParcel', { params: { id: order.id }, body: parcel() })).toEqual({ code: 'forbidden', role: 'hq' })
})

it('does not cancel what is on its way', async () => {
  const { order, parcel, ship } = await bought(1)
  await ship(parcel())
  expect(await chen.refused('cancelOrder', { params: { id: order.id } })).toEqual({ code: 'order-state', state: 'shipped' })
})

describe('receipt', () => {
  it('is not confirmed for what was never sent', async () => {
    const { order } = await bought(1)
    expect(await chen.refused('confirmReceipt', { params: { id: order.id }, body: { isSaidToWechat: false } })).toEqual({
      code: 'order-state',
      state: 'paid',
    })
  })

  it('comes by itself ten days after the last parcel, unless a parcel is lost', async () => {
    const good = await bought(1)
    const lost = await bought(1)
    await good.ship(good.parcel())
    await lost.ship(lost.parcel({ trackingNumber: 'SF77777777LOST' }))
    await story.passes({ minutes: 1 })
    for (let day = 0; day < 11; day += 1) await story.passes({ days: 1 })
    expect((await chen.seesOrder(good.order)).order.state).toBe('received')
    expect((await chen.seesOrder(lost.order)).order.state).toBe('shipped')
    await expectSoundBooks(story)
  })

  it('is offered again only when another parcel was sent', async () => {
    const { order, line, parcel, ship } = await bought(2)
    const one = () => parcel({ lines: [{ lineId: line.lineId, quantity: 1, batchId: null }] })
    await ship(one())
    expect((await chen.seesOrder(order)).actions).toContain('receive')
    expect((await chen.receives(order)).state).toBe('shipping')
    expect((await chen.seesOrder(order)).actions).not.toContain('receive')
    await ship(one())
    expect((await chen.seesOrder(order)).actions).toContain('receive')
    expect((await chen.receives(order)).state).toBe('received')
  })

  it('counts once, however often it is tapped', async () => {
    const { order, parcel, ship } = await bought(1)
    await ship(parcel())
    const answers = await Promise.all([chen.receives(order), chen.receives(order), chen.receives(order)])
    expect(new Set(answers.map((answer) => answer.state))).toEqual(new Set(['received']))
  })
})
