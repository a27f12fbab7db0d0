import { sql } from 'kysely'
import type { OrderState } from '../../contract/order-state'
import { type PersonalRecord, personalRecords } from './personal-records'
import type { Db } from './tables'

/** What stands where a deleted person's name was. */
const nameOfNobody = '已注销的熟客'
const shopOfNobody = '已关的铺子'
const noAddress = JSON.stringify({ name: '', phone: '', province: '', city: '', district: '', detail: '' })
const openStates: readonly OrderState[] = ['placed', 'paid', 'shipping', 'shipped', 'received']
const overStates: readonly OrderState[] = ['completed', 'cancelled', 'closed']

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
    for (const [kind, list] of Object.entries(personalRecords)) kinds[kind] = [...(await list(this.db, personId))]
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

  /** Orders with a claim that somebody still has to do something about. */
  async listClaiming(personId: string): Promise<readonly string[]> {
    const own = this.db.selectFrom('claims').select('order_id').distinct().where('buyer_id', '=', personId)
    const open = own.where('state', 'in', ['requested', 'appealed', 'approved', 'returning', 'returned', 'refund-failed'])
    return (await open.execute()).map((row) => row.order_id)
  }

  /** Complaints that HQ or the person may still say something about. */
  async listOpenComplaints(personId: string): Promise<readonly string[]> {
    const own = this.db.selectFrom('complaints').select('id').where('person_id', '=', personId)
    return (await own.where('state', '<>', 'closed').orderBy('opened_at').execute()).map((row) => row.id)
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
    await this.db.updateTable('complaints').set({ phone: null }).where('person_id', '=', personId).execute()
    const gone = { openid: `gone:${personId}`, nickname: nameOfNobody, avatar: null, is_hq: false, deleted_at: at }
    await this.db.updateTable('people').set(gone).where('id', '=', personId).execute()
    const closed = { shop_name: shopOfNobody, words: '', state: 'left' as const, state_reason: null }
    await this.db.updateTable('sellers').set(closed).where('person_id', '=', personId).execute()
  }

  /** What nothing needs any more once a person has gone: where they were signed in, by which cards they came, where things went, what they picked. */
  async eraseTraces(personId: string): Promise<void> {
    for (const table of ['sessions', 'visits', 'token_people', 'addresses', 'messages', 'message_answers'] as const) {
      await this.db.deleteFrom(table).where('person_id', '=', personId).execute()
    }
    for (const table of ['picks', 'posters', 'links'] as const) {
      await this.db.deleteFrom(table).where('seller_id', '=', personId).execute()
    }
  }

  async deleteAddresses(personId: string): Promise<void> {
    await this.db.deleteFrom('addresses').where('person_id', '=', personId).execute()
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
