import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { PushGateway, WeChatPush } from '../../content-ports'
import { parseJson } from '../exchange'

/* WeChat's message push, secure mode with JSON (developers.weixin.qq.com, 消息推送). */

export interface PushOptions {
  readonly appid: string
  /** Both as set in WeChat's console. */
  readonly token: string
  /** 43 characters. */
  readonly key: string
}

const blockBytes = 32
const headBytes = 20

const sealedSchema = z.object({ Encrypt: z.string().min(1) })
const eventSchema = z.looseObject({ MsgType: z.string(), Event: z.string().default(''), FromUserName: z.string().default('') })
const checkedSchema = z.object({ trace_id: z.string().min(1), result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })
const revokedSchema = z.object({ OpenID: z.string().min(1), RevokeInfo: z.string() })
const settlementSchema = z.object({ merchant_trade_no: z.string().min(1) })
const closedSchema = z.object({ OpenID: z.string().min(1) })

export function createPushGateway(options: PushOptions): PushGateway {
  return {
    readEcho({ signature, timestamp, nonce, echostr }) {
      if (!isSigned(signature, [options.token, timestamp, nonce]) || echostr === undefined) return null
      return echostr
    },
    readPush({ msg_signature: signature, timestamp, nonce }, rawBody) {
      const sealed = sealedSchema.safeParse(parseJson(rawBody))
      if (!sealed.success || !isSigned(signature, [options.token, timestamp, nonce, sealed.data.Encrypt])) return null
      const text = openPush(sealed.data.Encrypt, options)
      const event = text === null ? null : eventSchema.safeParse(parseJson(text))
      return event?.success ? readEvent(event.data) : null
    },
  }
}

function readEvent(event: z.infer<typeof eventSchema>): WeChatPush {
  const other: WeChatPush = { kind: 'other', event: event.Event || event.MsgType }
  switch (event.Event) {
    case 'wxa_media_check': {
      const checked = checkedSchema.safeParse(event)
      return checked.success ? { kind: 'picture-checked', traceId: checked.data.trace_id, verdict: checked.data.result.suggest } : other
    }
    case 'user_authorization_revoke': {
      const revoked = revokedSchema.safeParse(event)
      return revoked.success
        ? { kind: 'permission-revoked', openid: revoked.data.OpenID, permissions: revoked.data.RevokeInfo.split(',') }
        : other
    }
    case 'user_authorization_cancellation': {
      const closed = closedSchema.safeParse(event)
      return closed.success ? { kind: 'account-closed', openid: closed.data.OpenID } : other
    }
    case 'trade_manage_order_settlement': {
      const settlement = settlementSchema.safeParse(event)
      return settlement.success ? { kind: 'order-settlement', orderId: settlement.data.merchant_trade_no } : other
    }
    default:
      return other
  }
}

/** SHA-1 of the parts in the order of their characters, as WeChat has it. */
export function pushSignature(parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')
}

function isSigned(signature: string | undefined, parts: readonly (string | undefined)[]): boolean {
  const known = parts.filter((part) => part !== undefined)
  if (signature === undefined || known.length < parts.length) return false
  const [given, right] = [Buffer.from(signature), Buffer.from(pushSignature(known))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Null for what was not sealed with this key, or not for this app. */
function openPush(sealed: string, { key, appid }: Pick<PushOptions, 'key' | 'appid'>): string | null {
  try {
    const bytes = keyBytes(key)
    const cipher = createDecipheriv('aes-256-cbc', bytes, bytes.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([cipher.update(Buffer.from(sealed, 'base64')), cipher.final()])
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
    const end = headBytes + plain.readUInt32BE(16)
    return plain.toString('utf8', end) === appid ? plain.toString('utf8', headBytes, end) : null
  } catch {
    // Cut off, or of another key: as little a push as one that is not signed.
    return null
  }
}

/** The other direction, for whoever answers like WeChat. */
export function sealPush(text: string, { key, appid }: Pick<PushOptions, 'key' | 'appid'>): string {
  const content = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const plain = Buffer.concat([randomBytes(16), length, content, Buffer.from(appid)])
  const padding = blockBytes - (plain.length % blockBytes)
  const bytes = keyBytes(key)
  const cipher = createCipheriv('aes-256-cbc', bytes, bytes.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(padding, padding)])), cipher.final()]).toString('base64')
}

function keyBytes(key: string): Buffer {
  return Buffer.from(`${key}=`, 'base64')
}
