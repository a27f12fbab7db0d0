import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { isRecent, isSignatureOf, platformHeaders, requestText } from '../gateways/wechat/signing'
import type { SandboxContext } from './context'

/** How WeChat Pay refuses. */
export function refusePay(c: Context, status: ContentfulStatusCode, code: string, message: string): Response {
  return c.json({ code, message }, status)
}

/** Answers signed requests only, and signs what is answered. */
export function signReplies(context: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    if (await isSignedByMerchant(context, c)) await next()
    else c.res = refusePay(c, 401, 'SIGN_ERROR', '签名错误')
    const body = await c.res.clone().text()
    for (const [name, value] of Object.entries(signBody(context, body))) c.res.headers.set(name, value)
  }
}

/** The platform's signature headers for a body, or wrong ones while that fault is on. */
export function signBody(context: SandboxContext, body: string): Record<string, string> {
  const signer = { keyId: context.keys.platformKeyId, privateKey: context.platformPrivateKey }
  return platformHeaders(context.faults.bad_signature ? `${body} ` : body, signer, context.clock.now())
}

async function isSignedByMerchant(context: SandboxContext, c: Context): Promise<boolean> {
  const fields = readAuthorization(c.req.header('authorization') ?? '')
  if (fields === null || fields.mchid !== context.keys.mchid || fields.serial_no !== context.keys.merchantSerial) return false
  if (!isRecent(fields.timestamp, context.clock.now())) return false
  const url = new URL(c.req.url)
  const signed = {
    method: c.req.method,
    pathAndQuery: url.pathname + url.search,
    timestamp: fields.timestamp,
    nonce: fields.nonce_str,
    body: await c.req.text(),
  }
  return isSignatureOf(requestText(signed), fields.signature, context.merchantPublicKey)
}

const authorizationFields = ['mchid', 'nonce_str', 'timestamp', 'serial_no', 'signature'] as const
type Authorization = Record<(typeof authorizationFields)[number], string>

/** Reads 'WECHATPAY2-SHA256-RSA2048 mchid="…",nonce_str="…",…' in any order. */
function readAuthorization(header: string): Authorization | null {
  if (!header.startsWith('WECHATPAY2-SHA256-RSA2048 ')) return null
  const found = new Map([...header.matchAll(/(\w+)="([^"]*)"/g)].map((match) => [match[1] ?? '', match[2] ?? ''] as const))
  if (authorizationFields.some((name) => !found.get(name))) return null
  const read = (name: (typeof authorizationFields)[number]): string => found.get(name) ?? ''
  return {
    mchid: read('mchid'),
    nonce_str: read('nonce_str'),
    timestamp: read('timestamp'),
    serial_no: read('serial_no'),
    signature: read('signature'),
  }
}
