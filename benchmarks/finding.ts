import { sql } from 'kysely'
import { openDatabase } from '../server/database/pool'
import { Stores } from '../server/database/stores'
import type { Db } from '../server/database/tables'
import { searchGrams } from '../server/domain/search'
import { openBenchShop } from './order-shop'

const productCount = 5000
const rounds = 20
const words = ['凤凰', '单丛', '蜜兰', '白茶', '龙井', '岩茶', '红枣', '核桃', '大米', '蜂蜜', '橙子', '木耳', '菜油', '瓷杯', '竹篮']

/** Searching and sorting a range far larger than a brand's: the whole answer of the store, median of twenty. */
export async function benchFinding(log: (line: string) => void): Promise<void> {
  const shop = await openBenchShop(() => undefined)
  const database = openDatabase({ url: shop.url, poolSize: 1 })
  try {
    await fill(database)
    const { finding } = new Stores(database)
    const page = { categoryId: null, after: null, limit: 21, today: '2026-11-22' }
    const near = { atLeast: 2, categoryId: null, notId: null, limit: 6 }
    log(`finding among ${productCount} products, median of ${rounds}`)
    await measure(log, 'a word', () => finding.list({ ...page, sort: 'shop', words: ['凤凰'] }))
    await measure(log, 'three words', () => finding.list({ ...page, sort: 'shop', words: ['凤凰', '单丛', '88'] }))
    await measure(log, 'no such word', () => finding.list({ ...page, sort: 'shop', words: ['鞋子'] }))
    for (const within of ['names', 'texts'] as const) {
      await measure(log, `near, ${within}`, () => finding.listNear({ ...near, within, grams: searchGrams(words.join('')) }))
    }
    await measure(log, 'by price', () => finding.list({ ...page, sort: 'price-up', words: [] }))
    await measure(log, 'newest', () => finding.list({ ...page, sort: 'newest', words: [] }))
  } finally {
    await database.destroy()
    await shop.close()
  }
}

async function measure(log: (line: string) => void, name: string, ask: () => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now()
    await ask()
    took.push(performance.now() - startedAt)
  }
  const median = took.sort((a, b) => a - b)[rounds / 2] ?? 0
  log(`  ${name.padEnd(14)} ${median.toFixed(1).padStart(6)} ms (bound 200)`)
}

/** Products with texts of the length that a brand writes, two sizes each with a batch. */
async function fill(database: Db): Promise<void> {
  const texts = Array.from({ length: productCount }, (_, index) =>
    Array.from({ length: 80 }, (_, place) => words[(index * 7 + place * (index % 11)) % words.length] ?? '').join(
      index % 3 === 0 ? '，' : '',
    ),
  )
  await sql`
    insert into products (id, code, category_id, name_zh, name_en, subtitle_zh, subtitle_en, story, maker, maker_place, origin,
      licence_number, shelf_life_days, return_rule, pictures, road, is_on_sale, position, created_at)
    select 'p' || place, 'p' || place, (select min(id) from categories), left(text, 8) || place, 'Thing ' || place, left(text, 20), '', text,
      '林家', '潮州', '广东', '', 500, 'seven-days', '[]', '[]', true, place, now()
    from unnest(${texts}::text[]) with ordinality as given (text, place)`.execute(database)
  await sql`
    insert into sizes (id, product_id, code, name, price_fen, stock, position, is_on_sale)
    select id || 's' || number, id, id || 's' || number, '500 g', 1000 + position % 977 * number, position % 3, number, true
    from products, generate_series(1, 2) number where id like 'p%'`.execute(database)
  await sql`
    insert into batches (id, size_id, code, produced_on, best_before, on_hand)
    select id, id, 'B', '2026-01-01', '2026-11-21', 1 from sizes where id like 'p%'`.execute(database)
  await sql`analyze`.execute(database)
}
