import { Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import { answerError, nextNumber, nowMs, readJson, type SandboxContext } from './context'
import type { StoredToken } from './state'

const lifeMs = 7_200_000
/** A stable token is replaced this long before its end; both are good meanwhile. */
const overlapMs = 300_000

const stableSchema = z.object({
  grant_type: z.literal('client_credential'),
  appid: z.string(),
  secret: z.string(),
  force_refresh: z.boolean().default(false),
})

/** stable_token and the older token call. */
export function createTokenRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/cgi-bin/stable_token', async (c) => {
    const asked = stableSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 40002, 'invalid grant_type')
    const refusal = checkApp(context, asked.data.appid, asked.data.secret)
    if (refusal !== null) return answerError(c, ...refusal)
    return c.json(toReply(context, stableToken(context, asked.data.force_refresh)))
  })
  routes.get('/cgi-bin/token', (c) => {
    if (c.req.query('grant_type') !== 'client_credential') return answerError(c, 40002, 'invalid grant_type')
    const refusal = checkApp(context, c.req.query('appid') ?? '', c.req.query('secret') ?? '')
    if (refusal !== null) return answerError(c, ...refusal)
    return c.json(toReply(context, addToken(context, 'plain')))
  })
  return routes
}

/** Null when appid and secret are right, else WeChat's code and words. */
export function checkApp(context: SandboxContext, appid: string, secret: string): readonly [number, string] | null {
  if (appid !== context.keys.appid) return [40013, 'invalid appid']
  return secret === context.keys.appSecret ? null : [40125, 'invalid appsecret']
}

/** Lets through calls that carry a living access token. */
export function requireToken(context: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    if (context.faults.expired_token) {
      context.faults.expired_token = false
      context.state.tokens.length = 0
    }
    const presented = c.req.query('access_token') ?? ''
    const token = context.state.tokens.find((known) => known.text === presented)
    if (token === undefined) return answerError(c, 40001, 'invalid credential, access_token is invalid or not latest')
    if (token.expiresAt <= nowMs(context)) return answerError(c, 42001, 'access_token expired')
    return next()
  }
}

function stableToken(context: SandboxContext, isForced: boolean): StoredToken {
  const now = nowMs(context)
  const current = context.state.tokens.find((token) => token.kind === 'stable' && token.expiresAt - now >= overlapMs)
  if (current !== undefined && !isForced) return current
  if (isForced) removeTokens(context, (token) => token.kind === 'stable')
  return addToken(context, 'stable')
}

function addToken(context: SandboxContext, kind: StoredToken['kind']): StoredToken {
  const now = nowMs(context)
  removeTokens(context, (token) => token.expiresAt <= now)
  const token: StoredToken = { text: `SBX_TOKEN_${nextNumber(context)}`, kind, expiresAt: now + lifeMs }
  context.state.tokens.push(token)
  context.save()
  return token
}

function removeTokens(context: SandboxContext, isGone: (token: StoredToken) => boolean): void {
  const kept = context.state.tokens.filter((token) => !isGone(token))
  context.state.tokens.splice(0, context.state.tokens.length, ...kept)
}

function toReply(context: SandboxContext, token: StoredToken): { access_token: string; expires_in: number } {
  return { access_token: token.text, expires_in: Math.floor((token.expiresAt - nowMs(context)) / 1000) }
}
