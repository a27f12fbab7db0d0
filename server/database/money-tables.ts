import type { Generated } from 'kysely'
import type { Fen } from '../../contract/money'
import type { BillState } from '../domain/withdrawals'
import type { TaxRule } from '../domain/withholding'

/* The ledger, its months, and what sellers take out. */

export interface MoneyTables {
  entries: { key: string; kind: string; order_id: string | null; posted_at: Date }
  postings: {
    entry_key: string
    position: number
    source: string
    destination: string
    amount_fen: Fen
    seller_id: string | null
    chain_index: number | null
    previous_hash: string | null
    hash: string | null
  }
  seller_months: {
    seller_id: string
    month: string
    first_index: number
    last_index: number
    opening_fen: Fen
    earned_fen: Generated<Fen>
    taken_back_fen: Generated<Fen>
    paid_fen: Generated<Fen>
    tax_fen: Generated<Fen>
  }
  withdrawals: {
    id: string
    request_hash: string
    seller_id: string
    gross_fen: Fen
    tax_fen: Fen
    net_fen: Fen
    tax_rule: TaxRule
    asked_at: Date
    ended_at: Date | null
  }
  transfer_bills: {
    id: string
    withdrawal_id: string
    position: number
    gross_fen: Fen
    tax_fen: Fen
    net_fen: Fen
    state: BillState
    sealed_name: string | null
    package_info: string | null
    refusal: string | null
    fail_reason: string | null
    asked_at: Date | null
    waiting_at: Date | null
    ended_at: Date | null
  }
}
