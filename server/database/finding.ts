import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { FoundCursor, ProductSort } from '../domain/found-cursor'
import type { ListedProduct } from './catalogue'
import type { Db } from './tables'

/** A product in a list that is sorted or searched, with its place in it. */
export interface FoundProduct extends ListedProduct {
  /** 0: the words stand in its name; 1: elsewhere. */
  readonly rank: number
  readonly key: number
}

export interface Finding {
  /** Each must stand in the product's texts or its category's name; none: every product. */
  readonly words: readonly string[]
  readonly categoryId: string | null
  readonly sort: ProductSort
  readonly after: FoundCursor | null
  readonly limit: number
  /** The business day, for what can still be sold. */
  readonly today: string
}

export interface Nearness {
  /** What near products share, in small letters. */
  readonly grams: readonly string[]
  /** Names are short: a scan of all texts takes ten times as long. */
  readonly within: 'names' | 'texts'
  /** How many of them at least. */
  readonly atLeast: number
  /** Near by itself; null: no category is. */
  readonly categoryId: string | null
  /** What it is near to, which is left out. */
  readonly notId: string | null
  readonly limit: number
}

const card = sql`products.id, products.name_zh as "nameZh", products.name_en as "nameEn",
  coalesce(products.pictures ->> 0, '') as picture, products.position, '' as words`

/** Every value of a list ascends; ties go by id. */
const keys: Readonly<Record<ProductSort, RawBuilder<number>>> = {
  shop: sql`products.position::bigint`,
  'price-up': sql`priced.price_fen`,
  'price-down': sql`-priced.price_fen`,
  newest: sql`-(extract(epoch from products.created_at) * 1000000)::bigint`,
}

/** Sorting, searching and what is near. A scan of the range: 5,000 products take some tens of milliseconds (benchmarks/finding.ts). */
export class FindingStore {
  constructor(private readonly db: Db) {}

  async list({ words, categoryId, sort, after, limit, today }: Finding): Promise<readonly FoundProduct[]> {
    const rank = words.length === 0 || sort !== 'shop' ? sql`0` : sql`case when ${every(words, inName)} then 0 else 1 end`
    const { rows } = await sql<FoundProduct>`
      select * from (
        select ${card}, ${rank} as rank, ${keys[sort]} as key
        from products join (${shownPrices(today)}) priced on priced.product_id = products.id
        where products.is_on_sale
          and (${categoryId}::text is null or products.category_id = ${categoryId})
          and ${every(words, inTexts)}
      ) found
      where ${after === null} or (rank, key, id) > (${after?.rank ?? 0}::int, ${after?.key ?? 0}::bigint, ${after?.id ?? ''})
      order by rank, key, id limit ${limit}`.execute(this.db)
    return rows
  }

  /** What shares most with something, in the shop's order where it is the same. */
  async listNear({ grams, within, atLeast, categoryId, notId, limit }: Nearness): Promise<readonly ListedProduct[]> {
    const texts = within === 'names' ? sql`products.search_name` : sql`products.search_text`
    const { rows } = await sql<ListedProduct>`
      select ${card}
      from products cross join lateral (
        select count(*) filter (where strpos(${texts}, gram) > 0) as shared from unnest(${[...grams]}::text[]) gram
      ) nearness
      where products.is_on_sale and products.id is distinct from ${notId} and shared >= ${atLeast} and ${hasSize}
      order by shared + case when products.category_id = ${categoryId} then 2 else 0 end desc, products.position, products.id
      limit ${limit}`.execute(this.db)
    return rows
  }

  /** Of these products those that are on sale, in the order of the ids. */
  async listByIds(ids: readonly string[]): Promise<readonly ListedProduct[]> {
    const { rows } = await sql<ListedProduct>`
      select ${card} from products join unnest(${[...ids]}::text[]) with ordinality as asked (id, place) using (id)
      where products.is_on_sale and ${hasSize} order by asked.place`.execute(this.db)
    return rows
  }
}

const hasSize = sql<SqlBool>`exists (select from sizes where sizes.product_id = products.id and sizes.is_on_sale)`

/** Of each product the price it is shown with: of the cheapest size that can be had; when none can, of the cheapest. */
function shownPrices(today: string) {
  return sql`
    select sizes.product_id,
      coalesce(min(sizes.price_fen) filter (where sizes.stock > coalesce(gone.pieces, 0)), min(sizes.price_fen)) as price_fen
    from sizes left join (
      select size_id, sum(on_hand) as pieces from batches where best_before < ${today}::date group by size_id
    ) gone on gone.size_id = sizes.id
    where sizes.is_on_sale group by sizes.product_id`
}

function every(words: readonly string[], holds: (word: string) => RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  return words.length === 0 ? sql`true` : sql`(${sql.join(words.map(holds), sql` and `)})`
}

/* Not `like`: what people type has no special characters. */

function inName(word: string): RawBuilder<SqlBool> {
  return sql`strpos(products.search_name, lower(${word})) > 0`
}

function inTexts(word: string): RawBuilder<SqlBool> {
  return sql`(strpos(products.search_text, lower(${word})) > 0 or products.category_id in (
    select id from categories where strpos(lower(normalize(name_zh || ' ' || name_en, NFKC)), lower(${word})) > 0))`
}
