import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OrderState } from '../../contract/order-state'
import type { Db } from './tables'

/** One record of a person's, as they read it: camel-case names, whole fen, instants in UTC. */
export type PersonalRecord = Readonly<Record<string, unknown>>
type Kept = Readonly<Record<string, (db: Db, personId: string) => Promise<readonly PersonalRecord[]>>>

/** What stands where a deleted person's name was. */
const nameOfNobody = '已注销的熟客'
const shopOfNobody = '已关的铺子'
const noAddress = JSON.stringify({ name: '', phone: '', province: '', city: '', district: '', detail: '' })
const openStates: readonly OrderState[] = ['placed', 'paid', 'shipping', 'shipped', 'received']
const overStates: readonly OrderState[] = ['completed', 'cancelled', 'closed']

/** Every kind of record that is kept of a person; what is added to the tables is added here (a test compares them). */
const records: Kept = { orders: listOrders, addresses: listAddresses, visits: listVisits, sessions: listSessions, picks: listPicks }

/** All that is kept of one person, to show it to them and to take it away. */
export class PersonalDataStore {
  constructor(private readonly db: Db) {}

  /** Locks a person against everything that would add to them. False when they are deleted already, or never were. */
  async lockWhole(personId: string): Promise<boolean> {
    const row = await this.db.selectFrom('people').select('deleted_at').where('id', '=', personId).forUpdate().executeTakeFirst()
    return row !== undefined && row.deleted_at === null
  }

  async isDeleted(personId: string): Promise<boolean> {
    const row = await this.db.selectFrom('people').select('deleted_at').where('id', '=', personId).executeTakeFirst()
    return row !== undefined && row.deleted_at !== null
  }

  async listRecords(personId: string): Promise<Record<string, PersonalRecord[]>> {
    const kinds: Record<string, PersonalRecord[]> = {}
    for (const [kind, list] of Object.entries(records)) kinds[kind] = [...(await list(this.db, personId))]
    return kinds
  }

  /** Orders of this person's that are not over. */
  async listOpenOrders(personId: string): Promise<readonly { id: string; state: OrderState; return_until: Date | null }[]> {
    const own = this.db.selectFrom('orders').select(['id', 'state', 'return_until']).where('buyer_id', '=', personId)
    return await own
      .where('state', 'in', [...openStates])
      .orderBy('placed_at')
      .execute()
  }

  /** Orders that are over, but whose money is still on its way back. */
  async listRefunding(personId: string): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('refunds')
      .innerJoin('orders', 'orders.id', 'refunds.order_id')
      .select('orders.id')
      .distinct()
      .where('orders.buyer_id', '=', personId)
      .where('orders.state', 'in', [...overStates])
      .where('refunds.state', 'in', ['requested', 'processing', 'abnormal'])
      .execute()
    return rows.map((row) => row.id)
  }

  /** Orders under way that came through this person's shop. */
  async countShopOrders(sellerId: string): Promise<number> {
    const row = await this.db
      .selectFrom('orders')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('seller_id', '=', sellerId)
      .where('state', 'in', [...openStates])
      .executeTakeFirstOrThrow()
    return row.count
  }

  /** Takes away who this was. Orders and postings stay, without a name, a phone, an address or a note. */
  async erase(personId: string, at: Date): Promise<void> {
    await this.eraseTraces(personId)
    await this.blankAddresses(personId)
    const gone = { openid: `gone:${personId}`, nickname: nameOfNobody, avatar: null, is_hq: false, deleted_at: at }
    await this.db.updateTable('people').set(gone).where('id', '=', personId).execute()
    const closed = { shop_name: shopOfNobody, words: '', state: 'left' as const, state_reason: null }
    await this.db.updateTable('sellers').set(closed).where('person_id', '=', personId).execute()
  }

  /** What nothing needs any more once a person has gone: where they were signed in, by which cards they came, where things went, what they picked. */
  async eraseTraces(personId: string): Promise<void> {
    for (const table of ['sessions', 'visits', 'token_people', 'addresses'] as const) {
      await this.db.deleteFrom(table).where('person_id', '=', personId).execute()
    }
    await this.db.deleteFrom('picks').where('seller_id', '=', personId).execute()
  }

  /** Where orders went that are over. Money and goods stay as they were. */
  async blankAddresses(personId: string): Promise<void> {
    await this.db
      .updateTable('orders')
      .set({ address: noAddress, note: '' })
      .where('buyer_id', '=', personId)
      .where('state', 'in', [...overStates])
      .execute()
  }
}

async function listOrders(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('orders')
    .leftJoin('sellers', 'sellers.person_id', 'orders.seller_id')
    .where('buyer_id', '=', personId)
    .select(['orders.id', 'orders.state', 'address', 'note', 'goods_fen as goodsFen', 'freight_fen as freightFen', 'total_fen as totalFen'])
    .select(['placed_at as placedAt', 'paid_at as paidAt', 'shipped_at as shippedAt', 'received_at as receivedAt'])
    .select(['completed_at as completedAt', 'cancelled_at as cancelledAt', 'sellers.shop_name as recommendedBy'])
    .select((order) => [
      jsonArrayFrom(
        order
          .selectFrom('order_lines')
          .select([
            'name_zh as name',
            'size_name as size',
            'quantity',
            'unit_fen as unitFen',
            'net_fen as paidFen',
            'refunded_fen as refundedFen',
          ])
          .whereRef('order_id', '=', 'orders.id')
          .orderBy('position'),
      ).as('lines'),
      jsonArrayFrom(
        order
          .selectFrom('parcels')
          .select(['carrier', 'tracking_number as trackingNumber', 'shipped_at as shippedAt'])
          .whereRef('order_id', '=', 'orders.id'),
      ).as('parcels'),
      jsonArrayFrom(
        order
          .selectFrom('refunds')
          .select(['amount_fen as amountFen', 'reason', 'refunds.state', 'requested_at as requestedAt', 'ended_at as endedAt'])
          .whereRef('order_id', '=', 'orders.id'),
      ).as('refunds'),
    ])
    .orderBy('placed_at', 'desc')
    .execute()
}

async function listAddresses(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db
    .selectFrom('addresses')
    .select(['address', 'is_default as isDefault', 'saved_at as savedAt'])
    .where('person_id', '=', personId)
  return await own.orderBy('saved_at', 'desc').execute()
}

async function listVisits(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('visits')
    .innerJoin('sellers', 'sellers.person_id', 'visits.seller_id')
    .select(['visited_at as at', 'channel', 'sellers.shop_name as shop'])
    .where('visits.person_id', '=', personId)
    .orderBy('visited_at', 'desc')
    .execute()
}

async function listSessions(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('sessions').select(['created_at as openedAt', 'expires_at as expiresAt']).where('person_id', '=', personId)
  return await own.orderBy('created_at', 'desc').execute()
}

async function listPicks(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('picks')
    .innerJoin('products', 'products.id', 'picks.product_id')
    .select(['products.name_zh as product', 'picks.words'])
    .where('seller_id', '=', personId)
    .orderBy('picks.position')
    .execute()
}
