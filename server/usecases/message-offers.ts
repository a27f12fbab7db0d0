import { type MessageKind, sellerMessageKinds } from '../../contract/api/messages'
import type { MessageOffer, SellerMessage } from '../../contract/api/types'
import { addDays } from '../domain/time'
import type { Context } from '../ports'

/** Who said no is left alone for so long. */
const quietDays = 30

interface Asking<Kind extends MessageKind> {
  readonly kind: Kind
  readonly templateId: string
  readonly left: number
  /** The person said no of late. */
  readonly isQuiet: boolean
}

/** Which of these messages a person may be asked about now: those that are set up, not allowed yet, and not refused of late. */
export async function listMessageOffers(context: Context, personId: string, kinds: readonly MessageKind[]): Promise<MessageOffer[]> {
  const asking = await listAsking(context, personId, kinds)
  return asking.filter(({ isQuiet, left }) => !isQuiet && left === 0).map(({ kind, templateId }) => ({ kind, templateId }))
}

/** How often a seller will still hear of each thing. They ask for more themselves, however many are left. */
export async function listSellerMessages(context: Context, sellerId: string): Promise<SellerMessage[]> {
  const asking = await listAsking(context, sellerId, sellerMessageKinds)
  return asking.map(({ kind, left, isQuiet, templateId }) => ({ kind, left, templateId: isQuiet ? null : templateId }))
}

async function listAsking<Kind extends MessageKind>(context: Context, personId: string, kinds: readonly Kind[]): Promise<Asking<Kind>[]> {
  const standings = await context.read.messages.listStandings(personId)
  const now = context.clock.now()
  return kinds.flatMap((kind) => {
    const templateId = context.messages.templateOf(kind)
    const standing = standings.find((one) => one.kind === kind)
    const isQuiet = standing?.refusedAt ? now < addDays(standing.refusedAt, quietDays) : false
    return templateId === null ? [] : [{ kind, templateId, left: standing?.left ?? 0, isQuiet }]
  })
}
