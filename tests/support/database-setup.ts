import { Client } from 'pg'
import { startEmbedded } from '../../server/database/embedded'
import { migrate } from '../../server/database/migrate'
import { isLeftBehind, nameTemplate, withDatabase } from './database-names'

/** One server for the whole run and one migrated database to copy; SHUPU_TEST_DATABASE may name a server to use instead of the bundled one. */
export default async function setUp(): Promise<void> {
  // Several of jest's projects ask for it; the first one gets it.
  if (globalThis.shupuTestDatabase) return
  const given = process.env.SHUPU_TEST_DATABASE
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const server = given ? null : await startEmbedded({ folder: '.cache/test-postgres', durable: false, log })
  const url = server?.url ?? given ?? ''
  globalThis.shupuTestDatabase = { url, server }
  const template = nameTemplate(process.pid)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    if (server) await dropLeftBehind(client)
    await client.query(`create database ${template}`)
  } finally {
    await client.end()
  }
  await migrate({ url: withDatabase(url, template), folder: 'server/database/migrations' })
  process.env.SHUPU_TEST_DATABASE = url
  process.env.SHUPU_TEST_TEMPLATE = template
}

/** A run that was killed could not clear up. */
async function dropLeftBehind(client: Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database')
  for (const { datname } of rows) if (isLeftBehind(datname)) await client.query(`drop database if exists ${datname} with (force)`)
}
