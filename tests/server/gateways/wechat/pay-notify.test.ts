import { generateKeyPairSync } from 'node:crypto'
import { createPayGateway } from '../../../../server/gateways/wechat/pay'
import { encryptText } from '../../../../server/gateways/wechat/signing'
import { createWorld, sandboxKeys, startsAt, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const payment = {
  appid: sandboxKeys.appid,
  mchid: sandboxKeys.mchid,
  out_trade_no: 'order0001',
  transaction_id: '4200000001202601010000000001',
  trade_state: 'SUCCESS',
  success_time: '2026-01-01T12:00:00+08:00',
  payer: { openid: 'oBuyer' },
  amount: { total: 9900, payer_total: 9000, currency: 'CNY', payer_currency: 'CNY' },
}
const refund = {
  mchid: sandboxKeys.mchid,
  out_trade_no: 'order0001',
  out_refund_no: 'refund0001',
  refund_status: 'SUCCESS',
  success_time: '2026-01-02T10:00:05+08:00',
  amount: { total: 9900, refund: 1200, payer_total: 9900, payer_refund: 1200 },
}

function envelope(content: unknown, originalType = 'transaction', eventType = 'TRANSACTION.SUCCESS') {
  return {
    id: 'EV-1',
    create_time: '2026-01-02T10:00:07+08:00',
    event_type: eventType,
    resource: {
      original_type: originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ...encryptText(JSON.stringify(content), sandboxKeys.apiV3Key, 'fdasflkja484', originalType),
    },
  }
}

/** As a shop reads a notify that WeChat really signed. */
function read(content: unknown) {
  const body = typeof content === 'string' ? content : JSON.stringify(content)
  return world.pay.readNotify(world.platformHeaders(body), body)
}

describe('a genuine notify', () => {
  it('of a payment tells the order, the amount asked for and who paid', async () => {
    expect(await read(envelope(payment))).toEqual({
      id: 'EV-1',
      kind: 'payment',
      facts: {
        orderId: 'order0001',
        transactionId: '4200000001202601010000000001',
        openid: 'oBuyer',
        totalFen: 9900,
        paidAt: new Date('2026-01-01T04:00:00Z'),
      },
    })
  })

  it('of a refund tells its number, amount and end', async () => {
    expect(await read(envelope(refund, 'refund', 'REFUND.SUCCESS'))).toEqual({
      id: 'EV-1',
      kind: 'refund',
      facts: { refundNo: 'refund0001', orderId: 'order0001', refundFen: 1200, state: 'succeeded', at: new Date('2026-01-02T02:00:05Z') },
    })
  })

  it('of a refund that did not succeed has the time of the notify', async () => {
    const { success_time: _, ...failed } = { ...refund, refund_status: 'ABNORMAL' }
    expect(await read(envelope(failed, 'refund', 'REFUND.ABNORMAL'))).toMatchObject({
      kind: 'refund',
      facts: { state: 'abnormal', at: new Date('2026-01-02T02:00:07Z') },
    })
  })

  it('of something else is named and left alone', async () => {
    expect(await read(envelope({}, 'profitsharing', 'PROFITSHARING.RECEIVER'))).toEqual({
      id: 'EV-1',
      kind: 'other',
      eventType: 'PROFITSHARING.RECEIVER',
    })
  })

  it('is read whatever the case of its header names', async () => {
    const body = JSON.stringify(envelope(payment))
    const headers = Object.entries(world.platformHeaders(body)).map(([name, value]) => [name.toUpperCase(), value])
    expect(await world.pay.readNotify(Object.fromEntries(headers), body)).toMatchObject({ kind: 'payment' })
  })
})

describe('a signed notify is refused', () => {
  it.each<[string, unknown]>([
    ['for another appid', envelope({ ...payment, appid: 'wx0000000000000002' })],
    ['for another merchant', envelope({ ...payment, mchid: '1900000002' })],
    ['in another currency', envelope({ ...payment, amount: { total: 9900, currency: 'USD' } })],
    ['without a transaction', envelope({ ...payment, transaction_id: undefined })],
    ['without a payer', envelope({ ...payment, payer: {} })],
    ['with an amount that is text', envelope({ ...payment, amount: { total: '9900' } })],
    ['with a fraction of a fen', envelope({ ...payment, amount: { total: 9900.5 } })],
    ['with a negative amount', envelope({ ...payment, amount: { total: -9900 } })],
    ['of a payment that is not paid', envelope({ ...payment, trade_state: 'NOTPAY' })],
    ["of another merchant's refund", envelope({ ...refund, mchid: '1900000002' }, 'refund')],
    ['of a refund in another currency', envelope({ ...refund, amount: { refund: 1200, currency: 'USD' } }, 'refund')],
    ['of a refund in an unknown state', envelope({ ...refund, refund_status: 'MAYBE' }, 'refund')],
    ['when it is not JSON', 'hello'],
    ['when it is empty', ''],
    ['when it has no id', { ...envelope(payment), id: '' }],
    ['when it is not encrypted as agreed', { ...envelope(payment), resource: { ...envelope(payment).resource, algorithm: 'NONE' } }],
    [
      'when its type was changed after encryption',
      { ...envelope(payment), resource: { ...envelope(payment).resource, associated_data: 'refund' } },
    ],
    ['when its text was changed', { ...envelope(payment), resource: { ...envelope(payment).resource, ciphertext: 'AAAA' } }],
  ])('%s', async (_, content) => {
    expect(await read(content)).toBeNull()
  })

  it('when it was encrypted for another APIv3 key', async () => {
    const pay = createPayGateway({ ...world.payOptions, apiV3Key: 'f'.repeat(32) })
    const body = JSON.stringify(envelope(payment))
    expect(await pay.readNotify(world.platformHeaders(body), body)).toBeNull()
  })
})

describe('a notify without a right signature is refused', () => {
  const body = JSON.stringify(envelope(payment))

  it('by its text', async () => {
    expect(await world.pay.readNotify(world.platformHeaders(body), body.replace('EV-1', 'EV-2'))).toBeNull()
  })

  it('by its key', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(await world.pay.readNotify(world.platformHeaders(body, privateKey), body)).toBeNull()
  })

  it('by its age', async () => {
    const headers = world.platformHeaders(body)
    world.clock.moveBy(301_000)
    expect(await world.pay.readNotify(headers, body)).toBeNull()
  })

  it('with no headers at all', async () => {
    expect(await world.pay.readNotify({}, body)).toBeNull()
  })

  it("as WeChat's probes are", async () => {
    world.sandbox.faults.signtest = true
    await world.payFor()
    expect(await world.readPosted()).toEqual([null, expect.objectContaining({ kind: 'payment' })])
  })

  it("as the sandbox's are while it signs wrongly", async () => {
    const { prepayId } = await world.pay.prepay(world.order())
    world.sandbox.faults.bad_signature = true
    await world.confirm(world.pay.paymentParameters(prepayId))
    expect(await world.readPosted()).toEqual([null])
  })
})

