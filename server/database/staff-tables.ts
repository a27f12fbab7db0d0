import type { JSONColumnType } from 'kysely'

export type StaffActKind = 'suspended' | 'reinstated' | 'retried' | 'voided' | 'invited' | 'revoked' | 'changed'

export interface StaffTables {
  staff_acts: {
    id: string
    person_id: string
    kind: StaffActKind
    subject: string
    words: string
    facts: JSONColumnType<Record<string, unknown>>
    acted_at: Date
  }
}
