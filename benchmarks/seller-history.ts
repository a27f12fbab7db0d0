import { readFile } from 'node:fs/promises'
import { Client } from 'pg'

/** A fifth of everything is this seller's. */
export const measuredSeller = `s${'0'.repeat(25)}`

export interface SellerHistory {
  readonly visits: number
  readonly days: number
  readonly now: Date
}

/** Fills an empty migrated database with a shop's past: seller-history.sql says of what. An order for each five visits. */
export async function fillSellerHistory(url: string, history: SellerHistory): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const settings = { visits: history.visits, days: history.days, now: history.now.toISOString() }
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)])
    await client.query(await readFile('benchmarks/seller-history.sql', 'utf8'))
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
