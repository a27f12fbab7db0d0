import { fen } from '../../../contract/money'
import { createWorld, sandboxKeys, type World } from './wechat-world'

let world: World
beforeEach(async () => {
  world = createWorld()
  await world.payFor()
})

const part = { tracking_no: 'ZTO730001', express_company: 'ZTO', item_desc: '茶叶*1' }
const upload = {
  order_key: { order_number_type: 1, mchid: sandboxKeys.mchid, out_trade_no: 'order0001' },
  logistics_type: 1,
  delivery_mode: 1,
  shipping_list: [part],
  upload_time: '2026-01-01T13:00:00.120+08:00',
  payer: { openid: 'oBuyer' },
}

async function send(change: Record<string, unknown> = {}) {
  return (await world.api.post('/wxa/sec/order/upload_shipping_info', { ...upload, ...change })).errcode
}

function find(key: Record<string, unknown>) {
  return world.api.post('/wxa/sec/order/get_order', key)
}

const split = { delivery_mode: 2, is_all_delivered: false }
const later = (minutes: number) => ({ upload_time: `2026-01-01T13:${String(minutes).padStart(2, '0')}:00+08:00` })

describe('an upload is refused', () => {
  it.each<[string, Record<string, unknown>, number]>([
    ['with a list that is none', { shipping_list: part }, 47001],
    ['with a mode that is text', { delivery_mode: 'UNIFIED_DELIVERY' }, 47001],
    ['without a payer', { payer: undefined }, 47001],
    ['with an unknown key type', { order_key: { ...upload.order_key, order_number_type: 3 } }, 268485194],
    ['without a transaction', { order_key: { order_number_type: 2 } }, 268485195],
    ['without a merchant', { order_key: { ...upload.order_key, mchid: '' } }, 268485196],
    ['without an order', { order_key: { ...upload.order_key, out_trade_no: '' } }, 268485197],
    ['with an unknown kind of delivery', { logistics_type: 5 }, 10060005],
    ['with an unknown mode', { delivery_mode: 3 }, 268485224],
    ['split without a carrier', { ...split, logistics_type: 4 }, 10060006],
    ['split without saying whether it is all', { delivery_mode: 2 }, 10060007],
    ['with 16 parcels', { ...split, shipping_list: Array.from({ length: 16 }, () => part) }, 10060024],
    ['with two parcels at once', { shipping_list: [part, part] }, 268485228],
    ['with no parcel', { ...split, shipping_list: [] }, 10060014],
    ['without goods', { shipping_list: [{ ...part, item_desc: '' }] }, 10060008],
    ['with 121 characters of goods', { shipping_list: [{ ...part, item_desc: '茶'.repeat(121) }] }, 10060009],
    ['without a tracking number', { shipping_list: [{ ...part, tracking_no: '' }] }, 268485226],
    ['without a carrier', { shipping_list: [{ ...part, express_company: undefined }] }, 268485227],
    ['with a carrier too long', { shipping_list: [{ ...part, express_company: 'Z'.repeat(129) }] }, 10060025],
    ['with a number too long', { shipping_list: [{ ...part, tracking_no: '1'.repeat(129) }] }, 10060026],
    ['by SF without a contact', { shipping_list: [{ ...part, express_company: 'SF' }] }, 10060014],
    ['with a phone unmasked', { shipping_list: [{ ...part, contact: { receiver_contact: '13800000001' } }] }, 10060014],
    ['with the last four digits masked', { shipping_list: [{ ...part, contact: { receiver_contact: '138000****' } }] }, 10060014],
    ['with a time that is none', { upload_time: '2026-01-01 13:00:00' }, 268485216],
    ['with a time without a zone', { upload_time: '2026-01-01T13:00:00' }, 268485216],
    ['for an unknown order', { order_key: { ...upload.order_key, out_trade_no: 'order0002' } }, 10060001],
    ['for an unknown transaction', { order_key: { order_number_type: 2, transaction_id: '42' } }, 10060001],
    ['for another merchant', { order_key: { ...upload.order_key, mchid: '1900000002' } }, 10060001],
    ['for another payer', { payer: { openid: 'oOther' } }, 10060031],
  ])('%s', async (_, change, errcode) => {
    expect(await send(change)).toBe(errcode)
  })

  it('for an order that is not paid', async () => {
    await world.pay.prepay(world.order({ orderId: 'order0002' }))
    expect(await send({ order_key: { ...upload.order_key, out_trade_no: 'order0002' } })).toBe(10060001)
  })

  it('for an order refunded whole', async () => {
    await world.pay.requestRefund(world.refund())
    world.clock.moveBy(5_000)
    await world.sandbox.deliverDue()
    expect(await send()).toBe(10060004)
    expect(await find({ merchant_id: sandboxKeys.mchid, merchant_trade_no: 'order0001' })).toMatchObject({ order: { order_state: 5 } })
  })
})

