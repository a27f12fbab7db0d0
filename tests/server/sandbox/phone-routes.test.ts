import { createWorld, startsAt, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

async function parameters() {
  const { prepayId } = await world.pay.prepay(world.order())
  return world.pay.paymentParameters(prepayId)
}

describe('the payment sheet', () => {
  it('pays what the shop signed', async () => {
    expect(await world.confirm(await parameters())).toEqual({ status: 200, body: { outcome: 'paid' } })
    expect((await world.pay.findPayment('order0001')).state).toBe('paid')
  })

  it('takes a bare prepay id too, and pays when no outcome is said', async () => {
    const { package: text, ...rest } = await parameters()
    const prepayId = text.replace('prepay_id=', '')
    expect(await world.onPhone('/pay', { ...rest, prepayId })).toEqual({ status: 200, body: { outcome: 'paid' } })
  })

  it('leaves the order unpaid when the person cancels, and can pay later', async () => {
    const asked = await parameters()
    expect(await world.confirm(asked, 'cancelled')).toEqual({ status: 200, body: { outcome: 'cancelled' } })
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'unpaid' })
    expect(world.posted).toEqual([])
    expect(await world.confirm(asked)).toMatchObject({ status: 200 })
  })

  it('pays once', async () => {
    const asked = await parameters()
    await world.confirm(asked)
    expect(await world.confirm(asked)).toMatchObject({ status: 409, body: { code: 'already-paid' } })
    expect(world.posted).toHaveLength(1)
  })

  it('does not pay a closed order', async () => {
    const asked = await parameters()
    await world.pay.closePayment('order0001')
    expect(await world.confirm(asked)).toMatchObject({ status: 409, body: { code: 'closed' } })
  })

  it('does not pay after the time that the shop set', async () => {
    const asked = await parameters()
    world.clock.moveBy(30 * 60_000)
    expect(await world.confirm(asked)).toMatchObject({ status: 409, body: { code: 'expired' } })
  })

  it('does not pay with a prepay id that ended', async () => {
    const { prepayId } = await world.pay.prepay(world.order({ expiresAt: new Date(startsAt.getTime() + 3 * 3_600_000) }))
    world.clock.moveBy(7_200_000)
    expect(await world.confirm(world.pay.paymentParameters(prepayId))).toMatchObject({ status: 409, body: { code: 'expired' } })
  })

  it('does not know a made-up prepay id', async () => {
    expect(await world.confirm(world.pay.paymentParameters('wx01'))).toMatchObject({ status: 404, body: { code: 'unknown-prepay' } })
  })

  it.each(['timeStamp', 'nonceStr', 'package', 'paySign'] as const)('refuses a changed %s', async (field) => {
    const asked = await parameters()
    expect(await world.confirm({ ...asked, [field]: `0${asked[field]}` })).toMatchObject({ status: 400, body: { code: 'bad-signature' } })
    expect(await world.pay.findPayment('order0001')).toEqual({ state: 'unpaid' })
  })

  it.each([{}, { signType: 'MD5' }, { outcome: 'maybe' }])('refuses %j as input', async (change) => {
    const asked = Object.keys(change).length === 0 ? {} : { ...(await parameters()), ...change }
    expect(await world.onPhone('/pay', asked)).toMatchObject({ status: 400, body: { code: 'invalid-input' } })
  })

  it('may be called from any page', async () => {
    const response = await world.sandbox.phone.request('/pay', {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:10086',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type')
  })
})

describe('the fault switches', () => {
  it('are set by name and answered whole', async () => {
    expect(await world.onPhone('/faults', { dup_notify: true, slow: 5 })).toMatchObject({
      status: 200,
      body: { dup_notify: true, slow: 5, busy: false },
    })
    await world.payFor()
    expect(world.posted).toHaveLength(2)
    expect(await world.onPhone('/faults', {})).toMatchObject({ body: { dup_notify: true } })
  })

  it.each([{ unknown: true }, { busy: 'yes' }, { slow: -1 }, { late_notify: 1.5 }, []])('refuse %j', async (asked) => {
    expect(await world.onPhone('/faults', asked)).toMatchObject({ status: 400, body: { code: 'invalid-input' } })
  })

  it('slow everything down', async () => {
    world.sandbox.faults.slow = 1
    expect(await world.login.exchangeCode('sbx:oBuyer:n1')).toMatchObject({ openid: 'oBuyer' })
  })
})

describe("the courier's desk", () => {
  it('makes a parcel known with its cities', async () => {
    expect(await world.onPhone('/courier/parcel', { trackingNumber: 'SF0001', from: '福州市', to: '北京市' })).toEqual({
      status: 200,
      body: { from: '福州市', to: '北京市' },
    })
  })

  it.each([
    ['/courier/parcel', { trackingNumber: 'a b' }],
    ['/courier/parcel', { trackingNumber: 'SF0001', from: '' }],
    ['/courier/scan', { trackingNumber: 'SF0001', kind: 'flying', text: 'x' }],
    ['/courier/scan', { trackingNumber: 'SF0001', kind: 'signed' }],
    ['/courier/scan', 'text'],
  ])('%s refuses %j', async (path, asked) => {
    expect(await world.onPhone(path, asked)).toMatchObject({ status: 400, body: { code: 'invalid-input' } })
  })
})
