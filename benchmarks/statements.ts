import { Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient } from 'pg'
import { databaseTypes } from '../server/database/pool'
import type { Tables } from '../server/database/tables'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** A database that also writes down each statement it is sent, `begin` and `commit` included. */
export function openRecordingDatabase(url: string): { readonly database: Kysely<Tables>; readonly recorded: Statement[] } {
  const recorded: Statement[] = []
  const pool = new Pool({ connectionString: url, max: 1, types: databaseTypes() })
  const dialect = new PostgresDialect({
    pool: {
      connect: async () => recording(await pool.connect(), recorded),
      end: () => pool.end(),
    },
  })
  return { database: new Kysely<Tables>({ dialect }), recorded }
}

function recording(client: PoolClient, recorded: Statement[]) {
  return {
    query: async (text: string, values: readonly unknown[]) => {
      recorded.push({ text, values })
      return await client.query(text, [...values])
    },
    release: () => client.release(),
  } as unknown as PoolClient
}

/** The same statements for another order: each value that is one of the given ids becomes another. */
export function withOtherIds(statements: readonly Statement[], replacing: ReadonlyMap<unknown, () => unknown>): readonly Statement[] {
  const chosen = new Map<unknown, unknown>()
  const replace = (value: unknown) => {
    const make = replacing.get(value)
    if (!make) return value
    if (!chosen.has(value)) chosen.set(value, make())
    return chosen.get(value)
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(replace) }))
}
