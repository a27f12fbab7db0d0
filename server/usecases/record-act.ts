import type { StaffActKind } from '../database/staff-tables'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'

export interface StaffAct {
  /** Made by the client, so that what is sent twice is done once. */
  readonly id: string
  readonly personId: string
  readonly kind: StaffActKind
  readonly subject: string
  readonly words: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Writes down what somebody of the staff does, in the transaction of what they do. False when this very act was written before. */
export async function recordAct(stores: Stores, act: StaffAct, now: Date): Promise<boolean> {
  const { id, personId, kind, subject, words, facts } = act
  const row = { id, kind, subject, words, person_id: personId }
  if (await stores.staffActs.insert({ ...row, facts, acted_at: now })) return true
  const earlier = await stores.staffActs.find(id)
  const isSame = earlier !== null && Object.entries(row).every(([column, value]) => Reflect.get(earlier, column) === value)
  if (!isSame) refuse('id-conflict', {})
  return false
}
