import { type Insertable, sql } from 'kysely'
import type { ShelvedBatch, ShelvedSize } from '../domain/goods-shelf'
import type { Db, Tables } from './tables'

export type ProductToSave = Insertable<Tables['products']>
export type SizeToSave = Insertable<Tables['sizes']>
export type BatchToSave = Insertable<Tables['batches']>

/** Far below the 65,535 parameters that a statement may have. */
const rowsPerStatement = 1000

/** What an import writes; rows that are there keep their ids. */
export class GoodsStore {
  constructor(private readonly db: Db) {}

  async listCategories(): Promise<readonly { readonly id: string; readonly name: string; readonly position: number }[]> {
    return await this.db.selectFrom('categories').select(['id', 'name_zh as name', 'position']).orderBy('id').execute()
  }

  /** Adds categories; of those that are there it changes the English name. */
  async saveCategories(rows: readonly Insertable<Tables['categories']>[]): Promise<void> {
    if (rows.length === 0) return
    await this.db
      .insertInto('categories')
      .values(rows)
      .onConflict((conflict) => conflict.column('name_zh').doUpdateSet({ name_en: (row) => row.ref('excluded.name_en') }))
      .execute()
  }

  async listProducts(
    codes: readonly string[],
  ): Promise<readonly { readonly id: string; readonly code: string; readonly position: number }[]> {
    return await this.db
      .selectFrom('products')
      .select(['id', 'code', 'position'])
      .where('code', '=', sql<string>`any(${[...codes]}::text[])`)
      .execute()
  }

  /** The position after the last product. */
  async nextPosition(): Promise<number> {
    const { next } = await this.db
      .selectFrom('products')
      .select(sql<number>`coalesce(max(position) + 1, 0)::int`.as('next'))
      .executeTakeFirstOrThrow()
    return next
  }

  /** Ids by code. Whoever saves the same products waits here until this transaction has ended. */
  async saveProducts(products: readonly ProductToSave[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>()
    for (const rows of chunks(products)) {
      const saved = await this.db
        .insertInto('products')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((row) => ({
            category_id: row.ref('excluded.category_id'),
            name_zh: row.ref('excluded.name_zh'),
            name_en: row.ref('excluded.name_en'),
            subtitle_zh: row.ref('excluded.subtitle_zh'),
            subtitle_en: row.ref('excluded.subtitle_en'),
            story: row.ref('excluded.story'),
            how_made: row.ref('excluded.how_made'),
            how_to_use: row.ref('excluded.how_to_use'),
            questions: row.ref('excluded.questions'),
            captions: row.ref('excluded.captions'),
            maker: row.ref('excluded.maker'),
            maker_place: row.ref('excluded.maker_place'),
            origin: row.ref('excluded.origin'),
            licence_number: row.ref('excluded.licence_number'),
            shelf_life_days: row.ref('excluded.shelf_life_days'),
            return_rule: row.ref('excluded.return_rule'),
            commission_bps: row.ref('excluded.commission_bps'),
            pictures: row.ref('excluded.pictures'),
            road: row.ref('excluded.road'),
            is_on_sale: row.ref('excluded.is_on_sale'),
            position: row.ref('excluded.position'),
          })),
        )
        .returning(['id', 'code'])
        .execute()
      for (const { id, code } of saved) ids.set(code, id)
    }
    return ids
  }

  /** The sizes of these products and those with these codes, locked in the order in which orders take them. */
  async lockSizes(productIds: readonly string[], codes: readonly string[]): Promise<readonly ShelvedSize[]> {
    return await this.db
      .selectFrom('sizes')
      .innerJoin('products', 'products.id', 'sizes.product_id')
      .select(['sizes.id', 'sizes.code', 'sizes.stock', 'sizes.position', 'products.code as productCode'])
      .where(sql<boolean>`(sizes.product_id = any(${[...productIds]}::text[]) or sizes.code = any(${[...codes]}::text[]))`)
      .orderBy('sizes.id')
      .forUpdate('sizes')
      .execute()
  }

  /** Every batch of these sizes, locked in the order in which parcels take them. */
  async lockBatches(sizeIds: readonly string[]): Promise<readonly ShelvedBatch[]> {
    return await this.db
      .selectFrom('batches')
      .select(['id', 'size_id as sizeId', 'code', 'on_hand as onHand'])
      .where('size_id', '=', sql<string>`any(${[...sizeIds]}::text[])`)
      .orderBy('id')
      .forUpdate()
      .execute()
  }

  /** Sizes that are there must be locked: their stock is written over. */
  async saveSizes(sizes: readonly SizeToSave[]): Promise<void> {
    for (const rows of chunks(sizes)) {
      await this.db
        .insertInto('sizes')
        .values(rows)
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            price_fen: row.ref('excluded.price_fen'),
            commission_bps: row.ref('excluded.commission_bps'),
            stock: row.ref('excluded.stock'),
            lasts_days: row.ref('excluded.lasts_days'),
            back_in: row.ref('excluded.back_in'),
            position: row.ref('excluded.position'),
            is_on_sale: row.ref('excluded.is_on_sale'),
          })),
        )
        .execute()
    }
  }

  /** Batches that are there must be locked: their pieces are written over. */
  async saveBatches(batches: readonly BatchToSave[]): Promise<void> {
    for (const rows of chunks(batches)) {
      await this.db
        .insertInto('batches')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['size_id', 'code']).doUpdateSet((row) => ({
            produced_on: row.ref('excluded.produced_on'),
            best_before: row.ref('excluded.best_before'),
            on_hand: row.ref('excluded.on_hand'),
            report: row.ref('excluded.report'),
          })),
        )
        .execute()
    }
  }
}

function chunks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  )
}
