import { Hono } from 'hono'
import { z } from 'zod'
import { answerError, nowMs, readJson, type SandboxContext } from './context'
import { creditKey } from './state'

const sendSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
})

/** What each kind of field holds, by the letters before its number: thing1, amount2. */
const fieldRules: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^\d{1,32}(\.\d+)?$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  amount: /^[¥￥$]?\d{1,10}(\.\d{1,2})?元?$/,
  time: /^\d{4}[年/-]\d{1,2}[月/-]\d{1,2}日? \d{1,2}:\d{2}(:\d{2})?$|^\d{1,2}:\d{2}$/,
  date: /^\d{4}[年/-]\d{1,2}[月/-]\d{1,2}日?( \d{1,2}:\d{2}(:\d{2})?)?$/,
  phone_number: /^[\d+-]{1,17}$/,
}

/** subscribe/send: one message for each time the person allowed it. */
export function createMessageRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post('/cgi-bin/message/subscribe/send', async (c) => {
    const asked = sendSchema.safeParse(await readJson(c))
    if (!asked.success) return answerError(c, 47001, 'data format error')
    const { touser, template_id: templateId, data } = asked.data
    if (touser === '') return answerError(c, 40003, 'invalid openid')
    if (templateId === '') return answerError(c, 40037, 'invalid template_id')
    const wrong = Object.entries(data).find(([field, { value }]) => !isAllowed(field, value))
    if (wrong !== undefined) return answerError(c, 47003, `argument invalid! data.${wrong[0]}.value invalid`)
    const key = creditKey(touser, templateId)
    const left = context.state.credits.get(key) ?? 0
    if (left === 0) return answerError(c, 43101, 'user refuse to accept the msg')
    context.state.credits.set(key, left - 1)
    const values = Object.values(data).map(({ value }) => value)
    context.state.messages.push({ openid: touser, templateId, page: asked.data.page ?? '', values, at: nowMs(context) })
    context.save()
    return c.json({ errcode: 0, errmsg: 'ok' })
  })
  return routes
}

function isAllowed(field: string, value: string): boolean {
  const rule = fieldRules[field.replace(/\d+$/, '')]
  return rule?.test(value) ?? false
}
