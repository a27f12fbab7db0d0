import { createUlid } from '../../../contract/ids'
import { readStock } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { address, oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let tea: Goods
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
beforeEach(async () => {
  tea = await story.goods()
})
afterAll(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const bodyFor = (goods: Goods, change: object = {}) => ({
  id: newId(),
  lines: [...oneOf(goods)],
  address,
  note: '',
  expectedTotalFen: 12_800,
  expectedRecommender: null,
  dropsRecommender: false,
  ...change,
})

describe('an id that the client made', () => {
  it('makes one order, however often it is sent', async () => {
    const body = bodyFor(tea)
    const first = await chen.call('placeOrder', { body })
    expect(await chen.call('placeOrder', { body })).toEqual(first)
    expect((await readStock(story, tea.size.id)).free).toBe(99)
  })

  it('makes one order when it is sent ten times at the same moment', async () => {
    const body = bodyFor(tea)
    const answers = await Promise.all(Array.from({ length: 10 }, () => chen.call('placeOrder', { body })))
    expect(new Set(answers.map((answer) => answer.payBy)).size).toBe(1)
    expect((await readStock(story, tea.size.id)).free).toBe(99)
  })

  it('is a conflict with another body, and for another person', async () => {
    const body = bodyFor(tea)
    await chen.call('placeOrder', { body })
    expect(await chen.refused('placeOrder', { body: { ...body, note: 'another' } })).toEqual({ code: 'id-conflict' })
    const other = await story.person('other')
    expect(await other.refused('placeOrder', { body })).toEqual({ code: 'id-conflict' })
  })
})

describe('stock', () => {
  it('sells the last piece to one of two buyers', async () => {
    const last = await story.goods({ sizes: [{ stock: 1 }] })
    const other = await story.person('other')
    const outcomes = await Promise.allSettled([chen, other].map((person) => person.call('placeOrder', { body: bodyFor(last) })))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect(await chen.refused('placeOrder', { body: bodyFor(last) })).toEqual({ code: 'out-of-stock', sizeId: last.size.id, left: 0 })
  })

  it('gives 200 buyers of 50 pieces exactly 50 orders', async () => {
    const scarce = await story.goods({ sizes: [{ stock: 50 }] })
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, () => chen.call('placeOrder', { body: bodyFor(scarce) })))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(50)
    expect((await readStock(story, scarce.size.id)).free).toBe(0)
  })

  it('takes no piece when one of several lines is short, and no two orders wait for each other in a circle', async () => {
    const two = await story.goods({ sizes: [{ stock: 20 }, { stock: 20 }] })
    const [a, b] = two.sizes.map((size) => ({ sizeId: size.id, quantity: 1 }))
    if (!a || !b) throw new Error('two sizes')
    const bodies = Array.from({ length: 30 }, (_, index) =>
      bodyFor(two, { lines: index % 2 === 0 ? [a, b] : [b, a], expectedTotalFen: 25_600 }),
    )
    const outcomes = await Promise.allSettled(bodies.map((body) => chen.call('placeOrder', { body })))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(20)
    expect((await readStock(story, a.sizeId)).free).toBe(0)
    expect((await readStock(story, b.sizeId)).free).toBe(0)
  })

  it('does not sell a batch that is past its date, and says how many there are', async () => {
    const old = await story.goods({
      sizes: [
        {
          stock: 5,
          batches: [
            { code: 'old', best_before: '2026-11-21', on_hand: 3 },
            { code: 'new', best_before: '2027-01-01', on_hand: 2 },
          ],
        },
      ],
    })
    const lines = [{ sizeId: old.size.id, quantity: 3 }]
    const refusal = await chen.refused('placeOrder', { body: bodyFor(old, { lines, expectedTotalFen: 38_400 }) })
    expect(refusal).toEqual({ code: 'out-of-stock', sizeId: old.size.id, left: 2 })
    expect((await chen.quotes(lines)).lines[0]).toMatchObject({ problem: 'out-of-stock', left: 2 })
  })

  it('counts a size that is asked for twice as one', async () => {
    const lines = [...oneOf(tea), ...oneOf(tea)]
    await chen.call('placeOrder', { body: bodyFor(tea, { lines, expectedTotalFen: 25_600 }) })
    expect((await readStock(story, tea.size.id)).free).toBe(98)
  })
})

