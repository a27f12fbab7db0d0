import type { AxiosAdapter } from 'axios'
import { Decorator, Rsa } from 'wechatpay-axios-plugin'
import { createSandbox } from '../../../server/sandbox/sandbox'
import { sandboxKeys } from './wechat-world'

/* The sandbox as a WeChat Pay client that is not ours sees it. That client asks the machine's own clock. */

const sandbox = createSandbox({ clock: { now: () => new Date() }, keys: sandboxKeys, timeScale: 1_000_000 })

/** Axios without a socket: straight into the sandbox. */
const adapter: AxiosAdapter = async (config) => {
  const url = new URL(config.url ?? '', config.baseURL)
  for (const [name, value] of Object.entries<string>(config.params ?? {})) url.searchParams.set(name, value)
  const response = await sandbox.wechat.request(url.href, {
    method: (config.method ?? 'get').toUpperCase(),
    headers: Object.entries(config.headers.toJSON()).map(([name, value]): [string, string] => [name, String(value)]),
    ...(config.data === undefined ? {} : { body: String(config.data) }),
  })
  const headers = Object.fromEntries(response.headers)
  return { data: await response.text(), status: response.status, statusText: '', headers, config, request: null }
}

function createClient(serial = sandboxKeys.merchantSerial) {
  return new Decorator({
    mchid: sandboxKeys.mchid,
    serial,
    privateKey: sandboxKeys.merchantPrivateKey,
    certs: { [sandboxKeys.platformKeyId]: Rsa.from(sandboxKeys.platformPublicKey, 'public') },
    baseURL: 'https://pay.sandbox/',
    adapter,
  })
}

const order = {
  appid: sandboxKeys.appid,
  mchid: sandboxKeys.mchid,
  description: '茶叶 250g',
  out_trade_no: 'T20260101000000000001',
  notify_url: 'https://shop.example/notify',
  amount: { total: 9900, currency: 'CNY' },
  payer: { openid: 'oBuyer' },
}

describe('an independent WeChat Pay client', () => {
  it('is understood by the sandbox and believes its answers', async () => {
    const client = createClient()
    const asked = await client.request('v3/pay/transactions/jsapi', 'post', order)
    expect(asked).toMatchObject({ status: 200, data: { prepay_id: expect.stringMatching(/^wx/) } })

    const path = 'v3/pay/transactions/out-trade-no/T20260101000000000001'
    const found = await client.request(path, 'get', undefined, { params: { mchid: sandboxKeys.mchid } })
    expect(found).toMatchObject({ status: 200, data: { trade_state: 'NOTPAY', out_trade_no: order.out_trade_no, amount: { total: 9900 } } })

    const closed = await client.request(`${path}/close`, 'post', { mchid: sandboxKeys.mchid })
    expect(closed).toMatchObject({ status: 204 })
  })

  it('is turned away with a certificate of another', async () => {
    const answer = await createClient('0000').request('v3/pay/transactions/jsapi', 'post', order)
    expect(answer).toMatchObject({ status: 401, data: { code: 'SIGN_ERROR' } })
  })

  it('disbelieves what the sandbox signs wrongly', async () => {
    sandbox.faults.bad_signature = true
    await expect(
      createClient().request('v3/pay/transactions/jsapi', 'post', { ...order, out_trade_no: 'T20260101000000000002' }),
    ).rejects.toMatchObject({
      code: 'EV3_RES_HEADER_SIGNATURE_DIGEST',
    })
  })
})
