import { createHash, randomBytes } from 'node:crypto'
import { openDatabase } from '../server/database/pool'
import { createApp } from '../server/http/app'
import { createBenchContext } from './context'
import { createBenchDatabase, startBenchServer } from './database'
import { fillSellerHistory, measuredSeller } from './seller-history'

const rounds = 300
const small = { visits: 1000, days: 40 }
const large = { visits: 1_000_000, days: 400 }

const pages = {
  desk: '/seller/desk',
  brought: '/seller/brought',
  shares: '/seller/shares',
  statement: '/seller/statement',
  orders: '/seller/commissions?state=all',
  'orders free': '/seller/commissions?state=available',
  withdrawal: '/seller/withdrawal-quote',
  range: '/seller/range',
} as const

/** What a seller opens, by a shop's past of 1,000 visits and by one of 1,000,000 with 200,000 orders, a fifth of each theirs; in turns in one run. */
export async function benchSellers(log: (line: string) => void): Promise<void> {
  const server = await startBenchServer(() => undefined)
  const drops: (() => Promise<void>)[] = []
  try {
    const shops: Ask[] = []
    for (const past of [small, large]) {
      const { url, drop } = await createBenchDatabase(server, `sellers_${past.visits}`)
      drops.push(drop)
      const startedAt = performance.now()
      await fillSellerHistory(url, { ...past, now: new Date() })
      log(`a past of ${past.visits} visits, written in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
      shops.push(await openShop(url))
    }
    log(`what a seller opens, a request each, median of ${rounds} (bound: the large one 1.5 times the small one)`)
    for (const [name, path] of Object.entries(pages)) await compare(log, name, path, shops)
  } finally {
    for (const drop of drops) await drop()
    await server.stop()
  }
}

type Ask = (path: string) => Promise<void>

/** The API on a database, with the seller signed in. */
export async function openShop(url: string): Promise<Ask> {
  const database = openDatabase({ url, poolSize: 1 })
  const app = createApp(createBenchContext(database), { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: null })
  const token = randomBytes(32).toString('base64url')
  const token_hash = createHash('sha256').update(token).digest('hex')
  const times = { created_at: new Date(), expires_at: new Date('2099-01-01') }
  await database
    .insertInto('sessions')
    .values({ token_hash, person_id: measuredSeller, ...times })
    .execute()
  const headers = { authorization: `Bearer ${token}` }
  return async (path) => {
    const answer = await app.request(`/api${path}`, { headers })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    await answer.text()
  }
}

/** Each goes first in turn. */
async function compare(log: (line: string) => void, name: string, path: string, [few, many]: readonly Ask[]): Promise<void> {
  if (!few || !many) throw new Error('two shops are compared')
  const [fewMs, manyMs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) fewMs.push(await took(few, path))
    manyMs.push(await took(many, path))
    if (round % 2 === 1) fewMs.push(await took(few, path))
  }
  const ratio = (median(manyMs) / median(fewMs)).toFixed(2)
  log(`  ${name.padEnd(12)} ${median(fewMs).toFixed(2).padStart(6)} ms and ${median(manyMs).toFixed(2).padStart(6)} ms, ratio ${ratio}`)
}

async function took(ask: Ask, path: string): Promise<number> {
  const startedAt = performance.now()
  await ask(path)
  return performance.now() - startedAt
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
