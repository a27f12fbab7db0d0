import { openDatabase } from '../server/database/pool'
import type { Context } from '../server/ports'
import { getBrought } from '../server/usecases/get-brought'
import { getDesk } from '../server/usecases/get-desk'
import { getStatement } from '../server/usecases/get-statement'
import { listCommissions } from '../server/usecases/list-commissions'
import { listShares } from '../server/usecases/list-shares'
import { quoteWithdrawal } from '../server/usecases/quote-withdrawal'
import { createBenchContext } from './context'
import { createBenchDatabase, startBenchServer } from './database'
import { fillSellerHistory, measuredSeller } from './seller-history'

const rounds = 200
const small = { visits: 1000, days: 40 }
const large = { visits: 1_000_000, days: 400 }

interface Opened {
  readonly context: Context
  close(): Promise<void>
}

/** What a seller opens, by a shop's past of 1,000 visits and by one of 1,000,000 with 200,000 orders, a fifth of each theirs; in turns in one run. */
export async function benchSellers(log: (line: string) => void): Promise<void> {
  const server = await startBenchServer(() => undefined)
  const opened: Opened[] = []
  try {
    for (const past of [small, large]) {
      const { url, drop } = await createBenchDatabase(server, `sellers_${past.visits}`)
      const database = openDatabase({ url, poolSize: 1 })
      const context = createBenchContext(database)
      opened.push({ context, close: () => database.destroy().then(drop) })
      const startedAt = performance.now()
      await fillSellerHistory(url, { ...past, now: context.clock.now() })
      log(`a past of ${past.visits} visits, written in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
    }
    log(`what a seller opens, median of ${rounds} (bound: the large one 1.5 times the small one)`)
    for (const [name, open] of Object.entries(pages))
      await compare(log, name, await Promise.all(opened.map(({ context }) => open(context))))
  } finally {
    for (const { close } of opened) await close()
    await server.stop()
  }
}

type Ask = () => Promise<unknown>
const asSeller = async (context: Context) => ({ person: await context.read.people.getSigned(measuredSeller) })
const sellerId = measuredSeller

const pages: Readonly<Record<string, (context: Context) => Promise<Ask>>> = {
  desk: async (context) => getDesk.bind(null, context, await asSeller(context)),
  brought: async (context) => getBrought.bind(null, context, await asSeller(context)),
  shares: async (context) => listShares.bind(null, context, { ...(await asSeller(context)), query: {} }),
  statement: async (context) => getStatement.bind(null, context, { sellerId, query: {} }),
  orders: async (context) => listCommissions.bind(null, context, { ...(await asSeller(context)), query: { state: 'all' } }),
  'orders free': async (context) => listCommissions.bind(null, context, { ...(await asSeller(context)), query: { state: 'available' } }),
  withdrawal: async (context) => quoteWithdrawal.bind(null, context, { sellerId, query: {} }),
}

async function compare(log: (line: string) => void, name: string, [first, second]: readonly Ask[]): Promise<void> {
  const [few, many]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    if (first) few.push(await took(first))
    if (second) many.push(await took(second))
  }
  const ratio = median(many) / median(few)
  log(
    `  ${name.padEnd(12)} ${median(few).toFixed(2).padStart(6)} ms and ${median(many).toFixed(2).padStart(6)} ms, ratio ${ratio.toFixed(2)}`,
  )
}

async function took(work: Ask): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
