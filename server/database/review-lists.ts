import { type SelectQueryBuilder, sql } from 'kysely'
import { limits } from '../../contract/limits'
import type { Cursor } from '../domain/cursor'
import type { ReviewPostRow, ReviewRow } from './reviews'
import type { Db, Tables } from './tables'

export interface ListedReview {
  readonly review: ReviewRow
  /** The first, and the addition if there is one. */
  readonly posts: readonly ReviewPostRow[]
  /** Null: of somebody who deleted their account. */
  readonly nickname: string | null
  readonly productName: { readonly zh: string; readonly en: string }
  readonly productPicture: string
}

export interface ReviewPage {
  readonly items: readonly ListedReview[]
  readonly next: Cursor | null
}

export interface ReviewFilter {
  readonly stars?: number | undefined
  readonly withPictures?: boolean | undefined
  readonly batch?: string | undefined
}

type ReviewQuery = SelectQueryBuilder<Tables, 'reviews', object>

/** Lists of reviews, 20 at a time. */
export class ReviewListStore {
  constructor(private readonly db: Db) {}

  /** What others see of a product's, newest first. */
  async listShown(productId: string, filter: ReviewFilter, after: Cursor | null): Promise<ReviewPage> {
    let query = this.db.selectFrom('reviews').where('reviews.product_id', '=', productId).where('shown_at', 'is not', null)
    if (filter.stars !== undefined) query = query.where('stars', '=', filter.stars)
    if (filter.withPictures === true) query = query.where('has_pictures', '=', true)
    if (filter.batch !== undefined) query = query.where('batch_code', '=', filter.batch)
    if (after) query = query.where(sql<boolean>`(shown_at, reviews.id) < (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('shown_at', 'desc').orderBy('reviews.id', 'desc'), (review) => review.shown_at)
  }

  /** What HQ has not answered, longest waiting first. */
  async listUnanswered(after: Cursor | null): Promise<ReviewPage> {
    let query = this.db.selectFrom('reviews').where('shown_at', 'is not', null).where('answered_at', 'is', null)
    if (after) query = query.where(sql<boolean>`(shown_at, reviews.id) > (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('shown_at').orderBy('reviews.id'), (review) => review.shown_at)
  }

  /** What WeChat left to a human, longest waiting first. */
  async listHeld(after: Cursor | null): Promise<ReviewPage> {
    const held = this.db.selectFrom('review_posts').select('review_id').where('state', '=', 'held')
    let query = this.db.selectFrom('reviews').where('reviews.id', 'in', held)
    if (after) query = query.where(sql<boolean>`(reviews.written_at, reviews.id) > (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('reviews.written_at').orderBy('reviews.id'), (review) => review.written_at)
  }

  /** Newest first. */
  async listAll(after: Cursor | null): Promise<ReviewPage> {
    let query = this.db.selectFrom('reviews')
    if (after) query = query.where(sql<boolean>`(reviews.written_at, reviews.id) < (${after.at}, ${after.id})`)
    return await this.page(query.orderBy('reviews.written_at', 'desc').orderBy('reviews.id', 'desc'), (review) => review.written_at)
  }

  async countWaiting(): Promise<{ readonly unanswered: number; readonly held: number }> {
    const count = sql<number>`count(*)::int`.as('count')
    const open = this.db.selectFrom('reviews').select(count).where('shown_at', 'is not', null).where('answered_at', 'is', null)
    const held = this.db.selectFrom('review_posts').select(count).where('state', '=', 'held')
    const [unanswered, waiting] = [await open.executeTakeFirstOrThrow(), await held.executeTakeFirstOrThrow()]
    return { unanswered: unanswered.count, held: waiting.count }
  }

  async find(reviewId: string): Promise<ListedReview | null> {
    return (await this.withPosts(this.db.selectFrom('reviews').where('reviews.id', '=', reviewId)))[0] ?? null
  }

  async listOfOrder(orderId: string): Promise<readonly ListedReview[]> {
    return await this.withPosts(this.db.selectFrom('reviews').where('reviews.order_id', '=', orderId))
  }

  private async page(query: ReviewQuery, keyOf: (review: ReviewRow) => Date | null): Promise<ReviewPage> {
    const rows = await this.withPosts(query.limit(limits.pageSize + 1))
    const items = rows.slice(0, limits.pageSize)
    const last = rows.length > limits.pageSize ? items.at(-1)?.review : undefined
    const at = last && keyOf(last)
    return { items, next: last && at ? { at, id: last.id } : null }
  }

  private async withPosts(query: ReviewQuery): Promise<readonly ListedReview[]> {
    const rows = await query
      .innerJoin('people', 'people.id', 'reviews.person_id')
      .innerJoin('products', 'products.id', 'reviews.product_id')
      .selectAll('reviews')
      .select(['people.nickname', 'people.deleted_at', 'products.name_zh', 'products.name_en', 'products.pictures'])
      .execute()
    const ids = rows.map((row) => row.id)
    const posts =
      ids.length === 0
        ? []
        : await this.db.selectFrom('review_posts').selectAll().where('review_id', 'in', ids).orderBy('position').execute()
    return rows.map(({ nickname, deleted_at, name_zh: zh, name_en: en, pictures, ...review }) => ({
      review,
      posts: posts.filter((post) => post.review_id === review.id),
      nickname: deleted_at === null ? nickname : null,
      productName: { zh, en },
      productPicture: pictures[0] ?? '',
    }))
  }
}
