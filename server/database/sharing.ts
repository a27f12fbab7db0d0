import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { CreditVisit } from '../domain/attribution'
import { addDayCounts, addTokenCounts } from './counters'
import type { Db, Tables } from './tables'
import type { Channel, SellerState } from './values'

export type TokenRow = Selectable<Tables['tokens']> & { readonly seller_state: SellerState }

/** More visits than this within one attribution window are no person's. */
const maxCreditVisits = 200

export class SharingStore {
  constructor(private readonly db: Db) {}

  /** A token with the state of its seller. */
  async findToken(token: string): Promise<TokenRow | null> {
    const row = await this.db
      .selectFrom('tokens')
      .innerJoin('sellers', 'sellers.person_id', 'tokens.seller_id')
      .selectAll('tokens')
      .select('sellers.state as seller_state')
      .where('tokens.token', '=', token)
      .executeTakeFirst()
    return row ?? null
  }

  /** The token a seller's next share of this thing by this channel will carry. */
  async findUnusedToken(sellerId: string, productId: string | null, channel: Channel): Promise<string | null> {
    const row = await this.db
      .selectFrom('tokens')
      .select('token')
      .where('seller_id', '=', sellerId)
      .where(sql<SqlBool>`coalesce(product_id, '') = ${productId ?? ''}`)
      .where('channel', '=', channel)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return row?.token ?? null
  }

  /** False when an unused token for the same thing and channel, or the same token, is there already. */
  async insertToken(token: Insertable<Tables['tokens']>): Promise<boolean> {
    const result = await this.db
      .insertInto('tokens')
      .values(token)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }

  /** Uses a token up; one that is used already keeps the time of its first use. */
  async markTokenUsed(token: string, usedAt: Date): Promise<void> {
    await this.db.updateTable('tokens').set({ used_at: usedAt }).where('token', '=', token).where('used_at', 'is', null).execute()
  }

  /** A person's visits since then, newest first: what attribution walks. */
  async listCreditVisits(personId: string, since: Date): Promise<readonly CreditVisit[]> {
    const rows = await this.db
      .selectFrom('visits')
      .innerJoin('tokens', 'tokens.token', 'visits.token')
      .innerJoin('sellers', 'sellers.person_id', 'visits.seller_id')
      .where('visits.person_id', '=', personId)
      .where('visits.visited_at', '>=', since)
      .select(['visits.token', 'visits.seller_id', 'tokens.channel', 'sellers.state', 'visits.visited_at'])
      .orderBy('visits.visited_at', 'desc')
      .orderBy('visits.id', 'desc')
      .limit(maxCreditVisits)
      .execute()
    return rows.map((row) => ({
      token: row.token,
      sellerId: row.seller_id,
      isSellerActive: row.state === 'active',
      channel: row.channel,
      visitedAt: row.visited_at,
    }))
  }

  /** Whether this person came in by this token and scene since then. */
  async hasVisitSince(visit: { readonly personId: string; readonly token: string; readonly scene: number }, since: Date): Promise<boolean> {
    const row = await this.db
      .selectFrom('visits')
      .select('id')
      .where('person_id', '=', visit.personId)
      .where('visited_at', '>', since)
      .where('token', '=', visit.token)
      .where('scene', '=', visit.scene)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  async insertVisit(visit: Insertable<Tables['visits']>): Promise<void> {
    await this.db.insertInto('visits').values(visit).execute()
  }

  /** Notes that this person came by this token; true the first time. */
  async insertTokenPerson(token: string, personId: string, firstAt: Date): Promise<boolean> {
    const result = await this.db
      .insertInto('token_people')
      .values({ token, person_id: personId, first_at: firstAt, viewed_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }

  async hasViewed(token: string, personId: string): Promise<boolean> {
    const row = await this.db
      .selectFrom('token_people')
      .select('viewed_at')
      .where('token', '=', token)
      .where('person_id', '=', personId)
      .executeTakeFirst()
    return Boolean(row?.viewed_at)
  }

  /** Notes that this person looked at a product by this token, once they came by it; true the first time. */
  async markViewed(token: string, personId: string, viewedAt: Date): Promise<boolean> {
    const result = await this.db
      .updateTable('token_people')
      .set({ viewed_at: viewedAt })
      .where('token', '=', token)
      .where('person_id', '=', personId)
      .where('viewed_at', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  async countOpen(token: string, sellerId: string, day: string, isNewPerson: boolean): Promise<void> {
    const counts = { opens: 1, people: isNewPerson ? 1 : 0 }
    await addTokenCounts(this.db, token, counts)
    await addDayCounts(this.db, sellerId, day, counts)
  }

  async countView(token: string, sellerId: string, day: string, isNewPerson: boolean): Promise<void> {
    const counts = { viewers: 1, people: isNewPerson ? 1 : 0 }
    await addTokenCounts(this.db, token, counts)
    await addDayCounts(this.db, sellerId, day, counts)
  }

  /** Of a token alone: a seller's day counts the orders that were paid. */
  async countOrderPlaced(token: string): Promise<void> {
    await addTokenCounts(this.db, token, { orders: 1 })
  }

  /** `day`: the business day of the payment. */
  async countOrderPaid(token: string, sellerId: string, day: string, commissionFen: Fen): Promise<void> {
    await addTokenCounts(this.db, token, { paid_orders: 1, commission_fen: commissionFen })
    await addDayCounts(this.db, sellerId, day, { orders: 1, commission_fen: commissionFen })
  }

  /** `day`: the business day of the receipt. */
  async countReceived(token: string, sellerId: string, day: string): Promise<void> {
    await addTokenCounts(this.db, token, { received_orders: 1 })
    await addDayCounts(this.db, sellerId, day, { received_orders: 1 })
  }

  /** `day`: the business day the order was paid, so that each day shows what its orders still bring. */
  async countClawback(token: string, sellerId: string, day: string, clawbackFen: Fen): Promise<void> {
    await addTokenCounts(this.db, token, { commission_fen: -clawbackFen })
    await addDayCounts(this.db, sellerId, day, { commission_fen: -clawbackFen })
  }
}
