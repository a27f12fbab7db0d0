import type { MessageKind } from '../../contract/api/messages'
import type { Stores } from '../database/stores'
import type { MessageFacts } from '../message-ports'

export interface PlannedMessage {
  /** Names the event ('shipped:{order}'): whoever plans it again changes nothing. */
  readonly key: string
  readonly kind: MessageKind
  readonly personId: string
  /** Where a tap on it leads: a page of the mini program, path and query without a slash in front. */
  readonly page: string
  /** By the names of server/domain/message-fields.ts. */
  readonly facts: MessageFacts
}

/** Plans to tell a person of an event, in the transaction of the event; nothing when they did not ask for it. */
export async function planMessage(stores: Stores, message: PlannedMessage, now: Date): Promise<void> {
  const { key, kind, personId, page, facts } = message
  const standing = (await stores.messages.listStandings(personId)).find((one) => one.kind === kind)
  if (!standing?.left) return
  const row = { key, kind, person_id: personId, page, facts, state: 'planned' as const, planned_at: now, ended_at: null }
  if (await stores.messages.insert(row)) await stores.jobs.plan('send-message', key, now)
}

/** The page of an order, as src/lib/page-paths.ts spells it. */
export function orderPage(orderId: string): string {
  return `buyer/pages/order/index?id=${orderId}`
}
