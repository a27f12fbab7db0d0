import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { CreditVisit } from '../domain/attribution'
import { addCounts, type Counted } from './counters'
import { anySeller } from './planned-once'
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

  /** The token a seller's next share of this thing by this channel will carry; posters have their own. The index is by what stands here. */
  async findUnusedToken(sellerId: string, productId: string | null, channel: Channel): Promise<string | null> {
    const row = await this.db
      .selectFrom('tokens')
      .select('token')
      .where('seller_id', '=', sellerId)
      .where(sql<SqlBool>`coalesce(product_id, '') = ${productId ?? ''}`)
      .where('channel', '=', channel)
      .where('used_at', 'is', null)
      .where(sql<SqlBool>`channel <> 'poster'`)
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

  /** Uses a token up; false for one that is used already, which keeps the time of its first use. */
  async markTokenUsed(token: string, usedAt: Date): Promise<boolean> {
    const result = await this.db
      .updateTable('tokens')
      .set({ used_at: usedAt })
      .where('token', '=', token)
      .where('used_at', 'is', null)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
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

  async countShare(counted: Counted): Promise<void> {
    await addCounts(this.db, counted, { shares: 1 })
  }

  async countOpen(counted: Counted, isNewPerson: boolean): Promise<void> {
    await addCounts(this.db, counted, { opens: 1, people: isNewPerson ? 1 : 0 })
  }

  async countView(counted: Counted, isNewPerson: boolean): Promise<void> {
    await addCounts(this.db, counted, { viewers: 1, people: isNewPerson ? 1 : 0 })
  }

  /** `day`: on which it was placed. */
  async countOrderPlaced(counted: Counted): Promise<void> {
    await addCounts(this.db, counted, { orders: 1 })
  }

  /** `day`: of the payment. */
  async countOrderPaid(counted: Counted, commissionFen: Fen): Promise<void> {
    await addCounts(this.db, counted, { paid_orders: 1, commission_fen: commissionFen })
  }

  /** `day`: of the receipt. */
  async countReceived(counted: Counted): Promise<void> {
    await addCounts(this.db, counted, { received_orders: 1 })
  }

  /** `day`: on which the order was paid, so that each day shows what its orders still bring. */
  async countRefund(counted: Counted, refund: { readonly isFirst: boolean; readonly clawbackFen: Fen }): Promise<void> {
    await addCounts(this.db, counted, { refunded_orders: refund.isFirst ? 1 : 0, commission_fen: -refund.clawbackFen })
  }

  /** Cards a seller sent to Moments since then. */
  async countMomentsSince(sellerId: string, since: Date): Promise<number> {
    return (await this.countMoments(sellerId, since, { productId: null, since })).all
  }

  /** What a seller sent to Moments since then: all of it, and how much of it was this thing since the other time. */
  async countMoments(sellerId: string, since: Date, thing: { readonly productId: string | null; readonly since: Date }) {
    const earliest = since < thing.since ? since : thing.since
    return await this.db
      .selectFrom('tokens')
      .where('seller_id', '=', anySeller(sellerId))
      .where('channel', '=', sql.lit('moments'))
      .where('used_at', '>=', earliest)
      .select([
        sql<number>`(count(*) filter (where used_at >= ${since}))::int`.as('all'),
        sql<number>`(count(*) filter (where used_at >= ${thing.since} and product_id is not distinct from ${thing.productId}))::int`.as(
          'ofThing',
        ),
      ])
      .executeTakeFirstOrThrow()
  }
}
