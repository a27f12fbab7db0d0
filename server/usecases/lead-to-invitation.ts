import type { RouteAnswer } from '../../contract/api/types'
import { addMinutes } from '../domain/time'
import type { Context } from '../ports'
import { drawOnce } from './draw-once'
import { findInvitation, joinPage } from './invitation-view'
import { getInvitation } from './make-invitation'
import { refusedDrawing } from './make-poster'

/** An address of WeChat's is good for a day and handed out again for so long. */
const freshMinutes = 10
const goodDays = 1

/** The mini code of an invitation, asked of WeChat once. */
export async function makeInvitationCode(context: Context, token: string): Promise<RouteAnswer<'makeInvitationCode'>> {
  await getInvitation(context.read, token)
  const drawing = { sellerId: null, content: { kind: 'invitation', token }, pictures: [] } as const
  return { picture: await drawOnce(context, drawing).catch(refusedDrawing) }
}

/**
 * Where the link of an invitation leads from outside: into the mini program by an address of WeChat's, which is minted anew when the last
 * one is old; to the page below our origin when WeChat makes none, and in the sandbox, whose addresses lead nowhere.
 */
export async function leadToInvitation(context: Context, text: string, isSandbox: boolean): Promise<string> {
  const invitation = await findInvitation(context.read, text)
  if (!invitation) return '/'
  const here = `/${joinPage}?i=${invitation.token}`
  if (isSandbox) return here
  const now = context.clock.now()
  if (invitation.url !== null && invitation.url_minted_at && invitation.url_minted_at > addMinutes(now, -freshMinutes))
    return invitation.url
  const asked = { path: `/${joinPage}`, query: `i=${invitation.token}`, days: goodDays }
  const url = await context.codes.urlLink(asked).catch((error: unknown) => {
    context.log.error({ why: String(error) }, 'an invitation could not be led into WeChat')
    return 'busy' as const
  })
  if (url === 'busy') return here
  await context.transact((stores) => stores.invitations.update(invitation.token, { url, url_minted_at: now }))
  return url
}