describe('what changed since the quote', () => {
  it('a price is refused with the new total', async () => {
    expect(await chen.refused('placeOrder', { body: bodyFor(tea, { expectedTotalFen: 12_799 }) })).toEqual({
      code: 'total-changed',
      totalFen: 12_800,
    })
  })

  it('is told after what can’t be had at all', async () => {
    const few = await story.goods({ sizes: [{ stock: 1 }] })
    const lines = [{ sizeId: few.size.id, quantity: 2 }]
    const refusal = await chen.refused('placeOrder', { body: bodyFor(few, { lines, expectedTotalFen: 1 }) })
    expect(refusal).toEqual({ code: 'out-of-stock', sizeId: few.size.id, left: 1 })
  })

  it('goods that were withdrawn are named', async () => {
    await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', tea.id).execute()
    expect(await chen.refused('placeOrder', { body: bodyFor(tea) })).toEqual({ code: 'not-on-sale', sizeId: tea.size.id })
    expect((await chen.quotes(oneOf(tea))).lines[0]).toMatchObject({ problem: 'not-on-sale', left: 0 })
  })

  it('a region that HQ does not send to is named, before and at placing', async () => {
    await story.settings({ unservedProvinces: ['广东省'] })
    expect((await chen.quotes(oneOf(tea))).unservedRegion).toBe('广东省')
    expect(await chen.refused('placeOrder', { body: bodyFor(tea) })).toEqual({ code: 'region-not-served', region: '广东省' })
    await story.settings({ unservedProvinces: [] })
  })
})

describe('bad input', () => {
  const unknownSize = '01kb0000000000000000000000'
  it.each([
    ['no lines', { lines: [] }],
    ['a negative quantity', { lines: [{ sizeId: unknownSize, quantity: -1 }] }],
    ['a fraction', { lines: [{ sizeId: unknownSize, quantity: 0.5 }] }],
    ['a huge quantity', { lines: [{ sizeId: unknownSize, quantity: 1e12 }] }],
    ['text for a quantity', { lines: [{ sizeId: unknownSize, quantity: '2' }] }],
    ['an id that is none', { id: "1' or 1=1" }],
    ['an upper-case id', { id: '01KB0000000000000000000000' }],
    ['a negative total', { expectedTotalFen: -1 }],
    ['an address without a phone', { address: { ...address, phone: '' } }],
    ['a name of emoji alone', { address: { ...address, name: '😀😀' } }],
    ['a note as long as a book', { note: 'x'.repeat(201) }],
  ])('refuses %s and changes nothing', async (_, change) => {
    const refusal = await chen.refused('placeOrder', { body: bodyFor(tea, change) })
    expect(refusal.code).toBe('invalid-input')
    expect((await readStock(story, tea.size.id)).free).toBe(100)
  })

  it('names a size that does not exist', async () => {
    const lines = [{ sizeId: unknownSize, quantity: 1 }]
    expect(await chen.refused('placeOrder', { body: bodyFor(tea, { lines }) })).toEqual({ code: 'not-on-sale', sizeId: unknownSize })
  })

  it('refuses a hundred pieces of one size, asked for in two lines', async () => {
    const lines = [
      { sizeId: tea.size.id, quantity: 99 },
      { sizeId: tea.size.id, quantity: 1 },
    ]
    expect((await chen.refused('placeOrder', { body: bodyFor(tea, { lines }) })).code).toBe('invalid-input')
  })
})

it('does not know somebody else’s order', async () => {
  const order = await chen.call('placeOrder', { body: bodyFor(tea) })
  const other = await story.person('other')
  const params = { id: order.id }
  for (const name of ['getOrder', 'startPayment', 'checkPayment', 'cancelOrder'] as const) {
    expect(await other.refused(name, { params })).toEqual({ code: 'not-found', what: 'order' })
  }
  const receipt = { params, body: { isSaidToWechat: false } }
  expect(await other.refused('confirmReceipt', receipt)).toEqual({ code: 'not-found', what: 'order' })
  expect((await chen.seesOrder(order)).order.state).toBe('placed')
})

it('freezes rate and base on the order: a later change of the rate pays nobody more', async () => {
  const lin = await story.seller('lin')
  await chen.opens(await lin.shares(tea))
  const order = await chen.orders(oneOf(tea))
  await story.database.updateTable('products').set({ commission_bps: 5000 }).where('id', '=', tea.id).execute()
  await chen.pays(order)
  expect((await lin.desk()).pendingFen).toBe(1280)
})

it('fills in the address of the last order', async () => {
  const returning = await story.person('returning')
  const ask = { lines: [...oneOf(tea)], address: null, dropsRecommender: false }
  expect((await returning.call('quoteOrder', { body: ask })).address).toBeNull()
  await returning.orders(oneOf(tea))
  expect((await returning.call('quoteOrder', { body: ask })).address).toEqual(address)
})
