import type { StaffActView } from '../../contract/api/types'
import type { SignedAct } from '../database/staff-acts'

export function viewAct({ id, kind, by, acted_at: at, words }: SignedAct): StaffActView {
  return { id, kind, by, at: at.toISOString(), words }
}
