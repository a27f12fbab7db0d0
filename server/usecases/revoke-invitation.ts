import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { viewInvitation } from './invitation-view'
import { getInvitation } from './make-invitation'
import { recordAct } from './record-act'

interface Request {
  /** Of the act, made by the client. */
  readonly id: string
  readonly personId: string
  readonly token: string
}

/** Takes an invitation back; who joined by it stays. Taking back what a colleague took back changes nothing. */
export async function revokeInvitation(context: Context, { id, personId, token }: Request): Promise<RouteAnswer<'revokeInvitation'>> {
  const now = context.clock.now()
  return await context.transact(async (stores) => {
    const invitation = await getInvitation(stores, token)
    if (invitation.revoked_at === null) {
      await recordAct(stores, { id, personId, kind: 'revoked', subject: token, words: invitation.note }, now)
      await stores.invitations.update(token, { revoked_at: now })
    }
    return { invitation: await viewInvitation(context, stores, await getInvitation(stores, token)) }
  })
}
