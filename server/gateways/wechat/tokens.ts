import { z } from 'zod'
import { type Clock, WeChatUnavailable } from '../../ports'
import { exchange, type Fetch, type IncomingReply, parseJson } from '../exchange'

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
  /** The same for calls that answer a picture when all is well, and JSON when it is not. */
  postForPicture(path: string, body: unknown): Promise<ApiReply | Uint8Array>
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

/** Sends JSON, and reads JSON or a picture. */
function createSender({ baseUrl, fetch, timeoutMs }: ApiClientOptions) {
  const base = baseUrl.replace(/\/$/, '')

  async function exchangeJson(path: string, query: string, body: unknown): Promise<IncomingReply> {
    const outgoing = {
      method: 'POST' as const,
      url: `${base}${path}${query}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    return await exchange(outgoing, { fetch, timeoutMs, failure: WeChatUnavailable })
  }

  function readReply(path: string, reply: IncomingReply): ApiReply {
    const content = replySchema.safeParse(parseJson(reply.text))
    if (!content.success || reply.status !== 200) throw new WeChatUnavailable(`POST ${path}: ${reply.status} without an answer`)
    return content.data
  }

  const send = async (path: string, query: string, body: unknown) => readReply(path, await exchangeJson(path, query, body))

  async function sendForPicture(path: string, query: string, body: unknown): Promise<ApiReply | Uint8Array> {
    const reply = await exchangeJson(path, query, body)
    const isPicture = reply.status === 200 && (reply.headers['content-type'] ?? '').startsWith('image/')
    return isPicture ? reply.bytes : readReply(path, reply)
  }

  return { send, sendForPicture }
}

/** A client that keeps one stable token; a dead one is renewed once and the call made once more. */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const { send, sendForPicture } = createSender(options)
  let held: Token | null = null
  let renewal: Promise<Token> | null = null

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

  /** With a token; once more with a fresh one when it was dead. */
  async function authorized<Reply>(send: (query: string) => Promise<Reply>, codeOf: (reply: Reply) => number): Promise<Reply> {
    const token = await findToken(null)
    const reply = await send(`?access_token=${encodeURIComponent(token)}`)
    if (!deadTokenCodes.has(codeOf(reply))) return reply
    return await send(`?access_token=${encodeURIComponent(await findToken(token))}`)
  }

  return {
    post: (path, body) =>
      authorized(
        (query) => send(path, query, body),
        ({ errcode }) => errcode,
      ),
    postForPicture: (path, body) =>
      authorized(
        (query) => sendForPicture(path, query, body),
        (reply) => (reply instanceof Uint8Array ? 0 : reply.errcode),
      ),
  }
}
