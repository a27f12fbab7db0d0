import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { createUlid } from '../contract/ids'
import { fen } from '../contract/money'
import { openDatabase } from '../server/database/pool'
import { createBenchDatabase, startBenchServer } from './database'

export interface BenchShop {
  readonly url: string
  /** Session tokens, a buyer each. */
  readonly sessions: readonly string[]
  readonly sizeIds: readonly string[]
  readonly sellerId: string
  close(): Promise<void>
}

export const unitFen = fen(12_800)
const productCount = 64
const buyerCount = 64
const newId = () => createUlid(Date.now())

/** A shop on a durable database of its own: buyers who came by a seller's card, and more stock than can be sold. */
export async function openBenchShop(log: (line: string) => void): Promise<BenchShop> {
  const server = await startBenchServer(log)
  const { url, drop } = await createBenchDatabase(server, 'shop')
  const filled = await fill(url)
  return {
    url,
    ...filled,
    async close() {
      await drop()
      await server.stop()
    },
  }
}

async function fill(url: string): Promise<Pick<BenchShop, 'sessions' | 'sizeIds' | 'sellerId'>> {
  const database = openDatabase({ url, poolSize: 2 })
  const now = new Date()
  const sellerId = newId()
  const people = [sellerId, ...Array.from({ length: buyerCount }, newId)]
  const sizeIds = Array.from({ length: productCount }, newId)
  const sessions = people.slice(1).map((id) => createHash('sha256').update(id).digest('base64url'))
  await database
    .insertInto('people')
    .values(people.map((id) => ({ id, openid: id, nickname: id, avatar: null, created_at: now })))
    .execute()
  await database
    .insertInto('sessions')
    .values(
      sessions.map((token, index) => ({
        token_hash: hashOf(token),
        person_id: people[index + 1] ?? '',
        created_at: now,
        expires_at: new Date('2099-01-01'),
      })),
    )
    .execute()
  await database
    .insertInto('sellers')
    .values({
      person_id: sellerId,
      shop_name: 's',
      words: '',
      state: 'active',
      state_reason: null,
      agreement_version: '1',
      signed_at: now,
      commission_bps: null,
    })
    .execute()
  const tokens = people.slice(1).map((_, index) => `bench${index}`)
  await database
    .insertInto('tokens')
    .values(
      tokens.map((token) => ({ token, seller_id: sellerId, product_id: null, channel: 'chat' as const, created_at: now, used_at: now })),
    )
    .execute()
  await database
    .insertInto('visits')
    .values(
      tokens.map((token, index) => ({
        id: newId(),
        person_id: people[index + 1] ?? '',
        token,
        seller_id: sellerId,
        scene: 1007,
        channel: 'chat',
        visited_at: now,
      })),
    )
    .execute()
  await database.insertInto('categories').values({ id: newId(), name_zh: '茶', name_en: 'Tea', position: 0 }).execute()
  await sql`
    insert into products select id, id, (select id from categories), 'n', 'n', 's', 's', 't', 'm', 'p', 'o', 'l', 365, 'seven-days', null, '["/p.webp"]', '[]', true, 0, now()
    from unnest(${sizeIds}::text[]) as id`.execute(database)
  await sql`insert into sizes select id, id, id, 'one', ${unitFen}, null, 100000000, null, null, 0, true from unnest(${sizeIds}::text[]) as id`.execute(
    database,
  )
  await sql`insert into batches select id, id, 'b', '2026-01-01', '2099-01-01', 100000000, null from unnest(${sizeIds}::text[]) as id`.execute(
    database,
  )
  await sql`analyze`.execute(database)
  await database.destroy()
  return { sessions, sizeIds, sellerId }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
