import { makeInvitationCode } from '../../usecases/lead-to-invitation'
import { listInvitations } from '../../usecases/list-invitations'
import { makeInvitation } from '../../usecases/make-invitation'
import { revokeInvitation } from '../../usecases/revoke-invitation'
import type { Handlers } from './handler'

export const invitationHandlers = {
  listInvitations,
  makeInvitation: (context, { person, body }) => makeInvitation(context, { personId: person.id, body }),
  makeInvitationCode: (context, { params }) => makeInvitationCode(context, params.token),
  revokeInvitation: (context, { person, params, body }) =>
    revokeInvitation(context, { personId: person.id, token: params.token, id: body.id }),
} satisfies Partial<Handlers>
