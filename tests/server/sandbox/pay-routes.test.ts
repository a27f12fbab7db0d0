import { callPay, ordersPath, queryOrder, wireOrder } from './merchant-call'
import { createWorld, notifyUrl, sandboxKeys, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

describe('an order for a payment', () => {
  it('is answered with a prepay id, signed', async () => {
    expect(await callPay(world, 'POST', ordersPath, wireOrder)).toEqual({
      status: 200,
      body: { prepay_id: expect.stringMatching(/^wx\w{20,62}$/) },
      isSigned: true,
    })
  })

  it.each<[string, Record<string, unknown>, number, string]>([
    ['another appid', { appid: 'wx2' }, 400, 'APPID_MCHID_NOT_MATCH'],
    ['another merchant', { mchid: '1900000002' }, 400, 'APPID_MCHID_NOT_MATCH'],
    ['no description', { description: '' }, 400, 'PARAM_ERROR'],
    ['a long description', { description: 'x'.repeat(128) }, 400, 'PARAM_ERROR'],
    ['a short number', { out_trade_no: 'ab123' }, 400, 'PARAM_ERROR'],
    ['a long number', { out_trade_no: 'a'.repeat(33) }, 400, 'PARAM_ERROR'],
    ['an odd number', { out_trade_no: 'order/0001' }, 400, 'PARAM_ERROR'],
    ['nothing to pay', { amount: { total: 0, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['a negative amount', { amount: { total: -1, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['a fraction', { amount: { total: 1.5, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['another currency', { amount: { total: 1, currency: 'USD' } }, 400, 'PARAM_ERROR'],
    ['no payer', { payer: {} }, 400, 'PARAM_ERROR'],
    ['an address with a query', { notify_url: `${notifyUrl}?a=1` }, 400, 'PARAM_ERROR'],
    ['an address that is none', { notify_url: 'shop.example' }, 400, 'PARAM_ERROR'],
    ['an address of another kind', { notify_url: 'ftp://shop.example' }, 400, 'PARAM_ERROR'],
    ['a time that has passed', { time_expire: '2026-01-01T12:00:00+08:00' }, 400, 'PARAM_ERROR'],
    ['a time that is none', { time_expire: '2026-01-01 13:00:00' }, 400, 'PARAM_ERROR'],
  ])('is refused with %s', async (_, change, status, code) => {
    expect(await callPay(world, 'POST', ordersPath, { ...wireOrder, ...change })).toMatchObject({ status, body: { code }, isSigned: true })
  })

  it.each([
    { amount: { total: 9901, currency: 'CNY' } },
    { payer: { openid: 'oOther' } },
    { description: '蜂蜜' },
    { notify_url: 'https://other.example' },
    { attach: 'x' },
    { time_expire: '2026-01-01T13:00:00+08:00' },
  ])('under a used number is refused with %j', async (change) => {
    await callPay(world, 'POST', ordersPath, wireOrder)
    expect(await callPay(world, 'POST', ordersPath, { ...wireOrder, ...change })).toMatchObject({
      status: 403,
      body: { code: 'OUT_TRADE_NO_USED' },
    })
  })

  it('has a new prepay id when the last one ended after two hours', async () => {
    const first = await callPay(world, 'POST', ordersPath, wireOrder)
    world.clock.moveBy(7_199_999)
    expect((await callPay(world, 'POST', ordersPath, wireOrder)).body).toEqual(first.body)
    world.clock.moveBy(1)
    expect((await callPay(world, 'POST', ordersPath, wireOrder)).body).not.toEqual(first.body)
  })

  it('is refused once it is paid or closed', async () => {
    const { expiresAt: _, ...asked } = world.order()
    await world.payFor()
    expect(await callPay(world, 'POST', ordersPath, { ...wireOrder, time_expire: '2026-01-01T12:30:00+08:00' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', message: '该订单已支付' },
    })
    await world.pay.prepay({ ...asked, orderId: 'order0002', expiresAt: world.order().expiresAt })
    await world.pay.closePayment('order0002')
    expect(
      await callPay(world, 'POST', ordersPath, { ...wireOrder, out_trade_no: 'order0002', time_expire: '2026-01-01T12:30:00+08:00' }),
    ).toMatchObject({
      status: 400,
      body: { code: 'ORDER_CLOSED' },
    })
  })
})

describe('a query', () => {
  it('of an unpaid order names no transaction and no time', async () => {
    await callPay(world, 'POST', ordersPath, wireOrder)
    expect((await queryOrder(world)).body).toEqual({
      appid: sandboxKeys.appid,
      mchid: sandboxKeys.mchid,
      out_trade_no: 'order0001',
      trade_state: 'NOTPAY',
      trade_state_desc: '订单未支付',
      attach: '',
      payer: {},
      amount: { total: 9900, currency: 'CNY' },
    })
  })

  it('of a paid order finds it by either number', async () => {
    await world.payFor()
    const found = (await queryOrder(world)).body
    expect(found).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      success_time: '2026-01-01T12:00:00+08:00',
      payer: { openid: 'oBuyer' },
      amount: { total: 9900, payer_total: 9900, currency: 'CNY', payer_currency: 'CNY' },
    })
    expect((await callPay(world, 'GET', `/v3/pay/transactions/id/${found?.transaction_id}?mchid=${sandboxKeys.mchid}`)).body).toEqual(found)
  })

  it('of an order with a refund says so', async () => {
    await world.payFor()
    await world.pay.requestRefund(world.refund())
    expect((await queryOrder(world)).body).toMatchObject({ trade_state: 'REFUND', success_time: '2026-01-01T12:00:00+08:00' })
  })

  it('needs the merchant and a known number', async () => {
    await callPay(world, 'POST', ordersPath, wireOrder)
    expect(await callPay(world, 'GET', '/v3/pay/transactions/out-trade-no/order0001?mchid=1900000002')).toMatchObject({ status: 400 })
    expect(await callPay(world, 'GET', '/v3/pay/transactions/out-trade-no/order0001')).toMatchObject({ status: 400 })
    expect(await queryOrder(world, 'order0002')).toEqual({
      status: 404,
      body: { code: 'ORDER_NOT_EXIST', message: '订单不存在' },
      isSigned: true,
    })
  })

  it('finds an order closed when nobody paid it for seven days', async () => {
    await callPay(world, 'POST', ordersPath, wireOrder)
    world.clock.moveBy(7 * 86_400_000 - 1)
    expect((await queryOrder(world)).body).toMatchObject({ trade_state: 'NOTPAY' })
    world.clock.moveBy(1)
    expect((await queryOrder(world)).body).toMatchObject({ trade_state: 'CLOSED' })
  })
})

describe('closing', () => {
  function close(mchid = sandboxKeys.mchid, number = 'order0001') {
    return callPay(world, 'POST', `/v3/pay/transactions/out-trade-no/${number}/close`, { mchid })
  }

  it('answers with nothing, signed', async () => {
    await callPay(world, 'POST', ordersPath, wireOrder)
    expect(await close()).toEqual({ status: 204, body: null, isSigned: true })
  })

  it('is refused for another merchant, an unknown, a closed and a paid order', async () => {
    expect(await close()).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } })
    await callPay(world, 'POST', ordersPath, wireOrder)
    expect(await close('1900000002')).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
    await close()
    expect(await close()).toMatchObject({ status: 400, body: { code: 'ORDER_CLOSED' } })
    await world.payFor({ orderId: 'order0002' })
    expect(await close(sandboxKeys.mchid, 'order0002')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
  })
})
