import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'

/** Keeps what a person answered about messages: each yes is one message, each no is remembered. Once, however often it is told. */
export async function recordMessageAnswers(
  context: Context,
  request: { readonly personId: string; readonly body: RouteRequest<'recordMessageAnswers'>['body'] },
): Promise<RouteAnswer<'recordMessageAnswers'>> {
  const { personId, body } = request
  const now = context.clock.now()
  const said = new Map(body.answers.map(({ kind, isAccepted }) => [kind, isAccepted]))
  return await context.transact(async (stores) => {
    const about = { id: body.id, person_id: personId, answered_at: now, used_at: null }
    const rows = [...said].map(([kind, isAccepted]) => ({ ...about, kind, is_accepted: isAccepted }))
    if ((await stores.messages.listAnswersOf(body.id)).length === 0) await stores.messages.insertAnswers(rows)
    const kept = await stores.messages.listAnswersOf(body.id)
    const isSame = kept.every((row) => row.person_id === personId && said.get(row.kind) === row.is_accepted)
    if (!isSame || kept.length !== said.size) refuse('id-conflict', {})
    return {}
  })
}
