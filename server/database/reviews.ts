import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { UploadState } from '../../contract/api/types'
import type { PostState } from './review-tables'
import type { Db, Tables } from './tables'

export type ReviewRow = Selectable<Tables['reviews']>
export type ReviewPostRow = Selectable<Tables['review_posts']>

export interface ReviewCounts {
  /** How many gave one star, two, … five. */
  readonly spread: readonly number[]
  readonly withPictures: number
}

/** Reviews as they are written, checked and counted. */
export class ReviewStore {
  constructor(private readonly db: Db) {}

  /** False when its line has one already; a competing insert is waited for. */
  async insert(review: Insertable<Tables['reviews']>): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('reviews')
      .values(review)
      .onConflict((conflict) => conflict.column('line_id').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  /** False when there is a post in its place already. */
  async insertPost(post: Insertable<Tables['review_posts']>): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.db
      .insertInto('review_posts')
      .values(post)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }

  /** Locks the review to the end of the transaction. */
  async lock(id: string): Promise<ReviewRow | null> {
    return (await this.db.selectFrom('reviews').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  }

  async findOfLine(lineId: string): Promise<ReviewRow | null> {
    return (await this.db.selectFrom('reviews').selectAll().where('line_id', '=', lineId).executeTakeFirst()) ?? null
  }

  async listOfOrder(orderId: string): Promise<readonly ReviewRow[]> {
    return await this.db.selectFrom('reviews').selectAll().where('order_id', '=', orderId).execute()
  }

  async findPost(id: string): Promise<ReviewPostRow | null> {
    return (await this.db.selectFrom('review_posts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  async update(id: string, change: Updateable<Tables['reviews']>): Promise<void> {
    await this.db.updateTable('reviews').set(change).where('id', '=', id).execute()
  }

  /** Only of one that nobody else ever saw. */
  async deleteRefused(id: string): Promise<void> {
    await this.db.deleteFrom('reviews').where('id', '=', id).where('shown_at', 'is', null).execute()
  }

  async deleteRefusedPost(id: string): Promise<void> {
    await this.db.deleteFrom('review_posts').where('id', '=', id).where('state', '=', 'refused').execute()
  }

  async setPost(id: string, change: { readonly words_state?: UploadState; readonly state?: PostState }): Promise<void> {
    await this.db.updateTable('review_posts').set(change).where('id', '=', id).execute()
  }

  /** One more that others see. */
  async count(review: ReviewRow, hasPictures: boolean): Promise<void> {
    const stars = sql.ref(`stars_${review.stars}`)
    const pictures = hasPictures ? 1 : 0
    await sql`
      insert into review_counts as counts (product_id, ${stars}, with_pictures) values (${review.product_id}, 1, ${pictures})
      on conflict (product_id) do update
      set ${stars} = counts.${stars} + 1, with_pictures = counts.with_pictures + ${pictures}`.execute(this.db)
    if (review.batch_code === null) return
    await sql`
      insert into review_batches as batches (product_id, batch_code, reviews) values (${review.product_id}, ${review.batch_code}, 1)
      on conflict (product_id, batch_code) do update set reviews = batches.reviews + 1`.execute(this.db)
  }

  async countsOf(productId: string): Promise<ReviewCounts> {
    const row = await this.db.selectFrom('review_counts').selectAll().where('product_id', '=', productId).executeTakeFirst()
    if (!row) return { spread: [0, 0, 0, 0, 0], withPictures: 0 }
    return { spread: [row.stars_1, row.stars_2, row.stars_3, row.stars_4, row.stars_5], withPictures: row.with_pictures }
  }

  /** The batches that are spoken of, newest code first. */
  async listBatches(productId: string): Promise<readonly { readonly code: string; readonly count: number }[]> {
    return await this.db
      .selectFrom('review_batches')
      .select(['batch_code as code', 'reviews as count'])
      .where('product_id', '=', productId)
      .orderBy('batch_code', 'desc')
      .limit(12)
      .execute()
  }

  /** Which batch went out for a line, by its last parcel; null when it is not known. */
  async findBatchOfLine(lineId: string): Promise<string | null> {
    const row = await this.db
      .selectFrom('parcel_lines')
      .innerJoin('parcels', 'parcels.id', 'parcel_lines.parcel_id')
      .select('batch_code')
      .where('line_id', '=', lineId)
      .orderBy('parcels.shipped_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.batch_code ?? null
  }
}