describe('an upload is taken', () => {
  it.each(['138****0001', '021-****1234', '+86-177****1234', '0**2-***1234', '****123-8008'])('with the contact %s', async (contact) => {
    expect(await send({ shipping_list: [{ ...part, express_company: 'SF', contact: { consignor_contact: contact } }] })).toBe(0)
  })

  it('with goods only when nothing is carried', async () => {
    expect(await send({ logistics_type: 4, shipping_list: [{ item_desc: '茶叶*1' }] })).toBe(0)
  })

  it('when part of the order was refunded', async () => {
    await world.pay.requestRefund(world.refund({ refundFen: fen(100) }))
    world.clock.moveBy(5_000)
    await world.sandbox.deliverDue()
    expect(await send()).toBe(0)
  })
})

describe('shipping anew', () => {
  it('works once after all was shipped', async () => {
    expect(await send()).toBe(0)
    expect(await send({ ...later(1), shipping_list: [{ ...part, tracking_no: 'ZTO2' }] })).toBe(0)
    expect(await send({ ...later(2), shipping_list: [{ ...part, tracking_no: 'ZTO3' }] })).toBe(10060003)
  })

  it('is not what adding parcels of a split order is', async () => {
    expect(await send(split)).toBe(0)
    expect(await send({ ...split, ...later(1), shipping_list: [part, { ...part, tracking_no: 'ZTO2' }] })).toBe(0)
    expect(await send({ ...split, ...later(2), is_all_delivered: true, shipping_list: [part, { ...part, tracking_no: 'ZTO2' }] })).toBe(0)
    expect(await send({ ...split, ...later(3), is_all_delivered: true, shipping_list: [part] })).toBe(0)
    expect(await send({ ...split, ...later(4), is_all_delivered: true, shipping_list: [{ ...part, tracking_no: 'ZTO9' }] })).toBe(10060003)
  })

  it('is what a change of mode is', async () => {
    expect(await send(split)).toBe(0)
    expect(await send(later(1))).toBe(0)
    expect(await send({ ...later(2), ...split })).toBe(10060003)
  })

  it('is refused with nothing changed, or an older time', async () => {
    expect(await send()).toBe(0)
    expect(await send(later(1))).toBe(10060023)
    expect(await send({ upload_time: '2026-01-01T12:59:00+08:00', shipping_list: [{ ...part, tracking_no: 'ZTO2' }] })).toBe(268485216)
  })
})

describe('asking for an order', () => {
  it('finds it by either number, with all that was said', async () => {
    await send()
    const byOrder = await find({ merchant_id: sandboxKeys.mchid, merchant_trade_no: 'order0001' })
    expect(byOrder).toEqual({
      errcode: 0,
      errmsg: 'ok',
      order: {
        transaction_id: expect.any(String),
        merchant_id: sandboxKeys.mchid,
        sub_merchant_id: '',
        merchant_trade_no: 'order0001',
        description: '茶叶 250g',
        paid_amount: 9900,
        openid: 'oBuyer',
        trade_create_time: 1767240000,
        pay_time: 1767240000,
        order_state: 2,
        in_complaint: false,
        shipping: {
          delivery_mode: 1,
          logistics_type: 1,
          finish_shipping: true,
          finish_shipping_count: 1,
          goods_desc: '茶叶*1',
          shipping_list: [{ tracking_no: 'ZTO730001', express_company: 'ZTO', goods_desc: '茶叶*1', upload_time: 1767243600 }],
        },
      },
    })
    const { transaction_id: transactionId } = byOrder.order as { transaction_id: string }
    expect(await find({ transaction_id: transactionId })).toEqual(byOrder)
  })

  it('that nobody shipped shows no shipping', async () => {
    expect(await find({ merchant_id: sandboxKeys.mchid, merchant_trade_no: 'order0001' })).toMatchObject({
      order: { order_state: 1, shipping: {} },
    })
  })

  it.each([{}, { merchant_trade_no: 'order0001' }, { transaction_id: '42' }])('does not find %j', async (key) => {
    expect(await find(key)).toMatchObject({ errcode: 10060001 })
  })

  it('refuses what is no key', async () => {
    expect(await find({ transaction_id: 42 })).toMatchObject({ errcode: 47001 })
  })
})
