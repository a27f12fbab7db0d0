import { sql } from 'kysely'
import type { Fen } from '../../contract/money'
import type { Db } from './tables'
import type { ReturnRule } from './values'

/** A size as an order sees it: what it is, what it costs and pays, and how many there are. */
export interface SellableSize {
  readonly sizeId: string
  readonly productId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly sizeName: string
  readonly picture: string
  readonly unitFen: Fen
  readonly returnRule: ReturnRule
  readonly isOnSale: boolean
  /** Whether the product is, in whatever size. */
  readonly isProductOnSale: boolean
  /** Pieces not promised to anybody and not expired. */
  readonly left: number
  readonly sizeBps: number | null
  readonly productBps: number | null
}

export interface ShelfBatch {
  readonly id: string
  readonly sizeId: string
  readonly code: string
  readonly producedOn: string
  readonly bestBefore: string
  readonly onHand: number
}

/** Pieces of a size that lie on the shelf and are past their date on `today`. */
const expiredPieces = (today: string) =>
  sql<number>`(select coalesce(sum(on_hand), 0)::int from batches where batches.size_id = sizes.id and best_before < ${today}::date)`

export class StockStore {
  constructor(private readonly db: Db) {}

  /** The sizes of these ids that exist; `today` is the business day. */
  async listSellable(sizeIds: readonly string[], today: string): Promise<readonly SellableSize[]> {
    const rows = await this.db
      .selectFrom('sizes')
      .innerJoin('products', 'products.id', 'sizes.product_id')
      .where('sizes.id', 'in', [...sizeIds])
      .select([
        'sizes.id as sizeId',
        'products.id as productId',
        'products.name_zh as nameZh',
        'products.name_en as nameEn',
        'sizes.name as sizeName',
        'sizes.price_fen as unitFen',
        'products.return_rule as returnRule',
        'sizes.commission_bps as sizeBps',
        'products.commission_bps as productBps',
        'products.is_on_sale as isProductOnSale',
        sql<boolean>`sizes.is_on_sale and products.is_on_sale`.as('isOnSale'),
        sql<number>`greatest(sizes.stock - ${expiredPieces(today)}, 0)`.as('left'),
        sql<string>`coalesce(products.pictures ->> 0, '')`.as('picture'),
      ])
      .execute()
    return rows
  }

  /** Promises pieces of a size to an order; false when there are not so many. One conditional statement, so that none is sold twice. */
  async take(sizeId: string, quantity: number, today: string): Promise<boolean> {
    const result = await this.db
      .updateTable('sizes')
      .set({ stock: sql<number>`stock - ${quantity}` })
      .where('id', '=', sizeId)
      .where(sql<boolean>`stock - ${expiredPieces(today)} >= ${quantity}`)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  /** Takes back the promise. */
  async giveBack(sizeId: string, quantity: number): Promise<void> {
    await this.db
      .updateTable('sizes')
      .set({ stock: sql<number>`stock + ${quantity}` })
      .where('id', '=', sizeId)
      .execute()
  }

  /** What of these sizes lies on the shelf and may still be sent, the batch that expires first on top. */
  async listShelf(sizeIds: readonly string[], today: string): Promise<readonly ShelfBatch[]> {
    if (sizeIds.length === 0) return []
    return await this.db
      .selectFrom('batches')
      .select(['id', 'size_id as sizeId', 'code', 'produced_on as producedOn', 'best_before as bestBefore', 'on_hand as onHand'])
      .where('size_id', 'in', [...sizeIds])
      .where('on_hand', '>', 0)
      .where('best_before', '>=', today)
      .orderBy('best_before')
      .orderBy('id')
      .execute()
  }

  /** Takes pieces of a batch off the shelf; false when there are not so many. */
  async takeOffShelf(batchId: string, quantity: number): Promise<boolean> {
    const result = await this.db
      .updateTable('batches')
      .set({ on_hand: sql<number>`on_hand - ${quantity}` })
      .where('id', '=', batchId)
      .where('on_hand', '>=', quantity)
      .executeTakeFirst()
    return result.numUpdatedRows === 1n
  }

  /** Puts pieces that came back into their batch again. */
  async putOnShelf(batchId: string, quantity: number): Promise<void> {
    await this.db
      .updateTable('batches')
      .set({ on_hand: sql<number>`on_hand + ${quantity}` })
      .where('id', '=', batchId)
      .execute()
  }
}
