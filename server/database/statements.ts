import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import { anySeller } from './planned-once'
import type { Db, Tables } from './tables'
import type { RefundLineValue, RefundReason } from './values'

export type MonthRow = Selectable<Tables['seller_months']>

/** A posting that changes what a seller has in all. */
export interface StatementLine {
  readonly chainIndex: number
  readonly entryKey: string
  readonly kind: string
  readonly orderId: string | null
  readonly at: Date
  readonly source: string
  readonly destination: string
  readonly amountFen: Fen
}

export interface ChainRow {
  readonly entryKey: string
  readonly chainIndex: number
  readonly source: string
  readonly destination: string
  readonly amountFen: Fen
}

export interface RefundFacts {
  readonly reason: RefundReason
  readonly lines: readonly RefundLineValue[]
}

/** Word for word as the index postings_lines has it. */
const isLine = sql<SqlBool>`not (p.source like 'seller:%' and p.destination like 'seller:%')`

/* A seller's ledger as a statement. All of it is a stretch of the seller's chain in an index, or a row a month. */
export class StatementStore {
  constructor(private readonly db: Db) {}

  /** Newest first: the lines of the chain below an index (null: from its end) and not below another. */
  async listLines(
    sellerId: string,
    stretch: { readonly belowIndex: number | null; readonly fromIndex?: number; readonly limit?: number },
  ): Promise<readonly StatementLine[]> {
    const { belowIndex, fromIndex = 0, limit } = stretch
    return await this.db
      .selectFrom('postings as p')
      .innerJoin('entries as e', 'e.key', 'p.entry_key')
      .where('p.seller_id', '=', anySeller(sellerId))
      .where(isLine)
      .where('p.chain_index', '>=', fromIndex)
      .$if(belowIndex !== null, (query) => query.where('p.chain_index', '<', belowIndex))
      .select([sql<number>`p.chain_index`.as('chainIndex'), 'p.entry_key as entryKey', 'e.kind', 'e.order_id as orderId'])
      .select(['e.posted_at as at', 'p.source', 'p.destination', 'p.amount_fen as amountFen'])
      .orderBy('p.chain_index', 'desc')
      .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
      .execute()
  }

  /** All months of a seller, newest first: a row a month. */
  async listMonths(sellerId: string): Promise<readonly MonthRow[]> {
    return await this.db.selectFrom('seller_months').selectAll().where('seller_id', '=', sellerId).orderBy('month', 'desc').execute()
  }

  /** The chain after a length, oldest first, as its hashes cover it. */
  async listChain(sellerId: string, afterIndex: number, limit: number): Promise<readonly ChainRow[]> {
    return await this.db
      .selectFrom('postings')
      .where('seller_id', '=', sellerId)
      .where('chain_index', '>', afterIndex)
      .select(['entry_key as entryKey', sql<number>`chain_index`.as('chainIndex'), 'source', 'destination', 'amount_fen as amountFen'])
      .orderBy('chain_index')
      .limit(limit)
      .execute()
  }

  /** What an order posted on a seller's accounts, oldest first. */
  async listOfOrder(sellerId: string, orderId: string): Promise<readonly Pick<StatementLine, 'kind' | 'at' | 'amountFen' | 'entryKey'>[]> {
    return await this.db
      .selectFrom('entries as e')
      .innerJoin('postings as p', 'p.entry_key', 'e.key')
      .where('e.order_id', '=', orderId)
      .where('p.seller_id', '=', sellerId)
      .select(['e.kind', 'e.posted_at as at', 'p.amount_fen as amountFen', 'e.key as entryKey'])
      .orderBy('p.chain_index')
      .execute()
  }

  /** Why the money of these refunds went back, and what for. */
  async listRefunds(refundNos: readonly string[]): Promise<ReadonlyMap<string, RefundFacts>> {
    if (refundNos.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('refunds')
      .select(['id', 'reason', 'lines'])
      .where('id', 'in', [...refundNos])
      .execute()
    return new Map(rows.map(({ id, ...facts }) => [id, facts]))
  }
}
