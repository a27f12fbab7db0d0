import { cp, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { fen } from '../../../contract/money'
import { LedgerStore } from '../../../server/database/ledger'
import { migrate } from '../../../server/database/migrate'
import type { Tables } from '../../../server/database/tables'
import { chainHash, type Entry, movementsOf, paymentEntry, refundEntry, settlementEntry } from '../../../server/domain/ledger'
import { businessDay } from '../../../server/domain/time'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { expectUnbrokenChain } from '../../support/ledger-checks'

/* A shop that sold before there were statements: migration 0031 works its months out of what was posted. */

const migrations = join('server', 'database', 'migrations')
const half = join('.cache', 'tests', `old-postings-${process.pid}`)

let own: TestDatabase
beforeEach(async () => {
  await mkdir(half, { recursive: true })
  const names = (await readdir(migrations)).filter((name) => name < '0031')
  for (const name of names) await cp(join(migrations, name), join(half, name))
  own = await createTestDatabase()
})
afterEach(async () => {
  await own.drop()
  await rm(half, { recursive: true })
})

interface Posted {
  readonly entry: Entry
  readonly at: Date
}

/** The database as it stood before, with what was posted by then. */
async function standBefore(posted: ReadonlyMap<string, readonly Posted[]>): Promise<void> {
  await sql`drop schema public cascade`.execute(own.database)
  await sql`create schema public`.execute(own.database)
  await migrate({ url: own.url, folder: half })
  for (const [seller, entries] of posted) await insertSeller(own.database, seller, entries)
}

/** As the ledger wrote it then: no months, no newest month. */
async function insertSeller(db: Kysely<Tables>, seller: string, posted: readonly Posted[]): Promise<void> {
  await sql`insert into people (id, openid, nickname, is_hq, created_at) values (${seller}, ${seller}, ${seller}, false, now())`.execute(db)
  await sql`insert into sellers (person_id, shop_name, words, state, agreement_version, signed_at)
    values (${seller}, ${seller}, '', 'active', '1', now())`.execute(db)
  let [head, length] = ['', 0]
  for (const { entry, at } of posted) {
    await sql`insert into entries (key, kind, posted_at) values (${entry.key}, ${entry.kind}, ${at})`.execute(db)
    for (const [position, { source, destination, amountFen }] of entry.postings.entries()) {
      const isOwn = source.startsWith('seller:') || destination.startsWith('seller:')
      if (isOwn) length += 1
      const before = head
      if (isOwn) head = chainHash(before, { source, destination, amountFen, entryKey: entry.key, chainIndex: length })
      const chain = isOwn ? [seller, length, before, head] : [null, null, null, null]
      await sql`insert into postings values (${entry.key}, ${position}, ${source}, ${destination}, ${amountFen}, ${sql.join(chain)})`.execute(
        db,
      )
    }
  }
  await sql`update sellers set chain_length = ${length}, chain_head = ${head} where person_id = ${seller}`.execute(db)
}

/** What the months must say, by walking the chain once. */
function monthsBy(posted: readonly Posted[]) {
  const months = new Map<string, { first: number; last: number; opening: number; earned: number; takenBack: number }>()
  let [newest, balance, index] = ['', 0, 0]
  for (const { entry, at } of posted) {
    for (const posting of entry.postings) {
      if (!posting.source.startsWith('seller:') && !posting.destination.startsWith('seller:')) continue
      index += 1
      const own = businessDay(at).slice(0, 7)
      newest = own > newest ? own : newest
      const month = months.get(newest) ?? { first: index, last: index, opening: balance, earned: 0, takenBack: 0 }
      const { earnedFen, takenBackFen } = movementsOf([posting])
      balance += earnedFen - takenBackFen
      months.set(newest, {
        ...month,
        last: index,
        earned: month.earned + earnedFen,
        takenBack: month.takenBack + takenBackFen,
      })
    }
  }
  return [...months].map(([month, { first, last, opening, earned, takenBack }]) => [month, first, last, opening, earned, takenBack])
}

async function monthsOf(seller: string) {
  const rows = await own.database.selectFrom('seller_months').selectAll().where('seller_id', '=', seller).orderBy('month').execute()
  expect(rows.map((row) => [row.paid_fen, row.tax_fen])).toEqual(rows.map(() => [0, 0]))
  return rows.map((row) => [row.month, row.first_index, row.last_index, row.opening_fen, row.earned_fen, row.taken_back_fen])
}

const dayMs = 86_400_000
const start = Date.UTC(2026, 0, 31, 15, 59)

type Event = readonly [kind: 'sale' | 'refund' | 'late refund' | 'settled', amountFen: number, minutes: number]

function postedBy(sellerId: string, events: readonly Event[]): readonly Posted[] {
  return events.map(([kind, amount, minutes], index): Posted => {
    const orderId = `${sellerId}-${index}`
    const at = new Date(start + minutes * 60_000)
    const facts = { orderId, sellerId, goodsFen: fen(amount * 10), freightFen: fen(0), refundNo: orderId }
    if (kind === 'sale') return { at, entry: paymentEntry({ ...facts, totalFen: fen(amount * 10), commissionFen: fen(amount) }) }
    if (kind === 'settled') {
      const left = { goodsLeftFen: fen(amount * 10), freightLeftFen: fen(0), commissionLeftFen: fen(amount) }
      return { at, entry: settlementEntry({ ...facts, ...left }) }
    }
    return { at, entry: refundEntry({ ...facts, clawbackFen: fen(amount), isSettled: kind === 'late refund' }) }
  })
}

const day = 1440
const known: readonly Event[] = [
  // 23:59 and 00:00 in Shanghai: two months.
  ['sale', 1000, 0],
  ['sale', 300, 1],
  ['refund', 100, 2],
  // Told late: written with a time of January, and still a line of February.
  ['sale', 50, -3],
  // Moves between their own accounts change no sum, but the stretch.
  ['settled', 900, 40 * day],
  ['late refund', 1200, 75 * day],
]

test('months are worked out of what was posted, seller by seller, and the chain stays as it was', async () => {
  const posted = new Map([
    ['lin', postedBy('lin', known)],
    ['wang', postedBy('wang', [['sale', 7, 0]])],
    ['idle', []],
  ])
  await standBefore(posted)
  await migrate({ url: own.url, folder: migrations })
  expect(await monthsOf('lin')).toEqual([
    ['2026-01', 1, 1, 0, 1000, 0],
    ['2026-02', 2, 4, 1000, 350, 100],
    ['2026-03', 5, 5, 1250, 0, 0],
    ['2026-04', 6, 6, 1250, 0, 1200],
  ])
  expect(await monthsOf('wang')).toEqual([['2026-01', 1, 1, 0, 7, 0]])
  expect(await monthsOf('idle')).toEqual([])
  const newest = await own.database.selectFrom('sellers').select(['person_id', 'chain_month']).orderBy('person_id').execute()
  expect(newest.map((row) => row.chain_month)).toEqual(['', '2026-04', '2026-01'])
  for (const seller of posted.keys()) await expectItsChain(seller)
})

test('and what is posted from then on goes on where they ended', async () => {
  await standBefore(new Map([['lin', postedBy('lin', known)]]))
  await migrate({ url: own.url, folder: migrations })
  // The balance that the old postings came to.
  await sql`update sellers set pending_fen = 1250, available_fen = -1200 where person_id = 'lin'`.execute(own.database)
  const ledger = new LedgerStore(own.database)
  const sale = (orderId: string) => ({
    ...paymentEntry({ orderId, totalFen: fen(100), sellerId: 'lin', commissionFen: fen(10) }),
    orderId: null,
  })
  await ledger.post(sale('same-month'), new Date(start + 76 * day * 60_000))
  await ledger.post(sale('next-month'), new Date(start + 110 * day * 60_000))
  expect((await monthsOf('lin')).slice(-2)).toEqual([
    ['2026-04', 6, 7, 1250, 10, 1200],
    ['2026-05', 8, 8, 60, 10, 0],
  ])
  await expectItsChain('lin')
})

test('whatever was posted in whatever order of times', async () => {
  const events = fc.array(
    fc.tuple(
      fc.constantFrom('sale' as const, 'refund' as const, 'late refund' as const, 'settled' as const),
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: -day, max: (120 * dayMs) / 60_000 }),
    ),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(events, events, async (a, b) => {
      const posted = new Map([
        ['lin', postedBy('lin', a)],
        ['wang', postedBy('wang', b)],
      ])
      await standBefore(posted)
      await migrate({ url: own.url, folder: migrations })
      for (const [seller, entries] of posted) expect(await monthsOf(seller)).toEqual(monthsBy(entries))
    }),
    { numRuns: 8 },
  )
}, 60_000)

async function expectItsChain(seller: string): Promise<void> {
  const { chain_head: head } = await own.database
    .selectFrom('sellers')
    .select('chain_head')
    .where('person_id', '=', seller)
    .executeTakeFirstOrThrow()
  await expectUnbrokenChain(own, seller, head)
}
