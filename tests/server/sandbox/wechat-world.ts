import { createPrivateKey, createPublicKey } from 'node:crypto'
import { fen } from '../../../contract/money'
import { sandboxTemplates } from '../../../server/domain/message-templates'
import type { Fetch } from '../../../server/gateways/exchange'
import { createPayClient } from '../../../server/gateways/wechat/client'
import { createLoginGateway } from '../../../server/gateways/wechat/login'
import { createMessagesGateway } from '../../../server/gateways/wechat/messages'
import { createPayGateway } from '../../../server/gateways/wechat/pay'
import { createShippingGateway } from '../../../server/gateways/wechat/shipping'
import { platformHeaders } from '../../../server/gateways/wechat/signing'
import { createApiClient } from '../../../server/gateways/wechat/tokens'
import { createTransferGateway } from '../../../server/gateways/wechat/transfers'
import type { PaymentParameters, PayNotify, PrepayRequest, RefundRequest } from '../../../server/ports'
import { createKeys } from '../../../server/sandbox/keys'
import { createSandbox, type SandboxOptions } from '../../../server/sandbox/sandbox'

/** Made once a test file: RSA keys take their time. */
export const sandboxKeys = createKeys()
export const merchantPublicKey = createPublicKey(sandboxKeys.merchantPrivateKey)
export const startsAt = new Date('2026-01-01T04:00:00Z')
export const notifyUrl = 'https://shop.example/api/wxpay/notify'

/** A clock that stands until it is moved. */
export function createTestClock(start: Date = startsAt) {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    moveBy(ms: number) {
      now += ms
    },
  }
}

interface PostedNotify {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** A sandbox, our gateways in front of it, and a shop that takes notifies; no sockets. */
export function createWorld(options: Omit<Partial<SandboxOptions>, 'clock' | 'notifyFetch'> = {}) {
  const clock = createTestClock()
  const posted: PostedNotify[] = []
  const shop = { status: 200, isThere: true, onPost: () => {} }
  const notifyFetch: Fetch = async (request) => {
    posted.push({ url: request.url, headers: Object.fromEntries(request.headers), body: await request.text() })
    shop.onPost()
    if (!shop.isThere) throw new TypeError('fetch failed')
    return new Response(null, { status: shop.status })
  }
  const sandbox = createSandbox({ clock, keys: sandboxKeys, notifyFetch, ...options })
  const { keys } = sandbox
  const fetch: Fetch = (request) => sandbox.wechat.fetch(request)
  const identity = { appid: keys.appid, secret: keys.appSecret }
  const payOptions = {
    baseUrl: 'https://pay.sandbox',
    appid: keys.appid,
    mchid: keys.mchid,
    merchantSerial: keys.merchantSerial,
    merchantPrivateKey: keys.merchantPrivateKey,
    publicKeys: new Map([[keys.platformKeyId, keys.platformPublicKey]]),
    apiV3Key: keys.apiV3Key,
    notifyUrl,
    clock,
    fetch,
  }
  const pay = createPayGateway(payOptions)
  const api = createApiClient({ baseUrl: 'https://api.sandbox', ...identity, clock, fetch })

  return {
    clock,
    sandbox,
    fetch,
    shop,
    posted,
    payOptions,
    pay,
    api,
    transfer: createTransferGateway(payOptions),
    payClient: createPayClient(payOptions),
    login: createLoginGateway({ baseUrl: 'https://api.sandbox', ...identity, fetch }),
    shipping: createShippingGateway({ api, mchid: keys.mchid }),
    messages: createMessagesGateway({ api, templates: sandboxTemplates }),

    order(change: Partial<PrepayRequest> = {}): PrepayRequest {
      const expiresAt = new Date(clock.now().getTime() + 30 * 60_000)
      return { orderId: 'order0001', totalFen: fen(9900), openid: 'oBuyer', description: '茶叶 250g', expiresAt, ...change }
    },
    refund(change: Partial<RefundRequest> = {}): RefundRequest {
      return { refundNo: 'refund0001', orderId: 'order0001', refundFen: fen(9900), totalFen: fen(9900), reason: '七天无理由', ...change }
    },
    /** What the phone's side answers to a JSON post. */
    async onPhone(path: string, body: unknown) {
      const response = await sandbox.phone.request(path, { method: 'POST', body: JSON.stringify(body) })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    confirm(parameters: PaymentParameters, outcome: 'paid' | 'cancelled' = 'paid') {
      return this.onPhone('/pay', { ...parameters, outcome })
    },
    /** Asks for a payment and pays it on the phone. */
    async payFor(change: Partial<PrepayRequest> = {}) {
      const { prepayId } = await pay.prepay(this.order(change))
      return this.confirm(pay.paymentParameters(prepayId))
    },
    /** Reads the notifies posted so far, as the shop would. */
    readPosted(): Promise<(PayNotify | null)[]> {
      return Promise.all(posted.map((notify) => pay.readNotify(notify.headers, notify.body)))
    },
    /** The headers of something WeChat signs at this moment. */
    platformHeaders(body: string, privateKey = createPrivateKey(keys.platformPrivateKey)) {
      return platformHeaders(body, { keyId: keys.platformKeyId, privateKey }, clock.now())
    },
    /** A WeChat Pay that gives this answer, genuinely signed, to anything. */
    signedAnswer(content: unknown, status = 200): Fetch {
      const body = JSON.stringify(content)
      return () => new Response(body, { status, headers: this.platformHeaders(body) })
    },
    /** A stable token, as WeChat answers. */
    async token() {
      const asked = { grant_type: 'client_credential', ...identity }
      return (await this.asked('/cgi-bin/stable_token', { method: 'POST', body: JSON.stringify(asked) })).body
    },
    /** What WeChat's side answers to a plain request. */
    async asked(path: string, init: RequestInit = {}) {
      const response = await sandbox.wechat.request(`https://api.sandbox${path}`, init)
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
  }
}

export type World = ReturnType<typeof createWorld>
