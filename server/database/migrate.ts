import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { StartRefusal } from '../domain/start-refusal'
import { describeError } from './error-codes'

interface Migration {
  readonly name: string
  readonly text: string
  readonly sha256: string
}

interface AppliedRow {
  readonly name: string
  readonly sha256: string
}

const fileName = /^\d{4}-[a-z0-9-]+\.sql$/
/** Any number, the same in every process: held while the tables change, and for nothing else. */
const lockNumber = 5_170_000_001

/** Applies what is missing, in the order of the numbers. Returns the names that it applied. Throws a StartRefusal when files and database disagree. */
export async function migrate({ url, folder }: { readonly url: string; readonly folder: string }): Promise<readonly string[]> {
  const migrations = await readMigrations(folder)
  const client = new Client({ connectionString: url, application_name: 'shupu-migrate', connectionTimeoutMillis: 10_000 })
  await connect(client)
  try {
    const applied: string[] = []
    for (let next = await applyNext(client, migrations); next !== null; next = await applyNext(client, migrations)) applied.push(next)
    return applied
  } finally {
    await client.end()
  }
}

async function connect(client: Client): Promise<void> {
  try {
    await client.connect()
  } catch (error) {
    throw new StartRefusal(`The database on ${client.host}:${client.port} does not let us in: ${describeError(error)}`, { cause: error })
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const odd = names.find((name, index) => !fileName.test(name) || name.slice(0, 4) === names[index - 1]?.slice(0, 4))
  if (odd) throw new StartRefusal(`Migration ${odd} needs a number of its own and a name like 0007-name.sql.`)
  return Promise.all(
    names.map(async (name) => {
      // Git may write other line ends on Windows.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** One migration and its row, or neither. The lock is the transaction's own, so that it also holds through a connection pooler. */
async function applyNext(client: Client, migrations: readonly Migration[]): Promise<string | null> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lockNumber])
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<AppliedRow>('select name, sha256 from migrations order by name')
    const next = findNext(migrations, rows)
    if (next) {
      await runMigration(client, next)
      await client.query('insert into migrations (name, sha256) values ($1, $2)', [next.name, next.sha256])
    }
    await client.query('commit')
    return next?.name ?? null
  } catch (error) {
    // Where the connection broke there is nothing to roll back, and the first error says more.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function runMigration(client: Client, { name, text }: Migration): Promise<void> {
  try {
    await client.query(text)
  } catch (error) {
    throw new StartRefusal(`Migration ${name} failed and changed nothing: ${describeError(error)}`, { cause: error })
  }
}

/** The first migration that the database lacks. What is applied must be the beginning of what the files say, unchanged. */
export function findNext(migrations: readonly Migration[], applied: readonly AppliedRow[]): Migration | null {
  for (const [index, row] of applied.entries()) {
    const file = migrations.find(({ name }) => name === row.name)
    if (!file) throw new StartRefusal(`The database has migration ${row.name}, which this version does not know: start a newer version.`)
    if (file.sha256 !== row.sha256)
      throw new StartRefusal(`Migration ${row.name} was changed after it was applied: write a new one instead.`)
    const due = migrations[index]
    if (due && due.name !== row.name)
      throw new StartRefusal(`Migration ${due.name} comes before ${row.name}, which is applied: give it a later number.`)
  }
  return migrations[applied.length] ?? null
}
