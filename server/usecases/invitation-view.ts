import type { Invitation } from '../../contract/api/types'
import type { InvitationRow } from '../database/invitations'
import type { Stores } from '../database/stores'
import type { Context } from '../ports'
import { isToken } from './inbound-token'

/** The page that an invitation leads to, as WeChat spells it. */
export const joinPage = 'seller/pages/join/index'

/** The invitation that a link carries; null for none and for one that nobody made. */
export async function findInvitation(stores: Stores, text: string | undefined): Promise<InvitationRow | null> {
  return isToken(text) ? await stores.invitations.find(text) : null
}

export function invitationState(row: InvitationRow, now: Date): Invitation['state'] {
  if (row.revoked_at) return 'revoked'
  return now < row.expires_at ? 'open' : 'expired'
}

export async function viewInvitations(context: Context, stores: Stores, rows: readonly InvitationRow[]): Promise<Invitation[]> {
  const tokens = rows.map(({ token }) => token)
  const acts = await stores.staffActs.listAbout(tokens, tokens.length * 3)
  const now = context.clock.now()
  return rows.map((row) => ({
    token: row.token,
    note: row.note,
    state: invitationState(row, now),
    address: `${context.publicUrl}/i/${row.token}`,
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    by: acts.find(({ subject, kind }) => subject === row.token && kind === 'invited')?.by ?? '',
    joins: row.joins,
  }))
}

export async function viewInvitation(context: Context, stores: Stores, row: InvitationRow): Promise<Invitation> {
  const [view] = await viewInvitations(context, stores, [row])
  if (!view) throw new Error('an invitation is missing')
  return view
}
