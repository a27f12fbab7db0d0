import { fen } from '../../../contract/money'
import { recordPayment } from '../../../server/usecases/record-payment'
import { settleCommission } from '../../../server/usecases/settle-commission'
import { pagePaths } from '../../../src/lib/page-paths'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { type Line, oneOf } from '../../support/story-person'
import { calmTransfers, earns } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
let sellers = 0
beforeAll(async () => {
  story = await createStory()
})
beforeEach(async () => {
  sellers += 1
  lin = await story.seller(`lin-${sellers}`)
})
afterEach(() => calmTransfers(story))
afterAll(() => story.close())

const all = ['order-came', 'commission-free', 'withdrawal-paid'] as const
const leftOf = async (seller: StoryPerson) => (await seller.desk()).messages.map(({ left }) => left)
const minute = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)

/** Somebody came by lin's card and is about to buy one of these for ¥100. */
async function comesToBuy(name: string): Promise<{ readonly buyer: StoryPerson; readonly lines: readonly Line[] }> {
  const buyer = await story.person(`${name}-${sellers}`)
  const goods = await story.goods({ sizes: [{ price_fen: fen(10_000) }] })
  await buyer.opens(await lin.shares(goods))
  return { buyer, lines: oneOf(goods) }
}

describe('an order came', () => {
  test('is told at once, with what it brings, and once however often the payment is', async () => {
    await lin.allows('order-came')
    await lin.allows('order-came')
    story.sandbox.faults.dup_notify = true
    const { buyer, lines } = await comesToBuy('chen')
    const order = await buyer.buys(lines)
    await story.passes({ seconds: 4 })
    const { transaction_id: transactionId } = (await story.context.read.payments.find(order.id)) ?? {}
    const facts = { orderId: order.id, transactionId: transactionId ?? '', openid: `sbx-${buyer.name}`, totalFen: fen(order.totalFen) }
    expect(await recordPayment(story.context, { ...facts, paidAt: story.clock.now() })).toBe('repeated')
    await story.passes({ minutes: 5 })
    const [message, ...others] = await lin.messages()
    expect(others).toEqual([])
    expect(message).toMatchObject({ templateId: 'sandbox-order-came', page: pagePaths.sellerOrder(order.id).slice(1) })
    expect(message?.values).toEqual(['凤凰单丛', '¥10.00', minute])
    expect(await leftOf(lin)).toEqual([1, 0, 0])
    expect(await buyer.messages()).toEqual([])
  })

  test('is not said of one that was cancelled before its money came', async () => {
    await lin.allows('order-came')
    const { buyer, lines } = await comesToBuy('late')
    const order = await buyer.orders(lines)
    await buyer.cancels(order)
    const facts = { orderId: order.id, transactionId: `paid-${order.id}`, openid: `sbx-${buyer.name}`, totalFen: fen(order.totalFen) }
    expect(await recordPayment(story.context, { ...facts, paidAt: story.clock.now() })).toBe('recorded')
    await story.passes({ minutes: 5 })
    expect([await lin.messages(), await leftOf(lin)]).toEqual([[], [1, 0, 0]])
  })

  test('is not said of what they bought themselves, nor of what came through nobody', async () => {
    await lin.allows('order-came')
    await story.settings({ paysOwnCard: true })
    const goods = await story.goods({ sizes: [{ price_fen: fen(10_000) }] })
    await lin.opens(await lin.shares(goods))
    await lin.buys(oneOf(goods))
    await story.settings({ paysOwnCard: false })
    const stranger = await story.person(`stranger-${sellers}`)
    await stranger.buys(oneOf(goods))
    await story.passes({ seconds: 4 })
    expect([await lin.messages(), await leftOf(lin)]).toEqual([[], [1, 0, 0]])
  })

  test('costs nobody an order when it was not asked for, or WeChat is busy; then it comes later', async () => {
    const { buyer, lines } = await comesToBuy('chen')
    expect(await buyer.buys(lines)).toMatchObject({ totalFen: expect.any(Number) })
    await story.passes({ seconds: 4 })
    expect(await lin.messages()).toEqual([])
    await lin.allows('order-came')
    story.sandbox.faults.busy = true
    const second = await buyer.orders(lines)
    const facts = { orderId: second.id, transactionId: 'busy', openid: `sbx-${buyer.name}`, totalFen: fen(second.totalFen) }
    expect(await recordPayment(story.context, { ...facts, paidAt: story.clock.now() })).toBe('recorded')
    await story.passes({ seconds: 4 })
    expect(await lin.messages()).toEqual([])
    story.sandbox.faults.busy = false
    await story.passes({ minutes: 5 })
    expect(await lin.messages()).toHaveLength(1)
  })
})

