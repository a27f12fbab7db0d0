import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db, Tables } from './tables'
import type { SellerState } from './values'

export type SellerRow = Selectable<Tables['sellers']>

/** A seller as buyers may see them: never an amount. */
export interface RecommenderRow {
  readonly sellerId: string
  readonly name: string
  readonly avatar: string | null
  readonly shopName: string
  /** About the shop; null when the seller wrote none. */
  readonly words: string | null
}

export class SellerStore {
  constructor(private readonly db: Db) {}

  async find(sellerId: string): Promise<SellerRow | null> {
    return (await this.db.selectFrom('sellers').selectAll().where('person_id', '=', sellerId).executeTakeFirst()) ?? null
  }

  async get(sellerId: string): Promise<SellerRow> {
    return await this.db.selectFrom('sellers').selectAll().where('person_id', '=', sellerId).executeTakeFirstOrThrow()
  }

  /** Locks a seller to the end of the transaction. Null when this person has no shop. */
  async lock(sellerId: string): Promise<SellerRow | null> {
    return (await this.db.selectFrom('sellers').selectAll().where('person_id', '=', sellerId).forNoKeyUpdate().executeTakeFirst()) ?? null
  }

  /** False when this person has a shop already; a competing insert is waited for. */
  async insert(seller: Insertable<Tables['sellers']>): Promise<boolean> {
    const result = await this.db
      .insertInto('sellers')
      .values(seller)
      .onConflict((conflict) => conflict.column('person_id').doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }

  async update(
    sellerId: string,
    change: Pick<
      Updateable<Tables['sellers']>,
      'shop_name' | 'words' | 'state' | 'state_reason' | 'agreement_version' | 'signed_at' | 'invitation'
    >,
  ): Promise<void> {
    await this.db.updateTable('sellers').set(change).where('person_id', '=', sellerId).execute()
  }

  async markState(sellerId: string, state: SellerState, reason: string | null): Promise<void> {
    await this.update(sellerId, { state, state_reason: reason })
  }

  /** The seller's own commission rate in basis points; null when the size, product or brand decides. */
  async findRates(sellerId: string): Promise<number | null> {
    const row = await this.db.selectFrom('sellers').select('commission_bps').where('person_id', '=', sellerId).executeTakeFirst()
    return row?.commission_bps ?? null
  }

  async findRecommender(sellerId: string): Promise<RecommenderRow | null> {
    const row = await this.db
      .selectFrom('sellers')
      .innerJoin('people', 'people.id', 'sellers.person_id')
      .where('sellers.person_id', '=', sellerId)
      .select(['sellers.person_id', 'people.nickname', 'people.avatar', 'sellers.shop_name', 'sellers.words'])
      .executeTakeFirst()
    if (!row) return null
    return { sellerId: row.person_id, name: row.nickname, avatar: row.avatar, shopName: row.shop_name, words: row.words || null }
  }

  /** Who these sellers are, for HQ. */
  async listNames(
    sellerIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly name: string; readonly shopName: string; readonly state: SellerState }>> {
    if (sellerIds.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('sellers')
      .innerJoin('people', 'people.id', 'sellers.person_id')
      .where('sellers.person_id', 'in', [...sellerIds])
      .select(['sellers.person_id', 'people.nickname', 'sellers.shop_name', 'sellers.state'])
      .execute()
    return new Map(rows.map((row) => [row.person_id, { name: row.nickname, shopName: row.shop_name, state: row.state }]))
  }

  /** What the seller says about a product they picked; null when they did not pick it or said nothing. */
  async findPickWords(sellerId: string, productId: string): Promise<string | null> {
    return (await this.findPick(sellerId, productId))?.words || null
  }

  async findPick(sellerId: string, productId: string): Promise<{ readonly words: string } | null> {
    const row = await this.db
      .selectFrom('picks')
      .select('words')
      .where('seller_id', '=', sellerId)
      .where('product_id', '=', productId)
      .executeTakeFirst()
    return row ?? null
  }

  /** Adds a pick, or moves and rewords it. */
  async savePick(pick: Insertable<Tables['picks']>): Promise<void> {
    await this.db
      .insertInto('picks')
      .values(pick)
      .onConflict((conflict) => conflict.columns(['seller_id', 'product_id']).doUpdateSet({ position: pick.position, words: pick.words }))
      .execute()
  }
}
