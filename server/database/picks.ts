import { sql } from 'kysely'
import type { Fen } from '../../contract/money'
import { addSold } from './counters'
import type { Db } from './tables'

export interface PickRow {
  readonly productId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly picture: string
  readonly words: string
  readonly isOnSale: boolean
}

export interface RangeRow {
  readonly productId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly picture: string
  readonly commissionBps: number | null
  readonly createdAt: Date
  readonly isPicked: boolean
  readonly soldPieces: number
  readonly likedBy: number
  readonly position: number
  readonly reviews: number
  /** All their stars together. */
  readonly stars: number
}

export class PickStore {
  constructor(private readonly db: Db) {}

  /** In the seller's order, what is no longer sold included. */
  async list(sellerId: string): Promise<readonly PickRow[]> {
    return await this.db
      .selectFrom('picks')
      .innerJoin('products', 'products.id', 'picks.product_id')
      .where('picks.seller_id', '=', sellerId)
      .select(['products.id as productId', 'products.name_zh as nameZh', 'products.name_en as nameEn', 'picks.words'])
      .select(['products.is_on_sale as isOnSale', sql<string>`coalesce(products.pictures ->> 0, '')`.as('picture')])
      .orderBy('picks.position')
      .orderBy('products.id')
      .execute()
  }

  /** Which of these products there are. */
  async listProductIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set()
    const rows = await this.db
      .selectFrom('products')
      .select('id')
      .where('id', 'in', [...ids])
      .execute()
    return new Set(rows.map(({ id }) => id))
  }

  /** The seller's row must be locked. */
  async replace(sellerId: string, picks: readonly { readonly productId: string; readonly words: string }[]): Promise<void> {
    await this.db.deleteFrom('picks').where('seller_id', '=', sellerId).execute()
    if (picks.length === 0) return
    const rows = picks.map(({ productId, words }, position) => ({ seller_id: sellerId, product_id: productId, position, words }))
    await this.db.insertInto('picks').values(rows).execute()
  }

  /** An order that was paid on this business day. */
  async countSold(
    day: string,
    lines: readonly { readonly product_id: string; readonly quantity: number }[],
    through: { readonly sellerId: string | null; readonly goodsFen: Fen },
  ): Promise<void> {
    await addSold(
      this.db,
      day,
      lines.map(({ product_id: productId, quantity: pieces }) => ({ productId, pieces })),
    )
    const { sellerId, goodsFen } = through
    if (sellerId !== null) await sql`update sellers set sold_fen = sold_fen + ${goodsFen} where person_id = ${sellerId}`.execute(this.db)
  }

  async countReturned(day: string, returned: readonly { readonly productId: string; readonly pieces: number }[]): Promise<void> {
    await addSold(
      this.db,
      day,
      returned.map(({ productId, pieces }) => ({ productId, pieces: -pieces })),
    )
  }

  /** Everything on sale, in the brand's order, as a seller chooses from it, with what sold after that business day. */
  async listRange(sellerId: string, soldAfter: string): Promise<readonly RangeRow[]> {
    const result = await sql<RangeRow>`
      with sold as (
        select product_id, sum(pieces)::int as pieces from product_days where on_day > ${soldAfter} group by product_id
      ), liked as (
        select product_id, sum(viewers)::int as people from seller_things where seller_id = ${sellerId} group by product_id
      )
      select products.id as "productId", name_zh as "nameZh", name_en as "nameEn", coalesce(pictures ->> 0, '') as picture,
        commission_bps as "commissionBps", created_at as "createdAt", picks.product_id is not null as "isPicked",
        coalesce(sold.pieces, 0) as "soldPieces", coalesce(liked.people, 0) as "likedBy", products.position,
        coalesce(stars_1 + stars_2 + stars_3 + stars_4 + stars_5, 0) as reviews,
        coalesce(stars_1 + stars_2 * 2 + stars_3 * 3 + stars_4 * 4 + stars_5 * 5, 0) as stars
      from products
      left join picks on picks.product_id = products.id and picks.seller_id = ${sellerId}
      left join sold on sold.product_id = products.id
      left join liked on liked.product_id = products.id
      left join review_counts on review_counts.product_id = products.id
      where products.is_on_sale and exists (select from sizes where sizes.product_id = products.id and sizes.is_on_sale)
      order by products.position, products.id`.execute(this.db)
    return result.rows
  }
}
