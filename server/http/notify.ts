import { Hono } from 'hono'
import type { Context, PayNotify } from '../ports'
import { recordPayment } from '../usecases/record-payment'
import { recordRefund } from '../usecases/record-refund'
import { recordTransfer } from '../usecases/record-transfer'
import { describeError } from './describe-error'
import type { Environment } from './environment'
import { nameRoute } from './request-log'

/** Where WeChat Pay posts its news. It takes 2xx for heard and sends anything else again; nothing here asks for a session. */
export function serveNotifies(context: Context): Hono<Environment> {
  const notifies = new Hono<Environment>()
  notifies.post('/notify', nameRoute('POST /wxpay/notify'), async (c) => {
    const notify = await context.pay.readNotify(c.req.header(), await c.req.text())
    if (!notify) return c.json({ code: 'FAIL', message: 'not signed by WeChat Pay' }, 401)
    try {
      const isOurs = await recordNotify(context, notify)
      return isOurs ? c.body(null, 204) : c.json({ code: 'FAIL', message: 'no such order, or other facts' }, 400)
    } catch (error) {
      const requestId = c.get('requestId')
      context.log.error({ requestId, notifyId: notify.id, ...describeError(error) }, 'a notify could not be recorded')
      return c.json({ code: 'FAIL', message: 'try again later' }, 500)
    }
  })
  return notifies
}

async function recordNotify(context: Context, notify: PayNotify): Promise<boolean> {
  switch (notify.kind) {
    case 'payment':
      return (await recordPayment(context, notify.facts)) !== 'mismatch'
    case 'refund':
      return (await recordRefund(context, notify.facts)) !== 'mismatch'
    case 'transfer':
      return (await recordTransfer(context, notify.facts)) !== 'mismatch'
    case 'other':
      context.log.info({ notifyId: notify.id, eventType: notify.eventType }, 'a notify of a kind that changes nothing here')
      return true
  }
}
