import { fen } from '../../contract/money'
import { recordRefund } from '../../server/usecases/record-refund'
import { settleCommission } from '../../server/usecases/settle-commission'
import { eachWithASeller } from '../support/seller-scene'
import type { Story, StoryPerson } from '../support/story'
import { balancesOf, earns } from '../support/story-withdrawals'

/* Where other shops of this kind pay a seller twice, too much or too early, or lose what should come back: each by its number in the list of what was
   found there. T8 and T16 stand with the withdrawals. */

let story: Story
let lin: StoryPerson
let hq: StoryPerson
eachWithASeller((scene) => {
  ;({ story, lin, hq } = scene)
})

async function lineOf(order: { readonly id: string }, place = 0) {
  const line = (await story.context.read.orders.find(order.id))?.lines[place]
  if (!line) throw new Error('no line')
  return line
}

/** HQ pays so much of a line back, and WeChat does it. */
async function paysBack(order: { readonly id: string }, amountFen: number, place = 0): Promise<void> {
  await hq.paysBack(order, { lines: [{ lineId: (await lineOf(order, place)).id, amountFen: fen(amountFen) }] })
  await story.passes({ minutes: 5 })
}

describe('T6: a clawback is never lost', () => {
  test('also when the commission was paid out: it is owed, and the next commission pays it', async () => {
    const order = await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
    await paysBack(order, 100_000)
    expect(await balancesOf(story, lin)).toEqual([0, -10_000, 0])
    const body = {
      id: asked.id.replace(/.$/, (end) => (end === '0' ? '1' : '0')),
      amountFen: fen(100),
      expectedNetFen: fen(100),
      realName: null,
    }
    expect(await lin.refused('askWithdrawal', { body })).toEqual({ code: 'balance-too-low', availableFen: -10_000 })
    await earns(story, lin, 15_000)
    expect(await balancesOf(story, lin)).toEqual([0, 5_000, 0])
  })

  test('also while a withdrawal of it waits', async () => {
    const order = await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await paysBack(order, 60_000)
    expect(await balancesOf(story, lin)).toEqual([0, -6_000, 10_000])
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect(await balancesOf(story, lin)).toEqual([0, -6_000, 0])
  })

  test('also at the very moment of settlement, whichever comes first', async () => {
    const buyer = await story.person('racer')
    const goods = await story.goods({ sizes: [{ batches: [{ best_before: '2099-01-01' }] }] })
    for (let round = 0; round < 10; round += 1) {
      await buyer.opens(await lin.shares(goods))
      const order = await buyer.buys([{ sizeId: goods.size.id, quantity: 1 }])
      await story.passes({ seconds: 8 })
      await hq.ships(order)
      await buyer.receives(order)
      await hq.paysBack(order, { lines: [{ lineId: (await lineOf(order)).id, amountFen: fen(12_800) }] })
      const [refund] = await story.context.read.refunds.listOfOrder(order.id)
      if (!refund) throw new Error('no refund')
      story.clock.advance({ days: 8 })
      const facts = {
        refundNo: refund.id,
        orderId: order.id,
        refundFen: refund.amount_fen,
        state: 'succeeded',
        at: story.clock.now(),
      } as const
      await Promise.all([
        settleCommission(story.context, order.id),
        recordRefund(story.context, facts),
        settleCommission(story.context, order.id),
      ])
      await story.passes({ days: 1 })
      expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
    }
  })
})

test('T7: a part that goes back takes that part of its own line’s commission, at that line’s rate', async () => {
  const buyer = await story.person('part')
  const goods = await story.goods({ product: { commission_bps: 500 }, sizes: [{ price_fen: fen(9_999) }, { commission_bps: 2_000 }] })
  await buyer.opens(await lin.shares(goods))
  const order = await buyer.buys(goods.sizes.map(({ id }) => ({ sizeId: id, quantity: 1 })))
  await story.passes({ seconds: 8 })
  // 499.95 and 2,560, each rounded down.
  expect(await balancesOf(story, lin)).toEqual([499 + 2_560, 0, 0])
  await paysBack(order, 3_333)
  expect(await balancesOf(story, lin)).toEqual([333 + 2_560, 0, 0])
  await paysBack(order, 1, 1)
  expect(await balancesOf(story, lin)).toEqual([333 + 2_559, 0, 0])
  await paysBack(order, 6_666)
  expect(await balancesOf(story, lin)).toEqual([2_559, 0, 0])
})

test('T9: an order that is settled by two jobs at the same moment pays once', async () => {
  const buyer = await story.person('settled')
  const goods = await story.goods({ sizes: [{ batches: [{ best_before: '2099-01-01' }] }] })
  await buyer.opens(await lin.shares(goods))
  const order = await buyer.buys([{ sizeId: goods.size.id, quantity: 1 }])
  await story.passes({ seconds: 8 })
  await hq.ships(order)
  await buyer.receives(order)
  story.clock.advance({ days: 8 })
  await Promise.all([1, 2, 3, 4].map(() => settleCommission(story.context, order.id)))
  expect(await balancesOf(story, lin)).toEqual([0, 1280, 0])
})

test('T10: the days begin with the receipt, not with the payment', async () => {
  const buyer = await story.person('late')
  const goods = await story.goods({ sizes: [{ batches: [{ best_before: '2099-01-01' }] }] })
  await buyer.opens(await lin.shares(goods))
  const order = await buyer.buys([{ sizeId: goods.size.id, quantity: 1 }])
  await story.passes({ days: 9 })
  await hq.ships(order)
  await story.passes({ days: 3 })
  await buyer.receives(order)
  await story.passes({ days: 6, hours: 23 })
  expect(await balancesOf(story, lin)).toEqual([1280, 0, 0])
  await story.passes({ hours: 2 })
  expect(await balancesOf(story, lin)).toEqual([0, 1280, 0])
})

test('T12: commission is on what was paid for goods, never on freight', async () => {
  const buyer = await story.person('freight')
  const goods = await story.goods({ sizes: [{ price_fen: fen(5_000) }] })
  await buyer.opens(await lin.shares(goods))
  const order = await buyer.buys([{ sizeId: goods.size.id, quantity: 1 }])
  await story.passes({ seconds: 8 })
  expect(order.totalFen).toBe(6_000)
  expect(await balancesOf(story, lin)).toEqual([500, 0, 0])
})
