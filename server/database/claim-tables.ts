import type { Generated } from 'kysely'
import type { ClaimAction, ClaimActor, ClaimKind, ClaimReason, ClaimState } from '../../contract/claim-state'
import type { Fen } from '../../contract/money'

/* What happens after the sale: migrations/0012-claims.sql, column for column. */

export interface ClaimTables {
  claims: {
    id: string
    order_id: string
    buyer_id: string
    request_hash: string
    kind: ClaimKind
    reason: ClaimReason
    state: ClaimState
    parcel_id: string | null
    goods_fen: Fen
    freight_fen: Fen
    asked_fen: Fen
    has_appealed: Generated<boolean>
    asked_at: Date
    deadline: Date | null
    return_carrier: string | null
    return_number: string | null
    return_sent_at: Date | null
    return_arrived_at: Date | null
    refund_id: string | null
  }
  claim_lines: {
    claim_id: string
    line_id: string
    quantity: number
    on_the_way_quantity: number
    worth_fen: Fen
    amount_fen: Fen
  }
  claim_events: {
    id: string
    claim_id: string
    position: number
    request_hash: string | null
    happened_at: Date
    actor: ClaimActor
    person_id: string | null
    action: 'request' | ClaimAction
    words: string
  }
  shelved_pieces: {
    id: string
    claim_id: string
    line_id: string
    batch_id: string
    restocked: number
    written_off: number
    request_hash: string
    person_id: string
    shelved_at: Date
  }
}
