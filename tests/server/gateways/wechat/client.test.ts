import { generateKeyPairSync } from 'node:crypto'
import type { Fetch } from '../../../../server/gateways/exchange'
import { createPayClient, type PayClientOptions, WeChatRefusal } from '../../../../server/gateways/wechat/client'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, sandboxKeys, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const path = '/v3/pay/transactions/out-trade-no/order0001?mchid=1900000001'

function request(change: Partial<PayClientOptions>, pathAndQuery = path) {
  return createPayClient({ ...world.payOptions, ...change }).request('GET', pathAndQuery)
}

function failure(change: Partial<PayClientOptions>): Promise<unknown> {
  return request(change).then(
    () => 'no failure',
    (error: unknown) => error,
  )
}

describe('what a request carries', () => {
  async function sent(change: Partial<PayClientOptions> = {}): Promise<Request> {
    let seen: Request | null = null
    const fetch: Fetch = (outgoing) => {
      seen = outgoing
      return world.signedAnswer({})(outgoing)
    }
    await request({ fetch, ...change })
    if (seen === null) throw new Error('nothing was sent')
    return seen
  }

  it('asks for replies signed by the public key', async () => {
    expect((await sent()).headers.get('wechatpay-serial')).toBe(sandboxKeys.platformKeyId)
  })

  it('leaves the key open for a merchant that has certificates only', async () => {
    const publicKeys = new Map([['5157F09EFDC096DE15EBE81A47057A72', sandboxKeys.platformPublicKey]])
    const answer: Fetch = () => new Response(null, { status: 500 })
    let serial: string | null = 'unset'
    const fetch: Fetch = (outgoing) => {
      serial = outgoing.headers.get('wechatpay-serial')
      return answer(outgoing)
    }
    await expect(request({ publicKeys, fetch })).rejects.toThrow(WeChatUnavailable)
    expect(serial).toBeNull()
  })

  it('is signed for the path below which the base lies', async () => {
    const outgoing = await sent({ baseUrl: 'https://proxy.example/wechat/' })
    expect(outgoing.url).toBe(`https://proxy.example/wechat${path}`)
    expect(outgoing.headers.get('authorization')).toMatch(/^WECHATPAY2-SHA256-RSA2048 mchid="1900000001"/)
  })
})

describe('a reply', () => {
  it('is given as JSON when WeChat signed it', async () => {
    await expect(request({ fetch: world.signedAnswer({ prepay_id: 'wx01' }) })).resolves.toEqual({ prepay_id: 'wx01' })
  })

  it('of 204 is nothing', async () => {
    await world.pay.prepay(world.order())
    const close = '/v3/pay/transactions/out-trade-no/order0001/close'
    await expect(world.payClient.request('POST', close, { mchid: sandboxKeys.mchid })).resolves.toBeUndefined()
  })

  it.each<[string, () => Fetch]>([
    ['without a signature', () => () => Response.json({ prepay_id: 'wx01' })],
    ['signed by another', () => signedBy(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)],
    [
      'signed and then changed',
      () => () => new Response('{"prepay_id":"wx02"}', { headers: world.platformHeaders('{"prepay_id":"wx01"}') }),
    ],
    [
      'that is a probe',
      () => () => new Response('{}', { headers: { ...world.platformHeaders('{}'), 'wechatpay-signature': 'WECHATPAY/SIGNTEST/x' } }),
    ],
    [
      'that refuses with a wrong signature',
      () => () => new Response('{"code":"ORDER_NOT_EXIST"}', { status: 404, headers: world.platformHeaders('') }),
    ],
    ['that is no JSON', () => () => new Response('<html>', { headers: world.platformHeaders('<html>') })],
    ['that moves elsewhere', () => () => new Response('', { status: 302, headers: { location: 'https://elsewhere.example' } })],
    ['of a broken proxy', () => () => new Response('Bad Gateway', { status: 502 })],
    ['that refuses without saying why', () => () => Response.json({ error: 'no' }, { status: 400 })],
  ])('%s is no answer', async (_, makeFetch) => {
    const error = await failure({ fetch: makeFetch() })
    expect(error).toBeInstanceOf(WeChatUnavailable)
    expect(error).not.toBeInstanceOf(WeChatRefusal)
  })

  it('that refuses gives its code, signed or not', async () => {
    const unsigned: Fetch = () => Response.json({ code: 'ORDER_NOT_EXIST', message: '订单不存在' }, { status: 404 })
    expect(await failure({ fetch: unsigned })).toMatchObject({ code: 'ORDER_NOT_EXIST' })
    expect(await failure({})).toMatchObject({ code: 'ORDER_NOT_EXIST' })
  })

  it.each([
    ['busy' as const, '500 SYSTEM_ERROR'],
    ['rate' as const, '429 FREQUENCY_LIMITED'],
  ])('that WeChat is %s is no refusal', async (fault, message) => {
    world.sandbox.faults[fault] = true
    const error = await failure({})
    expect(error).toMatchObject({ message: expect.stringContaining(message) })
    expect(error).not.toBeInstanceOf(WeChatRefusal)
  })

  function signedBy(privateKey: ReturnType<typeof generateKeyPairSync>['privateKey'] & object): Fetch {
    return () => new Response('{}', { headers: world.platformHeaders('{}', privateKey) })
  }
})

describe('a failure', () => {
  it('to connect is named without query, body or key', async () => {
    const error = await failure({
      fetch: () => {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }) })
      },
    })
    expect(error).toEqual(new WeChatUnavailable('GET /v3/pay/transactions/out-trade-no/order0001: TypeError ECONNREFUSED'))
  })

  it('to answer in time is one to try again', async () => {
    const error = await failure({
      timeoutMs: 1,
      fetch: ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    })
    expect(error).toMatchObject({ message: expect.stringContaining('TimeoutError') })
  })

  it("to prove who we are is WeChat's refusal", async () => {
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(await failure({ merchantPrivateKey: stranger })).toMatchObject({ code: 'SIGN_ERROR' })
    expect(await failure({ merchantSerial: 'OTHER' })).toMatchObject({ code: 'SIGN_ERROR' })
  })
})
