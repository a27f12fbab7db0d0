import { Client } from 'pg'
import { nameTemplate } from './database-names'

/** Takes the run's databases away, and the server unless another run uses it. */
export default async function tearDown(): Promise<void> {
  const started = globalThis.shupuTestDatabase
  if (!started) return
  globalThis.shupuTestDatabase = undefined
  const client = new Client({ connectionString: started.url })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    nameTemplate(process.pid).replace(/template$/, '%'),
  ])
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  await client.end()
  await started.server?.stop()
}
