import type { MessageKind } from '../../contract/api/messages'
import type { MessageOffer } from '../../contract/api/types'
import { addDays } from '../domain/time'
import type { Context } from '../ports'

/** Who said no is left alone for so long. */
const quietDays = 30

/** Which of these messages a person may be asked about now: those that are set up, not allowed yet, and not refused of late. */
export async function listMessageOffers(context: Context, personId: string, kinds: readonly MessageKind[]): Promise<MessageOffer[]> {
  const standings = await context.read.messages.listStandings(personId)
  const now = context.clock.now()
  return kinds.flatMap((kind) => {
    const templateId = context.messages.templateOf(kind)
    const standing = standings.find((one) => one.kind === kind)
    const isQuiet = standing?.refusedAt ? now < addDays(standing.refusedAt, quietDays) : false
    return templateId === null || isQuiet || (standing?.left ?? 0) > 0 ? [] : [{ kind, templateId }]
  })
}
