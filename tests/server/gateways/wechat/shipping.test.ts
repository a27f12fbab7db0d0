import { createShippingGateway } from '../../../../server/gateways/wechat/shipping'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, sandboxKeys, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(async () => {
  world = createWorld()
  await world.payFor()
})

const first = { carrier: 'SF', trackingNumber: 'SF1392840000', goods: '茶叶*1' }
const second = { carrier: 'ZTO', trackingNumber: 'ZTO7300001', goods: '蜂蜜*2' }

function upload(change: Partial<Parameters<World['shipping']['uploadShipping']>[0]> = {}) {
  return world.shipping.uploadShipping({
    orderId: 'order0001',
    openid: 'oBuyer',
    parcels: [first],
    isAllShipped: true,
    receiverPhone: '13800000001',
    at: world.clock.now(),
    ...change,
  })
}

/** What WeChat holds of the order. */
async function held() {
  const reply = await world.api.post('/wxa/sec/order/get_order', { merchant_id: sandboxKeys.mchid, merchant_trade_no: 'order0001' })
  return reply.order as { order_state: number; shipping: Record<string, unknown> }
}

describe('uploading what was shipped', () => {
  it('makes an order shipped at WeChat', async () => {
    await upload()
    expect(await held()).toMatchObject({
      order_state: 2,
      shipping: {
        delivery_mode: 1,
        finish_shipping: true,
        shipping_list: [{ tracking_no: 'SF1392840000', express_company: 'SF', goods_desc: '茶叶*1' }],
      },
    })
  })

  it('goes parcel by parcel until all is shipped', async () => {
    await upload({ isAllShipped: false })
    expect(await held()).toMatchObject({ order_state: 1, shipping: { delivery_mode: 2, finish_shipping: false } })
    world.clock.moveBy(1_000)
    await upload({ parcels: [first, second] })
    expect(await held()).toMatchObject({ order_state: 2, shipping: { delivery_mode: 2, finish_shipping: true, finish_shipping_count: 1 } })
  })

  it('may be repeated when the answer was lost', async () => {
    await upload()
    await upload()
    await upload({ at: new Date(world.clock.now().getTime() + 60_000) })
    expect(await held()).toMatchObject({ shipping: { finish_shipping_count: 1 } })
  })

  it('tells WeChat the last four digits of the phone, to SF only', async () => {
    const bodies: string[] = []
    const shipping = createShippingGateway({
      mchid: sandboxKeys.mchid,
      api: {
        post: async (_, body) => {
          bodies.push(JSON.stringify(body))
          return { errcode: 0 }
        },
      },
    })
    const asked = {
      orderId: 'order0001',
      openid: 'oBuyer',
      isAllShipped: true,
      receiverPhone: '13812345678',
      at: new Date('2026-01-01T04:00:00.120Z'),
    }
    await shipping.uploadShipping({ ...asked, parcels: [first] })
    await shipping.uploadShipping({ ...asked, parcels: [{ ...second, goods: '蜜'.repeat(130) }] })
    expect(bodies.join()).not.toContain('13812345678')
    expect(JSON.parse(bodies[0] ?? '')).toEqual({
      order_key: { order_number_type: 1, mchid: sandboxKeys.mchid, out_trade_no: 'order0001' },
      logistics_type: 1,
      delivery_mode: 1,
      shipping_list: [
        { tracking_no: 'SF1392840000', express_company: 'SF', item_desc: '茶叶*1', contact: { receiver_contact: '138****5678' } },
      ],
      upload_time: '2026-01-01T12:00:00.120+08:00',
      payer: { openid: 'oBuyer' },
    })
    expect(JSON.parse(bodies[1] ?? '')).toMatchObject({
      shipping_list: [{ tracking_no: 'ZTO7300001', express_company: 'ZTO', item_desc: '蜜'.repeat(120) }],
    })
    expect(bodies[1]).not.toContain('contact')
  })
})

describe('an upload that WeChat does not take', () => {
  it('because it knows no such payment yet is to be tried again', async () => {
    await expect(upload({ orderId: 'order0002' })).rejects.toThrow(new WeChatUnavailable('upload_shipping_info: errcode 10060001'))
  })

  it('because another person paid fails', async () => {
    await expect(upload({ openid: 'oOther' })).rejects.toThrow('10060031')
  })

  it('because the one re-shipment is used fails, unless it is already as we mean it', async () => {
    await upload()
    world.clock.moveBy(1_000)
    await upload({ parcels: [second] })
    world.clock.moveBy(1_000)
    await expect(upload()).rejects.toThrow('10060003')
    await expect(upload({ parcels: [{ ...second, goods: '蜂蜜*3' }] })).resolves.toBeUndefined()
  })

  it.each([
    ['the same parcels', ['SF1392840000'], true],
    ['another parcel', ['SF1'], false],
    ['one parcel more', ['SF1392840000', 'SF1'], false],
  ])('because all was shipped (10060002) is done with %s there: %#', async (_, numbers, isDone) => {
    const shipping = createShippingGateway({
      mchid: sandboxKeys.mchid,
      api: {
        post: async (path) =>
          path.endsWith('get_order')
            ? { errcode: 0, order: { shipping: { shipping_list: numbers.map((number) => ({ tracking_no: number })) } } }
            : { errcode: 10060002 },
      },
    })
    const asked = shipping.uploadShipping({
      orderId: 'order0001',
      openid: 'oBuyer',
      parcels: [first],
      isAllShipped: true,
      receiverPhone: '13800000001',
      at: world.clock.now(),
    })
    await (isDone ? expect(asked).resolves.toBeUndefined() : expect(asked).rejects.toThrow('10060002'))
  })

  it('because it is busy is to be tried again', async () => {
    await held()
    world.sandbox.faults.busy = true
    await expect(upload()).rejects.toThrow(new WeChatUnavailable('upload_shipping_info: errcode -1'))
  })
})