describe('commission is free', () => {
  test('when the order is settled, once, with what is left of it', async () => {
    await lin.allows(...all)
    const order = await earns(story, lin, 1_500)
    await settleCommission(story.context, order.id)
    await story.passes({ minutes: 5 })
    const told = (await lin.messages()).filter(({ templateId }) => templateId === 'sandbox-commission-free')
    expect(told.map(({ values }) => values)).toEqual([['¥15.00', '凤凰单丛', minute]])
    expect(await leftOf(lin)).toEqual([0, 0, 1])
  })

  test('above a thousand it still fits WeChat’s field', async () => {
    await lin.allows('commission-free')
    await earns(story, lin, 123_450)
    await story.passes({ minutes: 5 })
    expect((await lin.messages()).map(({ values }) => values[0])).toEqual(['¥1234.50'])
  })

  test('is not said when all of it went back', async () => {
    await lin.allows('commission-free')
    const { buyer, lines } = await comesToBuy('back')
    const order = await buyer.buys(lines)
    await story.passes({ seconds: 4 })
    await buyer.cancels(order)
    await story.passes({ days: 10 })
    expect((await buyer.seesOrder(order)).order.state).toBe('cancelled')
    expect([await lin.messages(), await leftOf(lin)]).toEqual([[], [0, 1, 0]])
  })
})

describe('a withdrawal is paid', () => {
  test('is told once, when the last of its bills is', async () => {
    await earns(story, lin, 50_000)
    await lin.allows('withdrawal-paid')
    await lin.allows('withdrawal-paid')
    story.sandbox.faults.dup_notify = true
    const asked = await lin.withdraws()
    expect(asked.bills).toHaveLength(3)
    for (const told of [0, 0, 1]) {
      await lin.confirmsTransfer(asked)
      await story.passes({ minutes: 1 })
      expect(await lin.messages()).toHaveLength(told)
    }
    const [message] = await lin.messages()
    expect(message).toMatchObject({ page: pagePaths.withdrawals().slice(1), values: ['¥500.00', minute] })
    expect(await leftOf(lin)).toEqual([0, 0, 1])
  })

  test('is not said of one that came back', async () => {
    await earns(story, lin, 5_000)
    await lin.allows('withdrawal-paid')
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked, 'closed')
    await lin.callsBack(asked)
    await story.passes({ minutes: 10 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'returned' })
    expect([await lin.messages(), await leftOf(lin)]).toEqual([[], [0, 0, 1]])
  })
})

describe('the desk', () => {
  test('says how many are left of each, and offers more however many there are', async () => {
    expect((await lin.desk()).messages).toEqual(all.map((kind) => ({ kind, left: 0, templateId: `sandbox-${kind}` })))
    await lin.allows(...all)
    await lin.allows('order-came')
    expect((await lin.desk()).messages.map(({ left, templateId }) => [left, templateId !== null])).toEqual([
      [2, true],
      [1, true],
      [1, true],
    ])
    expect(await leftOf(await story.seller(`other-${sellers}`))).toEqual([0, 0, 0])
  })

  test('leaves who said no alone for 30 days, and keeps what they allowed before', async () => {
    await lin.allows('order-came')
    await lin.declines('order-came')
    expect((await lin.desk()).messages[0]).toEqual({ kind: 'order-came', left: 1, templateId: null })
    story.clock.advance({ days: 29, hours: 23 })
    expect((await lin.desk()).messages[0]?.templateId).toBeNull()
    story.clock.advance({ hours: 1 })
    expect((await lin.desk()).messages[0]).toEqual({ kind: 'order-came', left: 1, templateId: 'sandbox-order-came' })
  })
})
