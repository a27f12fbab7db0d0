import { fen } from '../../../../contract/money'
import { createPayGateway } from '../../../../server/gateways/wechat/pay'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, startsAt, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

describe('refunding', () => {
  beforeEach(() => world.payFor())

  it('may be asked again under the same number, and refunds once', async () => {
    const first = await world.pay.requestRefund(world.refund())
    expect(await world.pay.requestRefund(world.refund())).toEqual(first)
  })

  it('finds nothing under a number never used', async () => {
    expect(await world.pay.findRefund('refund0009')).toBeNull()
  })

  it.each([
    ['refund_abnormal' as const, 'abnormal'],
    ['refund_closed' as const, 'closed'],
  ])('reports %s by query and by notify', async (fault, state) => {
    world.sandbox.faults[fault] = true
    await world.pay.requestRefund(world.refund())
    world.clock.moveBy(5_000)
    await world.sandbox.deliverDue()
    expect(await world.pay.findRefund('refund0001')).toMatchObject({ state, at: startsAt })
    expect((await world.readPosted())[1]).toMatchObject({ kind: 'refund', facts: { state, refundNo: 'refund0001', refundFen: 9900 } })
  })

  it.each([
    ['more than was paid', { refundFen: fen(9901) }],
    ['another total', { totalFen: fen(9901) }],
    ['nothing', { refundFen: fen(0) }],
    ['an unknown order', { orderId: 'order0002' }],
  ])('fails for %s', async (_, change) => {
    await expect(world.pay.requestRefund(world.refund(change))).rejects.toThrow(WeChatUnavailable)
  })

  it('does not believe an answer about another refund', async () => {
    await world.pay.requestRefund(world.refund())
    const pay = createPayGateway({
      ...world.payOptions,
      fetch: world.signedAnswer({
        out_refund_no: 'refund0002',
        out_trade_no: 'order0001',
        status: 'SUCCESS',
        create_time: '2026-01-01T12:00:00+08:00',
        amount: { refund: 9900, currency: 'CNY' },
      }),
    })
    await expect(pay.findRefund('refund0001')).rejects.toThrow(WeChatUnavailable)
  })
})
