import { setTimeout as wait } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { type CustomTypesConfig, Pool, TypeOverrides, types } from 'pg'
import { isErrorCode } from './error-codes'
import { prepareStatements } from './prepared'
import type { Tables } from './tables'

export interface DatabaseOptions {
  readonly url: string
  /** The most connections at once. */
  readonly poolSize: number
  /** Hears when an idle connection breaks; the pool opens another for the next query. */
  readonly onConnectionLost?: (error: Error) => void
}

/** Postgres's numbers for the types that we read in our own way. */
const oids = { int8: 20, int8Array: 1016, date: 1082, dateArray: 1182, textArray: 1009 }

const firstDelayMs = 10
const mostTries = 5

/** int8 as a number (throws beyond 2^53), date as 'YYYY-MM-DD'; pg itself gives numeric as text (so cast sums to int8) and timestamptz as a Date. */
export function databaseTypes(): CustomTypesConfig {
  const overrides = new TypeOverrides()
  const readTexts = types.getTypeParser(oids.textArray)
  overrides.setTypeParser(oids.int8, readSafeInteger)
  overrides.setTypeParser(oids.int8Array, (text) =>
    readTexts(text).map((item: string | null) => (item === null ? null : readSafeInteger(item))),
  )
  overrides.setTypeParser(oids.date, (text) => text)
  overrides.setTypeParser(oids.dateArray, readTexts)
  return overrides
}

function readSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number in the database: ${text}`)
  return value
}

/** Connects on the first query; close it with `destroy()`. */
export function openDatabase({ url, poolSize, onConnectionLost }: DatabaseOptions): Kysely<Tables> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'shupu',
    types: databaseTypes(),
  })
  // Without a listener a broken idle connection would end the process.
  pool.on('error', (error) => onConnectionLost?.(error))
  prepareStatements(pool)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** All of the work or none of it. The work is run again, up to five times in all, when it clashed with another transaction: it may touch nothing but the database. */
export async function transact<Result>(
  database: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      if (attempt >= mostTries || !isClash(error)) throw error
      // Jittered, so that two that clashed do not meet again.
      await wait(Math.random() * firstDelayMs * 2 ** attempt)
    }
  }
}

/** Serialization failure or deadlock: the database rolled back, and the same work may succeed now. */
function isClash(error: unknown): boolean {
  return isErrorCode(error, '40001', '40P01')
}
