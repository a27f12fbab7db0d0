import type { MessageRow } from '../database/messages'
import { addDays } from '../domain/time'
import type { Context } from '../ports'

/** News that WeChat could not take for so long is no news. */
const staleDays = 2

/**
 * Sends a planned message once, for one leave of the person's. It is taken before WeChat is called: rather none than two.
 * Only when WeChat says that it did not send it is it tried again.
 */
export async function sendMessage(context: Context, key: string): Promise<null> {
  const now = context.clock.now()
  const taken = await context.transact(async (stores) => {
    const message = await stores.messages.claim(key)
    if (!message) return null
    const isStale = now > addDays(message.planned_at, staleDays)
    const leave = isStale ? null : await stores.messages.takeLeave(message.person_id, message.kind, now)
    if (leave === null) await stores.messages.mark(key, 'dropped', now)
    return leave === null ? null : { message, leave }
  })
  if (taken) await deliver(context, taken.message, taken.leave)
  return null
}

async function deliver(context: Context, message: MessageRow, leave: string): Promise<void> {
  const { key, kind, person_id: personId, page, facts } = message
  const { openid } = await context.read.people.get(personId)
  const outcome = await context.messages.send({ openid, kind, page, facts }).catch(async (error: unknown) => {
    await context.transact(async (stores) => {
      await stores.messages.returnLeave(leave, kind)
      await stores.messages.mark(key, 'planned', null)
    })
    throw error
  })
  const now = context.clock.now()
  await context.transact(async (stores) => {
    if (outcome.state === 'used-up') await stores.messages.dropLeaves(personId, kind, now)
    if (outcome.state === 'refused') await stores.messages.returnLeave(leave, kind)
    await stores.messages.mark(key, outcome.state === 'sent' ? 'sent' : 'dropped', now)
  })
  if (outcome.state === 'refused') context.log.error({ key, kind, errcode: outcome.code }, 'WeChat does not take a message')
}
