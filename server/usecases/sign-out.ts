import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Context } from '../ports'

/** Ends this phone's session, or the person's sessions everywhere. */
export async function signOut(
  context: Context,
  request: { readonly person: Person; readonly session: string; readonly body: RouteRequest<'signOut'>['body'] },
): Promise<RouteAnswer<'signOut'>> {
  const { people } = context.read
  if (request.body.everywhere) await people.deleteSessions(request.person.id)
  else await people.deleteSession(request.session)
  return {}
}
