import { sql } from 'kysely'
import { openDatabase, transact } from '../../../server/database/pool'
import { createTestDatabase, type TestDatabase } from '../../support/database'

let own: TestDatabase

beforeAll(async () => {
  own = await createTestDatabase()
  await sql`create table drawers (name text primary key, balance_fen bigint not null)`.execute(own.database)
})
afterAll(() => own.drop())
beforeEach(async () => {
  await sql`truncate drawers`.execute(own.database)
  await sql`insert into drawers values ('left', 100), ('right', 100)`.execute(own.database)
})

function makePromise<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((done) => {
    settle = done
  })
  return { promise, resolve: (value) => settle(value) }
}

async function read(expression: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(own.database)
  return rows[0]?.value
}

describe('what is read from the database', () => {
  test.each([
    ['9007199254740991::bigint', 9007199254740991],
    ['(-3)::bigint', -3],
    ['null::bigint', null],
    ['count(*)', 1],
    ['array[1, null, 3]::bigint[]', [1, null, 3]],
    ['12.50::numeric', '12.50'],
    ["'2026-03-08'::date", '2026-03-08'],
    ["array['2026-03-08', '2026-12-31']::date[]", ['2026-03-08', '2026-12-31']],
    ["'2026-03-08 23:30:00+08'::timestamptz", new Date('2026-03-08T15:30:00Z')],
    ['true', true],
    [`'{"a": 1}'::jsonb`, { a: 1 }],
  ])('%s', async (expression, value) => {
    expect(await read(expression)).toEqual(value)
  })

  test.each(['9007199254740992::bigint', '(-9007199254740993)::bigint', 'array[9007199254740993]::bigint[]'])(
    'refuses %s rather than round it',
    async (expression) => {
      await expect(read(expression)).rejects.toThrow('not a safe whole number')
    },
  )
})

async function move(from: string, to: string, afterFirst: () => Promise<void>): Promise<void> {
  await transact(own.database, async (transaction) => {
    await sql`update drawers set balance_fen = balance_fen - 10 where name = ${from}`.execute(transaction)
    await afterFirst()
    await sql`update drawers set balance_fen = balance_fen + 10 where name = ${to}`.execute(transaction)
  })
}

async function balances(): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; balance_fen: number }>`select * from drawers`.execute(own.database)
  return Object.fromEntries(rows.map((row) => [row.name, row.balance_fen]))
}

class Clash extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

describe('a transaction', () => {
  test('keeps nothing of work that fails', async () => {
    const failing = move('left', 'right', async () => {
      throw new Error('the shop burnt down')
    })
    await expect(failing).rejects.toThrow('the shop burnt down')
    expect(await balances()).toEqual({ left: 100, right: 100 })
  })

  test('that runs into a deadlock is done again, so that both end', async () => {
    let waiting = 2
    const { promise: bothHaveOne, resolve } = makePromise<undefined>()
    const meet = async () => {
      waiting -= 1
      if (waiting === 0) resolve(undefined)
      await bothHaveOne
    }
    await Promise.all([move('left', 'right', meet), move('right', 'left', meet)])
    expect(waiting).toBeLessThan(0)
    expect(await balances()).toEqual({ left: 100, right: 100 })
  })

  test.each([
    ['40001', 5],
    ['40P01', 5],
    ['23505', 1],
    ['57014', 1],
  ])('that always fails with %s is tried %i times', async (code, tries) => {
    let tried = 0
    const failing = transact(own.database, async () => {
      tried += 1
      throw new Clash(code)
    })
    await expect(failing).rejects.toThrow(code)
    expect(tried).toBe(tries)
  })

  test('gives back what the successful try returned', async () => {
    let tried = 0
    const result = await transact(own.database, async (transaction) => {
      tried += 1
      await sql`update drawers set balance_fen = balance_fen + 1 where name = 'left'`.execute(transaction)
      if (tried < 3) throw new Clash('40001')
      return tried
    })
    expect(result).toBe(3)
    expect(await balances()).toEqual({ left: 101, right: 100 })
  })
})

test('a connection that breaks while idle is reported and replaced', async () => {
  const { promise: lost, resolve: onConnectionLost } = makePromise<Error>()
  const database = openDatabase({ url: own.url, poolSize: 1, onConnectionLost })
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(database)
  await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(own.database)
  expect((await lost).message).toContain('terminating connection')
  const again = await sql<{ one: number }>`select 1 as one`.execute(database)
  expect(again.rows).toEqual([{ one: 1 }])
  await database.destroy()
})

test('databases of two test files are apart', async () => {
  const others = await Promise.all([createTestDatabase(), createTestDatabase(), createTestDatabase()])
  for (const other of others) {
    const { rows } = await sql<{
      found: string | null
    }>`select to_regclass('drawers')::text as found, to_regclass('orders')::text as orders`.execute(other.database)
    expect(rows).toEqual([{ found: null, orders: 'orders' }])
  }
  await Promise.all(others.map((other) => other.drop()))
})
