import { createPrivateKey } from 'node:crypto'
import { authorize, makeNonce } from '../../../server/gateways/wechat/signing'
import { createWorld, notifyUrl, sandboxKeys, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const merchant = {
  mchid: sandboxKeys.mchid,
  serial: sandboxKeys.merchantSerial,
  privateKey: createPrivateKey(sandboxKeys.merchantPrivateKey),
}
const order = {
  appid: sandboxKeys.appid,
  mchid: sandboxKeys.mchid,
  description: '茶叶 250g',
  out_trade_no: 'order0001',
  notify_url: notifyUrl,
  amount: { total: 9900, currency: 'CNY' },
  payer: { openid: 'oBuyer' },
}
const ordersPath = '/v3/pay/transactions/jsapi'

/** A signed request, with what is sent changed after signing where a test wants it. */
async function call(
  method: string,
  path: string,
  content?: unknown,
  change: { sent?: unknown; ageSeconds?: number; header?: string } = {},
) {
  const body = content === undefined ? '' : JSON.stringify(content)
  const timestamp = String(Math.floor(world.clock.now().getTime() / 1000) - (change.ageSeconds ?? 0))
  const authorization = change.header ?? authorize({ method, pathAndQuery: path, timestamp, nonce: makeNonce(), body }, merchant)
  const sent = change.sent === undefined ? body : JSON.stringify(change.sent)
  const response = await world.sandbox.wechat.request(`https://pay.sandbox${path}`, {
    method,
    headers: { authorization },
    ...(content === undefined ? {} : { body: sent }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    isSigned: world.payClient.isGenuine(Object.fromEntries(response.headers), text),
  }
}

function query(number = 'order0001') {
  return call('GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${sandboxKeys.mchid}`)
}

describe('a request that is not signed by the merchant', () => {
  it.each<[string, Parameters<typeof call>[3]]>([
    ['has no signature', { header: '' }],
    ['has another scheme', { header: 'Bearer token' }],
    ['lacks a field', { header: 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001",nonce_str="n",timestamp="1767240000",signature="AA=="' }],
    ['was changed on the way', { sent: { ...order, amount: { total: 1, currency: 'CNY' } } }],
    ['is old', { ageSeconds: 301 }],
    ['is from the future', { ageSeconds: -301 }],
  ])('because it %s is turned away, in a signed answer', async (_, change) => {
    expect(await call('POST', ordersPath, order, change)).toEqual({
      status: 401,
      body: { code: 'SIGN_ERROR', message: '签名错误' },
      isSigned: true,
    })
    expect((await query()).status).toBe(404)
  })

  it('is turned away for its query too', async () => {
    const path = '/v3/pay/transactions/out-trade-no/order0001'
    const timestamp = String(Math.floor(world.clock.now().getTime() / 1000))
    const header = authorize({ method: 'GET', pathAndQuery: path, timestamp, nonce: 'n', body: '' }, merchant)
    expect((await call('GET', `${path}?mchid=1900000001`, undefined, { header })).status).toBe(401)
  })
})

describe('an order for a payment', () => {
  it('is answered with a prepay id, signed', async () => {
    expect(await call('POST', ordersPath, order)).toEqual({
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
    expect(await call('POST', ordersPath, { ...order, ...change })).toMatchObject({ status, body: { code }, isSigned: true })
  })

  it.each([
    { amount: { total: 9901, currency: 'CNY' } },
    { payer: { openid: 'oOther' } },
    { description: '蜂蜜' },
    { notify_url: 'https://other.example' },
    { attach: 'x' },
    { time_expire: '2026-01-01T13:00:00+08:00' },
  ])('under a used number is refused with %j', async (change) => {
    await call('POST', ordersPath, order)
    expect(await call('POST', ordersPath, { ...order, ...change })).toMatchObject({ status: 403, body: { code: 'OUT_TRADE_NO_USED' } })
  })

  it('has a new prepay id when the last one ended after two hours', async () => {
    const first = await call('POST', ordersPath, order)
    world.clock.moveBy(7_199_999)
    expect((await call('POST', ordersPath, order)).body).toEqual(first.body)
    world.clock.moveBy(1)
    expect((await call('POST', ordersPath, order)).body).not.toEqual(first.body)
  })

  it('is refused once it is paid or closed', async () => {
    const { expiresAt: _, ...asked } = world.order()
    await world.payFor()
    expect(await call('POST', ordersPath, { ...order, time_expire: '2026-01-01T12:30:00+08:00' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', message: '该订单已支付' },
    })
    await world.pay.prepay({ ...asked, orderId: 'order0002', expiresAt: world.order().expiresAt })
    await world.pay.closePayment('order0002')
    expect(await call('POST', ordersPath, { ...order, out_trade_no: 'order0002', time_expire: '2026-01-01T12:30:00+08:00' })).toMatchObject(
      {
        status: 400,
        body: { code: 'ORDER_CLOSED' },
      },
    )
  })
})

describe('a query', () => {
  it('of an unpaid order names no transaction and no time', async () => {
    await call('POST', ordersPath, order)
    expect((await query()).body).toEqual({
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
    const found = (await query()).body
    expect(found).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      success_time: '2026-01-01T12:00:00+08:00',
      payer: { openid: 'oBuyer' },
      amount: { total: 9900, payer_total: 9900, currency: 'CNY', payer_currency: 'CNY' },
    })
    expect((await call('GET', `/v3/pay/transactions/id/${found?.transaction_id}?mchid=${sandboxKeys.mchid}`)).body).toEqual(found)
  })

  it('of an order with a refund says so', async () => {
    await world.payFor()
    await world.pay.requestRefund(world.refund())
    expect((await query()).body).toMatchObject({ trade_state: 'REFUND', success_time: '2026-01-01T12:00:00+08:00' })
  })

  it('needs the merchant and a known number', async () => {
    await call('POST', ordersPath, order)
    expect(await call('GET', '/v3/pay/transactions/out-trade-no/order0001?mchid=1900000002')).toMatchObject({ status: 400 })
    expect(await call('GET', '/v3/pay/transactions/out-trade-no/order0001')).toMatchObject({ status: 400 })
    expect(await query('order0002')).toEqual({ status: 404, body: { code: 'ORDER_NOT_EXIST', message: '订单不存在' }, isSigned: true })
  })

  it('finds an order closed when nobody paid it for seven days', async () => {
    await call('POST', ordersPath, order)
    world.clock.moveBy(7 * 86_400_000 - 1)
    expect((await query()).body).toMatchObject({ trade_state: 'NOTPAY' })
    world.clock.moveBy(1)
    expect((await query()).body).toMatchObject({ trade_state: 'CLOSED' })
  })
})

describe('closing', () => {
  function close(mchid = sandboxKeys.mchid, number = 'order0001') {
    return call('POST', `/v3/pay/transactions/out-trade-no/${number}/close`, { mchid })
  }

  it('answers with nothing, signed', async () => {
    await call('POST', ordersPath, order)
    expect(await close()).toEqual({ status: 204, body: null, isSigned: true })
  })

  it('is refused for another merchant, an unknown, a closed and a paid order', async () => {
    expect(await close()).toMatchObject({ status: 404, body: { code: 'ORDER_NOT_EXIST' } })
    await call('POST', ordersPath, order)
    expect(await close('1900000002')).toMatchObject({ status: 400, body: { code: 'PARAM_ERROR' } })
    await close()
    expect(await close()).toMatchObject({ status: 400, body: { code: 'ORDER_CLOSED' } })
    await world.payFor({ orderId: 'order0002' })
    expect(await close(sandboxKeys.mchid, 'order0002')).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
  })
})
