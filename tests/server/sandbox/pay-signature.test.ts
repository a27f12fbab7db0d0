import { authorize } from '../../../server/gateways/wechat/signing'
import { callPay, merchant, ordersPath, queryOrder, wireOrder } from './merchant-call'
import { createWorld, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

describe('a request that is not signed by the merchant', () => {
  it.each<[string, Parameters<typeof callPay>[4]]>([
    ['has no signature', { header: '' }],
    ['has another scheme', { header: 'Bearer token' }],
    ['lacks a field', { header: 'WECHATPAY2-SHA256-RSA2048 mchid="1900000001",nonce_str="n",timestamp="1767240000",signature="AA=="' }],
    ['was changed on the way', { sent: { ...wireOrder, amount: { total: 1, currency: 'CNY' } } }],
    ['is old', { ageSeconds: 301 }],
    ['is from the future', { ageSeconds: -301 }],
  ])('because it %s is turned away, in a signed answer', async (_, change) => {
    expect(await callPay(world, 'POST', ordersPath, wireOrder, change)).toEqual({
      status: 401,
      body: { code: 'SIGN_ERROR', message: '签名错误' },
      isSigned: true,
    })
    expect((await queryOrder(world)).status).toBe(404)
  })

  it('is turned away for its query too', async () => {
    const path = '/v3/pay/transactions/out-trade-no/order0001'
    const timestamp = String(Math.floor(world.clock.now().getTime() / 1000))
    const header = authorize({ method: 'GET', pathAndQuery: path, timestamp, nonce: 'n', body: '' }, merchant)
    expect((await callPay(world, 'GET', `${path}?mchid=1900000001`, undefined, { header })).status).toBe(401)
  })
})
