import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { checkApp } from './access-tokens'
import { answerError, type SandboxContext } from './context'

/** 'sbx:{openid}:{nonce}': logs that person in, once. */
const codePattern = /^sbx:([\w-]{1,64}):[\w-]{1,64}$/

/** jscode2session. Which codes were used is forgotten at a restart. */
export function createLoginRoutes(context: SandboxContext): Hono {
  const usedCodes = new Set<string>()
  const routes = new Hono()
  routes.get('/sns/jscode2session', (c) => {
    const refusal = checkApp(context, c.req.query('appid') ?? '', c.req.query('secret') ?? '')
    if (refusal !== null) return answerError(c, ...refusal)
    if (c.req.query('grant_type') !== 'authorization_code') return answerError(c, 40002, 'invalid grant_type')
    const code = c.req.query('js_code') ?? ''
    const openid = codePattern.exec(code)?.[1]
    if (openid === undefined || usedCodes.has(code)) return answerError(c, 40029, 'invalid code')
    usedCodes.add(code)
    return c.json({ openid, session_key: randomBytes(16).toString('base64'), unionid: `u${openid}` })
  })
  return routes
}
