import { type SelectQueryBuilder, sql } from 'kysely'
import type { ClaimState } from '../../contract/claim-state'
import { limits } from '../../contract/limits'
import type { Cursor } from '../domain/cursor'
import type { ClaimLineRow, ClaimRow } from './claims'
import type { OrderLineRow } from './orders'
import type { Db, Tables } from './tables'

export interface ListedClaim {
  readonly claim: ClaimRow
  readonly lines: readonly ClaimLineRow[]
  readonly orderLines: readonly OrderLineRow[]
  readonly buyerName: string
  readonly shopName: string | null
}

export interface ClaimPageOf {
  readonly items: readonly ListedClaim[]
  readonly next: Cursor | null
}

/** Lists of claims, 20 at a time. */
export class ClaimListStore {
  constructor(private readonly db: Db) {}

  /** A person's own, newest first. */
  async listOfBuyer(buyerId: string, states: readonly ClaimState[] | null, after: Cursor | null): Promise<ClaimPageOf> {
    const own = this.db.selectFrom('claims').where('claims.buyer_id', '=', buyerId)
    return await this.newestFirst(states ? own.where('claims.state', 'in', [...states]) : own, after)
  }

  /** All there ever were, newest first. */
  async listAll(after: Cursor | null): Promise<ClaimPageOf> {
    return await this.newestFirst(this.db.selectFrom('claims'), after)
  }

  /** Those in these states, all of which have a deadline: the next one on top. */
  async listByDeadline(states: readonly ClaimState[], after: Cursor | null): Promise<ClaimPageOf> {
    let query = this.db
      .selectFrom('claims')
      .where('claims.state', 'in', [...states])
      .where('claims.deadline', 'is not', null)
    if (after) query = query.where(sql<boolean>`(claims.deadline, claims.id) > (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('claims.deadline').orderBy('claims.id'), (claim) => claim.deadline ?? claim.asked_at)
  }

  /** How many there are in each of these states; of one buyer, or of all. */
  async countByState(states: readonly ClaimState[], buyerId: string | null): Promise<ReadonlyMap<ClaimState, number>> {
    let query = this.db.selectFrom('claims').where('state', 'in', [...states])
    if (buyerId) query = query.where('buyer_id', '=', buyerId)
    const rows = await query
      .select(['state', sql<number>`count(*)::int`.as('count')])
      .groupBy('state')
      .execute()
    return new Map(rows.map((row) => [row.state, row.count]))
  }

  /** Those in these states, and how many of them are past their time. */
  async countDue(states: readonly ClaimState[], now: Date): Promise<{ readonly waiting: number; readonly overdue: number }> {
    return await this.db
      .selectFrom('claims')
      .where('state', 'in', [...states])
      .select([sql<number>`count(*)::int`.as('waiting'), sql<number>`count(*) filter (where deadline < ${now})::int`.as('overdue')])
      .executeTakeFirstOrThrow()
  }

  private async newestFirst(query: SelectQueryBuilder<Tables, 'claims', object>, after: Cursor | null): Promise<ClaimPageOf> {
    const later = after ? query.where(sql<boolean>`(claims.asked_at, claims.id) < (${after.at}, ${after.id})`) : query
    return await this.page(later.orderBy('claims.asked_at', 'desc').orderBy('claims.id', 'desc'), (claim) => claim.asked_at)
  }

  private async page(query: SelectQueryBuilder<Tables, 'claims', object>, keyOf: (claim: ClaimRow) => Date): Promise<ClaimPageOf> {
    const rows = await query
      .innerJoin('people', 'people.id', 'claims.buyer_id')
      .innerJoin('orders', 'orders.id', 'claims.order_id')
      .leftJoin('sellers', 'sellers.person_id', 'orders.seller_id')
      .selectAll('claims')
      .select(['people.nickname as buyerName', 'sellers.shop_name as shopName'])
      .limit(limits.pageSize + 1)
      .execute()
    const shown = rows.slice(0, limits.pageSize)
    const parts = await this.partsOf(shown.map(({ id }) => id))
    const items = shown.map(({ buyerName, shopName, ...claim }) => {
      const lines = parts.lines.filter((line) => line.claim_id === claim.id)
      const orderLines = parts.orderLines.filter((line) => line.order_id === claim.order_id)
      return { claim, lines, orderLines, buyerName, shopName }
    })
    const last = rows.length > limits.pageSize ? items.at(-1)?.claim : undefined
    return { items, next: last ? { at: keyOf(last), id: last.id } : null }
  }

  private async partsOf(claimIds: readonly string[]): Promise<{ lines: readonly ClaimLineRow[]; orderLines: readonly OrderLineRow[] }> {
    if (claimIds.length === 0) return { lines: [], orderLines: [] }
    const lines = await this.db
      .selectFrom('claim_lines')
      .selectAll()
      .where('claim_id', 'in', [...claimIds])
      .execute()
    const lineIds = [...new Set(lines.map((line) => line.line_id))]
    if (lineIds.length === 0) return { lines, orderLines: [] }
    return { lines, orderLines: await this.db.selectFrom('order_lines').selectAll().where('id', 'in', lineIds).execute() }
  }
}