describe('how notifies arrive', () => {
  it('twice with one id', async () => {
    world.sandbox.faults.dup_notify = true
    await world.payFor()
    const [first, second] = await world.readPosted()
    expect(first).toMatchObject({ kind: 'payment' })
    expect(second).toEqual(first)
  })

  it('never, while a query still knows', async () => {
    world.sandbox.faults.drop_notify = true
    await world.payFor()
    await world.sandbox.deliverDue()
    expect(world.posted).toEqual([])
    expect(await world.pay.findPayment('order0001')).toMatchObject({ state: 'paid', facts: { paidAt: startsAt } })
  })

  it('late, signed when it leaves', async () => {
    world.sandbox.faults.late_notify = 3_600_000
    await world.payFor()
    await world.sandbox.deliverDue()
    expect(world.posted).toEqual([])
    world.clock.moveBy(3_600_000)
    await world.sandbox.deliverDue()
    expect(await world.readPosted()).toMatchObject([{ kind: 'payment', facts: { paidAt: startsAt } }])
  })

  it('out of order', async () => {
    world.sandbox.faults.reorder = true
    await world.payFor({ orderId: 'order0001' })
    await world.payFor({ orderId: 'order0002' })
    await world.sandbox.deliverDue()
    expect(await world.readPosted()).toMatchObject([{ facts: { orderId: 'order0002' } }, { facts: { orderId: 'order0001' } }])
  })
})
