import { fen } from '../../../../contract/money'
import { createPayGateway } from '../../../../server/gateways/wechat/pay'
import { isSignatureOf, paymentText } from '../../../../server/gateways/wechat/signing'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, merchantPublicKey, sandboxKeys, startsAt, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

describe('from asking for a payment to its refund', () => {
  it('goes through with the numbers that we gave', async () => {
    expect(await world.payFor()).toEqual({ status: 200, body: { outcome: 'paid' } })

    const facts = {
      orderId: 'order0001',
      transactionId: expect.stringMatching(/^42\d{26}$/),
      openid: 'oBuyer',
      totalFen: 9900,
      paidAt: startsAt,
    }
    expect(await world.readPosted()).toEqual([{ id: expect.stringMatching(/^EV-/), kind: 'payment', facts }])
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'paid', facts })

    const asked = await world.pay.requestRefund(world.refund())
    expect(asked).toEqual({ refundNo: 'refund0001', orderId: 'order0001', refundFen: 9900, state: 'processing', at: startsAt })
    world.clock.moveBy(5_000)
    await world.sandbox.deliverDue()

    const refunded = { ...asked, state: 'succeeded', at: new Date(startsAt.getTime() + 5_000) }
    expect((await world.readPosted())[1]).toEqual({ id: expect.stringMatching(/^EV-/), kind: 'refund', facts: refunded })
    expect(await world.pay.findRefund('refund0001')).toEqual(refunded)
    expect((await world.pay.findPayment('order0001')).state).toBe('paid')
  })
})

describe('asking for a payment', () => {
  it('gives the same answer when the same order is asked for again', async () => {
    const first = await world.pay.prepay(world.order())
    expect(await world.pay.prepay(world.order())).toEqual(first)
  })

  it('fails when the order says something else now', async () => {
    await world.pay.prepay(world.order())
    await expect(world.pay.prepay(world.order({ totalFen: fen(9800) }))).rejects.toThrow('403 OUT_TRADE_NO_USED')
  })

  it.each(['茶', '𠮷'])('cuts a description of many %s to what WeChat takes, never through a character', async (character) => {
    let sent = ''
    const pay = createPayGateway({
      ...world.payOptions,
      async fetch(request) {
        sent = await request.clone().text()
        return world.fetch(request)
      },
    })
    await pay.prepay(world.order({ description: character.repeat(200) }))
    expect(JSON.parse(sent)).toMatchObject({ description: character.repeat(127) })
  })
})

describe('payment parameters', () => {
  it("carry the merchant's signature over appid, time, nonce and package", () => {
    const parameters = world.pay.paymentParameters('wx01')
    expect(parameters).toEqual({
      timeStamp: '1767240000',
      nonceStr: expect.stringMatching(/^[0-9a-f]{24}$/),
      package: 'prepay_id=wx01',
      signType: 'RSA',
      paySign: expect.any(String),
    })
    const text = paymentText({ appid: sandboxKeys.appid, ...parameters })
    expect(isSignatureOf(text, parameters.paySign, merchantPublicKey)).toBe(true)
  })
})

describe('looking for a payment', () => {
  it('knows an order never asked for', async () => {
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'unknown-order' })
  })

  it('knows an order asked for and not paid', async () => {
    await world.pay.prepay(world.order())
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'unpaid' })
  })

  it('knows a closed order', async () => {
    await world.pay.prepay(world.order())
    await world.pay.closePayment('order0001')
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'closed' })
  })

  it.each([
    ['another appid', { appid: 'wx0000000000000002' }],
    ['another merchant', { mchid: '1900000002' }],
    ['another currency', { amount: { total: 9900, currency: 'USD' } }],
    ['no payer', { payer: {} }],
    ['another order', { out_trade_no: 'order0002' }],
    ['a fraction', { amount: { total: 99.5, currency: 'CNY' } }],
  ])('does not believe an answer with %s', async (_, change) => {
    const answer = {
      appid: sandboxKeys.appid,
      mchid: sandboxKeys.mchid,
      out_trade_no: 'order0001',
      trade_state: 'SUCCESS',
      transaction_id: '42',
      success_time: '2026-01-01T12:00:00+08:00',
      payer: { openid: 'oBuyer' },
      amount: { total: 9900, currency: 'CNY' },
      ...change,
    }
    const pay = createPayGateway({ ...world.payOptions, fetch: world.signedAnswer(answer) })
    await expect(pay.findPayment('order0001')).rejects.toThrow(WeChatUnavailable)
  })
})

describe('closing a payment', () => {
  it('closes what is unpaid, and may be asked again', async () => {
    await world.pay.prepay(world.order())
    expect(await world.pay.closePayment('order0001')).toBe('closed')
    expect(await world.pay.closePayment('order0001')).toBe('closed')
  })

  it('says so when it was paid meanwhile', async () => {
    await world.payFor()
    expect(await world.pay.closePayment('order0001')).toBe('paid')
  })

  it('takes an order never asked for as closed', async () => {
    expect(await world.pay.closePayment('order0001')).toBe('closed')
  })

  it('leaves it open when the person is just paying', async () => {
    await world.pay.prepay(world.order())
    const pay = createPayGateway({
      ...world.payOptions,
      fetch: (request) =>
        request.method === 'POST' ? Response.json({ code: 'USER_PAYING', message: '用户支付中' }, { status: 202 }) : world.fetch(request),
    })
    await expect(pay.closePayment('order0001')).rejects.toThrow('202 USER_PAYING')
  })

  it('does not take a failure of WeChat for an answer', async () => {
    await world.payFor()
    world.sandbox.faults.busy = true
    await expect(world.pay.closePayment('order0001')).rejects.toThrow(WeChatUnavailable)
  })
})

describe('a gateway', () => {
  it('is not made with an APIv3 key of another length', () => {
    expect(() => createPayGateway({ ...world.payOptions, apiV3Key: 'short' })).toThrow(RangeError)
  })
})
