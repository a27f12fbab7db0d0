import type { Generated, JSONColumnType } from 'kysely'

export type StaffActKind = 'suspended' | 'reinstated' | 'retried' | 'voided' | 'invited' | 'revoked' | 'changed'

export interface StaffTables {
  invitations: {
    token: string
    note: string
    made_at: Date
    expires_at: Date
    revoked_at: Generated<Date | null>
    url: Generated<string | null>
    url_minted_at: Generated<Date | null>
  }
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
