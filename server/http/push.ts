import { Hono } from 'hono'
import type { WeChatPush } from '../content-ports'
import type { Context } from '../ports'
import { recordPictureCheck } from '../usecases/check-picture'
import { forgetClosedAccount, forgetRevoked } from '../usecases/forget-revoked'
import { describeError } from './describe-error'
import type { Environment } from './environment'
import { nameRoute } from './request-log'

/** Where WeChat pushes its news, and asks once whether this is us. Anything but 'success' is sent again; nothing here asks for a session. */
export function servePush(context: Context): Hono<Environment> {
  const pushes = new Hono<Environment>()
  pushes.get('/push', nameRoute('GET /wx/push'), (c) => {
    const echo = context.push.readEcho(c.req.query())
    return echo === null ? c.text('not signed by WeChat', 401) : c.text(echo)
  })
  pushes.post('/push', nameRoute('POST /wx/push'), async (c) => {
    const push = context.push.readPush(c.req.query(), await c.req.text())
    if (!push) return c.text('not signed by WeChat', 401)
    try {
      await record(context, push)
      return c.text('success')
    } catch (error) {
      context.log.error({ requestId: c.get('requestId'), push: push.kind, ...describeError(error) }, 'a push could not be recorded')
      return c.text('try again later', 500)
    }
  })
  return pushes
}

async function record(context: Context, push: WeChatPush): Promise<void> {
  switch (push.kind) {
    case 'picture-checked':
      return await recordPictureCheck(context, push)
    case 'permission-revoked':
      return await forgetRevoked(context, { openid: push.openid, kinds: push.permissions })
    case 'account-closed':
      return await forgetClosedAccount(context, push)
    case 'order-settlement':
      return await context.read.jobs.plan('check-receipt', push.orderId, context.clock.now())
    case 'other':
      context.log.info({ event: push.event }, 'a push of a kind that changes nothing here')
  }
}
