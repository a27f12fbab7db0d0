import { fen } from '../../../contract/money'
import type { RefundRequest } from '../../../server/ports'
import { createWorld, sandboxKeys, type World } from './wechat-world'

let world: World
beforeEach(async () => {
  world = createWorld()
  await world.payFor()
})

const path = '/v3/refund/domestic/refunds'

function refund(number: number, refundFen: number, change: Partial<RefundRequest> = {}) {
  return world.pay.requestRefund(world.refund({ refundNo: `refund${number}`, refundFen: fen(refundFen), ...change }))
}

async function minuteLater() {
  world.clock.moveBy(60_000)
  await world.sandbox.deliverDue()
}

describe('refunds of one order', () => {
  it('may come in parts, a minute apart, up to what was paid', async () => {
    await refund(1, 4_000)
    await minuteLater()
    await refund(2, 5_900)
    await minuteLater()
    await expect(refund(3, 1)).rejects.toThrow('400 INVALID_REQUEST')
    expect(await world.readPosted()).toMatchObject([
      { kind: 'payment' },
      { kind: 'refund', facts: { refundNo: 'refund1', refundFen: 4_000 } },
      { kind: 'refund', facts: { refundNo: 'refund2', refundFen: 5_900 } },
    ])
  })

  it('are refused within a minute', async () => {
    await refund(1, 100)
    world.clock.moveBy(59_999)
    await expect(refund(2, 100)).rejects.toThrow('429 FREQUENCY_LIMITED')
    world.clock.moveBy(1)
    await expect(refund(2, 100)).resolves.toMatchObject({ state: 'processing' })
  })

  it('count while they are processed', async () => {
    await refund(1, 9_000)
    world.clock.moveBy(60_000)
    await expect(refund(2, 901)).rejects.toThrow('400 INVALID_REQUEST')
  })

  it('are fifty at most', async () => {
    for (let number = 1; number <= 50; number += 1) {
      await refund(number, 1)
      world.clock.moveBy(60_000)
    }
    await expect(refund(51, 1)).rejects.toThrow('400 INVALID_REQUEST')
  })

  it('give the money free again when they end closed', async () => {
    world.sandbox.faults.refund_closed = true
    await refund(1, 9_900)
    await minuteLater()
    world.sandbox.faults.refund_closed = false
    expect((await world.pay.findPayment('order0001')).state).toBe('paid')
    await expect(refund(2, 9_900)).resolves.toMatchObject({ state: 'processing' })
  })
})

describe('a refund is refused', () => {
  it('when the order was never paid', async () => {
    await world.pay.prepay(world.order({ orderId: 'order0002' }))
    await expect(refund(1, 100, { orderId: 'order0002' })).rejects.toThrow('400 INVALID_REQUEST')
  })

  it('a year after the payment', async () => {
    world.clock.moveBy(365 * 86_400_000 + 1)
    await expect(refund(1, 100)).rejects.toThrow('400 INVALID_REQUEST')
  })

  it.each<[string, Partial<RefundRequest>]>([
    ['another amount', { refundFen: fen(200) }],
    ['another order', { orderId: 'order0002' }],
    ['another total', { totalFen: fen(9_800) }],
  ])('under a used number with %s', async (_, change) => {
    await refund(1, 100)
    await world.payFor({ orderId: 'order0002' })
    world.clock.moveBy(60_000)
    await expect(refund(1, 100, change)).rejects.toThrow('400 INVALID_REQUEST')
  })

  it.each<[string, Record<string, unknown>]>([
    ['an odd number', { out_refund_no: 'a b' }],
    ['a number too long', { out_refund_no: 'a'.repeat(65) }],
    ['a reason too long', { reason: 'x'.repeat(81) }],
    ['a negative amount', { amount: { refund: -1, total: 9900, currency: 'CNY' } }],
    ['no amount', { amount: undefined }],
    ['an address with a query', { notify_url: 'https://shop.example/?a=1' }],
  ])('with %s', async (_, change) => {
    const asked = { out_trade_no: 'order0001', out_refund_no: 'refund1', amount: { refund: 100, total: 9900, currency: 'CNY' }, ...change }
    await expect(world.payClient.request('POST', path, asked)).rejects.toThrow('400 PARAM_ERROR')
  })
})

describe('a refund by transaction, without an address', () => {
  it('ends without a notify', async () => {
    const found = await world.pay.findPayment('order0001')
    const transactionId = found.state === 'paid' ? found.facts.transactionId : ''
    const asked = { transaction_id: transactionId, out_refund_no: 'refund1', amount: { refund: 100, total: 9900, currency: 'CNY' } }
    expect(await world.payClient.request('POST', path, asked)).toEqual({
      refund_id: expect.stringMatching(/^503\d{26}$/),
      out_refund_no: 'refund1',
      transaction_id: transactionId,
      out_trade_no: 'order0001',
      channel: 'ORIGINAL',
      user_received_account: '支付用户零钱',
      create_time: '2026-01-01T12:00:00+08:00',
      status: 'PROCESSING',
      funds_account: 'AVAILABLE',
      amount: {
        total: 9900,
        refund: 100,
        payer_total: 9900,
        payer_refund: 100,
        settlement_refund: 100,
        settlement_total: 9900,
        discount_refund: 0,
        currency: 'CNY',
      },
    })
    await minuteLater()
    expect(await world.payClient.request('GET', `${path}/refund1`)).toMatchObject({
      status: 'SUCCESS',
      success_time: '2026-01-01T12:01:00+08:00',
    })
    expect(world.posted).toHaveLength(1)
  })
})

describe('time that runs faster', () => {
  it('shortens processing and the minute between parts', async () => {
    world = createWorld({ timeScale: 60, keys: sandboxKeys })
    await world.payFor()
    await refund(1, 100)
    world.clock.moveBy(1_000)
    await refund(2, 100)
    expect(await world.pay.findRefund('refund1')).toMatchObject({ state: 'succeeded' })
  })
})
