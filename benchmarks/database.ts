import { Client } from 'pg'
import { startEmbedded } from '../server/database/embedded'
import { migrate } from '../server/database/migrate'

export interface BenchDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** The durable server that all measures run on; `stop` it. */
export async function startBenchServer(log: (line: string) => void) {
  return await startEmbedded({ folder: '.cache/bench-postgres', durable: true, log })
}

/** An empty database of its own with every migration applied. */
export async function createBenchDatabase(server: { readonly url: string }, name: string): Promise<BenchDatabase> {
  const own = `bench_${name}_${Date.now()}`
  await onServer(server.url, `create database ${own}`)
  const url = Object.assign(new URL(server.url), { pathname: `/${own}` }).toString()
  await migrate({ url, folder: 'server/database/migrations' })
  return { url, drop: () => onServer(server.url, `drop database ${own} with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
