import { z } from 'zod'
import { type Clock, WeChatUnavailable } from '../../ports'
import { exchange, type Fetch, parseJson } from '../exchange'

export interface ApiClientOptions {
  /** https://api.weixin.qq.com, or the sandbox. */
  readonly baseUrl: string
  readonly appid: string
  readonly secret: string
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

export interface ApiReply {
  readonly errcode: number
  readonly [field: string]: unknown
}

export interface ApiClient {
  /** Calls the mini program's server API with an access token. errcode 0 is done; what else it means is the caller's to know. */
  post(path: string, body: unknown): Promise<ApiReply>
}

/** Missing errcode means 0: some calls leave it out when all is well. */
const replySchema = z.looseObject({ errcode: z.number().int().default(0) })
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })

/** The token presented is unknown, invalid or expired. */
const deadTokenCodes: ReadonlySet<number> = new Set([40001, 40014, 42001])
/** Taken off a token's life, so that it does not die on the way. */
const marginMs = 60_000

interface Token {
  readonly text: string
  readonly goodUntilMs: number
}

/** A client that keeps one stable token; a dead one is renewed once and the call made once more. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const base = options.baseUrl.replace(/\/$/, '')
  let held: Token | null = null
  let renewal: Promise<Token> | null = null

  async function send(path: string, query: string, body: unknown): Promise<ApiReply> {
    const outgoing = {
      method: 'POST' as const,
      url: `${base}${path}${query}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const reply = await exchange(outgoing, { fetch: options.fetch, timeoutMs: options.timeoutMs, failure: WeChatUnavailable })
    const content = replySchema.safeParse(parseJson(reply.text))
    if (!content.success || reply.status !== 200) throw new WeChatUnavailable(`POST ${path}: ${reply.status} without an answer`)
    return content.data
  }

  async function fetchToken(isForced: boolean): Promise<Token> {
    const path = '/cgi-bin/stable_token'
    const asked = { grant_type: 'client_credential', appid: options.appid, secret: options.secret, force_refresh: isForced }
    const reply = await send(path, '', asked)
    const token = tokenSchema.safeParse(reply)
    if (!token.success) throw new WeChatUnavailable(`POST ${path}: errcode ${reply.errcode}`)
    const goodUntilMs = options.clock.now().getTime() + token.data.expires_in * 1000 - marginMs
    return { text: token.data.access_token, goodUntilMs }
  }

  /** WeChat keeps answering with the token it holds good; it must be forced (20 times a day at most) when that is the dead one. */
  async function renew(dead: string | null): Promise<Token> {
    const token = await fetchToken(false)
    return token.text === dead ? fetchToken(true) : token
  }

  async function findToken(dead: string | null): Promise<string> {
    if (held !== null && held.text !== dead && options.clock.now().getTime() < held.goodUntilMs) return held.text
    renewal ??= renew(dead).finally(() => {
      renewal = null
    })
    held = await renewal
    return held.text
  }

  return {
    async post(path, body) {
      const token = await findToken(null)
      const reply = await send(path, `?access_token=${encodeURIComponent(token)}`, body)
      if (!deadTokenCodes.has(reply.errcode)) return reply
      const fresh = await findToken(token)
      return send(path, `?access_token=${encodeURIComponent(fresh)}`, body)
    },
  }
}
