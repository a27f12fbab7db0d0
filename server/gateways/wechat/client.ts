import { createPrivateKey, createPublicKey } from 'node:crypto'
import { z } from 'zod'
import { type Clock, WeChatUnavailable } from '../../ports'
import { exchange, type Fetch, type IncomingReply, parseJson } from '../exchange'
import { authorize, isSignedByPlatform, makeNonce, toSeconds } from './signing'

/** WeChat Pay understood the call and did not do it. Callers act on the codes they know; to all others it is 'try again'. */
export class WeChatRefusal extends WeChatUnavailable {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message)
  }
}

export interface PayClientOptions {
  /** https://api.mch.weixin.qq.com, or the sandbox. */
  readonly baseUrl: string
  readonly mchid: string
  readonly merchantSerial: string
  /** PEM. */
  readonly merchantPrivateKey: string
  /** PEM by key id (PUB_KEY_ID_…) or certificate serial; two of them while a merchant changes over. */
  readonly publicKeys: ReadonlyMap<string, string>
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

export interface PayClient {
  /** The reply's JSON, undefined for 204. Throws WeChatRefusal or WeChatUnavailable. */
  request(method: 'GET' | 'POST', pathAndQuery: string, body?: unknown): Promise<unknown>
  /** Whether WeChat signed this body just now. */
  isGenuine(headers: Readonly<Record<string, string | undefined>>, rawBody: string): boolean
}

const refusalSchema = z.object({ code: z.string() })

/** A client for WeChat Pay APIv3: signs what it sends and believes nothing that is not signed. */
export function createPayClient(options: PayClientOptions): PayClient {
  const merchant = {
    mchid: options.mchid,
    serial: options.merchantSerial,
    privateKey: createPrivateKey(options.merchantPrivateKey),
  }
  const publicKeys = new Map([...options.publicKeys].map(([serial, pem]) => [serial, createPublicKey(pem)] as const))
  const publicKeyId = [...publicKeys.keys()].find((serial) => serial.startsWith('PUB_KEY_ID_'))

  const isGenuine: PayClient['isGenuine'] = (headers, rawBody) => isSignedByPlatform(headers, rawBody, publicKeys, options.clock.now())

  async function request(method: 'GET' | 'POST', pathAndQuery: string, content?: unknown): Promise<unknown> {
    const body = content === undefined ? '' : JSON.stringify(content)
    const url = new URL(options.baseUrl.replace(/\/$/, '') + pathAndQuery)
    const signed = {
      method,
      pathAndQuery: url.pathname + url.search,
      timestamp: toSeconds(options.clock.now()),
      nonce: makeNonce(),
      body,
    }
    const headers = {
      authorization: authorize(signed, merchant),
      'content-type': 'application/json',
      // With it WeChat signs the reply by the public key rather than by a platform certificate.
      ...(publicKeyId === undefined ? {} : { 'wechatpay-serial': publicKeyId }),
    }
    const outgoing = { method, url: url.href, headers, ...(content === undefined ? {} : { body }) }
    const reply = await exchange(outgoing, { fetch: options.fetch, timeoutMs: options.timeoutMs, failure: WeChatUnavailable })
    return readReply(`${method} ${url.pathname}`, reply, isGenuine(reply.headers, reply.text))
  }

  return { request, isGenuine }
}

/** WeChat signs what it does; some of what it refuses comes unsigned. A signature that is there must be right. */
function readReply(call: string, reply: IncomingReply, isGenuine: boolean): unknown {
  const isDone = reply.status === 200 || reply.status === 204
  const hasSignature = reply.headers['wechatpay-signature'] !== undefined
  if (!isGenuine && (isDone || hasSignature)) throw new WeChatUnavailable(`${call}: the reply's signature is wrong`)
  if (reply.status === 204) return undefined
  const content = parseJson(reply.text)
  if (isDone && content !== undefined) return content
  const refusal = refusalSchema.safeParse(content)
  if (isDone || !refusal.success || reply.status >= 500 || reply.status === 429) {
    throw new WeChatUnavailable(`${call}: ${reply.status} ${refusal.data?.code ?? 'without a code'}`)
  }
  throw new WeChatRefusal(`${call}: ${reply.status} ${refusal.data.code}`, refusal.data.code)
}

/** Null for a refusal of these codes. */
export async function unlessRefused(codes: readonly string[], call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof WeChatRefusal && codes.includes(error.code)) return null
    throw error
  }
}

export function readAs<T>(schema: z.ZodType<T>, reply: unknown, what: string): T {
  const content = schema.safeParse(reply)
  if (!content.success) throw new WeChatUnavailable(`${what}: the answer misses ${content.error.issues[0]?.path.join('.') ?? 'all'}`)
  return content.data
}
