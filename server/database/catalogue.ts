import { type Selectable, type SqlBool, sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { ProductCursor } from '../domain/product-cursor'
import type { Db, Tables } from './tables'

export type ProductRow = Selectable<Tables['products']>
export type CategoryRow = Selectable<Tables['categories']>
export type BatchRow = Selectable<Tables['batches']>

/** A size as a buyer sees it. */
export interface SizeRow {
  readonly id: string
  readonly product_id: string
  readonly name: string
  readonly price_fen: Fen
  readonly lasts_days: number | null
  readonly back_in: string | null
  readonly commission_bps: number | null
  readonly is_on_sale: boolean
  /** Pieces not promised to anybody and in date on that day. */
  readonly left: number
}

/** A product in a list. */
export interface ListedProduct {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly picture: string
  readonly position: number
  /** The seller's own sentence on a pick, else ''. */
  readonly words: string
}

export interface ProductFilter {
  readonly categoryId: string | null
  readonly after: Pick<ProductCursor, 'position' | 'id'> | null
  readonly limit: number
}

export class CatalogueStore {
  constructor(private readonly db: Db) {}

  async listCategories(): Promise<readonly CategoryRow[]> {
    return await this.db
      .selectFrom('categories')
      .selectAll()
      .where((where) =>
        where.exists(
          where
            .selectFrom('products')
            .select('products.id')
            .whereRef('products.category_id', '=', 'categories.id')
            .where('is_on_sale', '=', true),
        ),
      )
      .orderBy('position')
      .orderBy('id')
      .execute()
  }

  /** Every product by the code HQ gave it, in the shop's order. */
  async listCodes(): Promise<readonly { readonly id: string; readonly code: string }[]> {
    return await this.db.selectFrom('products').select(['id', 'code']).orderBy('position').orderBy('id').execute()
  }

  async findProduct(productId: string): Promise<ProductRow | null> {
    return (await this.db.selectFrom('products').selectAll().where('id', '=', productId).executeTakeFirst()) ?? null
  }

  /** What a seller picked, in the seller's order. */
  async listPicks(sellerId: string, filter: ProductFilter): Promise<readonly ListedProduct[]> {
    return await this.selectListed(filter.categoryId)
      .innerJoin('picks', 'picks.product_id', 'products.id')
      .where('picks.seller_id', '=', sellerId)
      .$if(filter.after !== null, (query) => query.where(isAfter('picks', filter.after)))
      .select(['picks.position', 'picks.words'])
      .orderBy('picks.position')
      .orderBy('products.id')
      .limit(filter.limit)
      .execute()
  }

  /** The brand's range in its order, without what this seller picked. */
  async listRange(withoutPicksOf: string | null, filter: ProductFilter): Promise<readonly ListedProduct[]> {
    return await this.selectListed(filter.categoryId)
      .$if(withoutPicksOf !== null, (query) =>
        query.where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('picks')
                .select('picks.product_id')
                .whereRef('picks.product_id', '=', 'products.id')
                .where('picks.seller_id', '=', withoutPicksOf),
            ),
          ),
        ),
      )
      .$if(filter.after !== null, (query) => query.where(isAfter('products', filter.after)))
      .select(['products.position', sql<string>`''`.as('words')])
      .orderBy('products.position')
      .orderBy('products.id')
      .limit(filter.limit)
      .execute()
  }

  /** The sizes of these products in their order; `today` is the business day. */
  async listSizes(productIds: readonly string[], today: string): Promise<readonly SizeRow[]> {
    if (productIds.length === 0) return []
    return await this.db
      .selectFrom('sizes')
      .where('product_id', 'in', [...productIds])
      .select(['id', 'product_id', 'name', 'price_fen', 'lasts_days', 'back_in', 'commission_bps', 'is_on_sale'])
      .select(
        sql<number>`greatest(stock - (
          select coalesce(sum(on_hand), 0)::int from batches where batches.size_id = sizes.id and best_before < ${today}::date
        ), 0)`.as('left'),
      )
      .orderBy('position')
      .orderBy('id')
      .execute()
  }

  /** Of what lies on the shelf of a product and is in date: the batch that goes out next. */
  async findNextBatch(productId: string, today: string): Promise<BatchRow | null> {
    return (await this.selectBatches(productId, today).limit(1).executeTakeFirst()) ?? null
  }

  /** What lies on the shelf of a product and is in date, in the order in which it goes out. */
  async listBatches(productId: string, today: string): Promise<readonly BatchRow[]> {
    return await this.selectBatches(productId, today).execute()
  }

  private selectBatches(productId: string, today: string) {
    return this.db
      .selectFrom('batches')
      .innerJoin('sizes', 'sizes.id', 'batches.size_id')
      .selectAll('batches')
      .where('sizes.product_id', '=', productId)
      .where('batches.on_hand', '>', 0)
      .where('batches.best_before', '>=', today)
      .orderBy('batches.best_before')
      .orderBy('batches.code')
      .orderBy('batches.id')
  }

  private selectListed(categoryId: string | null) {
    return this.db
      .selectFrom('products')
      .where('products.is_on_sale', '=', true)
      .where((where) =>
        where.exists(
          where
            .selectFrom('sizes')
            .select('sizes.id')
            .whereRef('sizes.product_id', '=', 'products.id')
            .where('sizes.is_on_sale', '=', true),
        ),
      )
      .$if(categoryId !== null, (query) => query.where('products.category_id', '=', categoryId ?? ''))
      .select(['products.id', 'products.name_zh as nameZh', 'products.name_en as nameEn'])
      .select(sql<string>`coalesce(products.pictures ->> 0, '')`.as('picture'))
  }
}

function isAfter(table: 'picks' | 'products', after: ProductFilter['after']) {
  return sql<SqlBool>`(${sql.ref(`${table}.position`)}, products.id) > (${after?.position ?? 0}::int, ${after?.id ?? ''})`
}
