import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { findNext, migrate } from '../../../server/database/migrate'
import { createTestDatabase, type TestDatabase } from '../../support/database'

const realFolder = join('server', 'database', 'migrations')
let own: TestDatabase
let folder: string
let tests = 0

beforeEach(async () => {
  tests += 1
  folder = join('.cache', 'tests', `migrations-${process.pid}-${tests}`)
  await mkdir(folder, { recursive: true })
  own = await createTestDatabase()
  await sql`drop schema public cascade`.execute(own.database)
  await sql`create schema public`.execute(own.database)
})
afterEach(async () => {
  await own.drop()
  await rm(folder, { recursive: true })
})

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, name), text)
}

function run(): Promise<readonly string[]> {
  return migrate({ url: own.url, folder })
}

async function hasTable(name: string): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass(${name})::text as found`.execute(own.database)
  return rows[0]?.found === name
}

test('applies files in the order of their numbers, each once', async () => {
  await write('0002-colours.sql', 'alter table teas add colour text;')
  await write('0001-teas.sql', 'create table teas (name text);\ncreate index teas_name on teas (name);')
  expect(await run()).toEqual(['0001-teas.sql', '0002-colours.sql'])
  expect(await run()).toEqual([])
  await write('0003-cups.sql', 'create table cups (name text);')
  expect(await run()).toEqual(['0003-cups.sql'])
  const { rows } = await sql<{ name: string; is_new: boolean }>`
    select name, applied_at > now() - interval '1 hour' as is_new from migrations order by name`.execute(own.database)
  expect(rows).toEqual(['0001-teas.sql', '0002-colours.sql', '0003-cups.sql'].map((name) => ({ name, is_new: true })))
})

test('keeps nothing of a file that fails, and what came before it', async () => {
  await write('0001-teas.sql', 'create table teas (name text);')
  await write('0002-cups.sql', 'create table cups (name text); create table teas (name text);')
  await expect(run()).rejects.toThrow('Migration 0002-cups.sql failed and changed nothing: relation "teas" already exists')
  expect(await hasTable('teas')).toBe(true)
  expect(await hasTable('cups')).toBe(false)
  await write('0002-cups.sql', 'create table cups (name text);')
  expect(await run()).toEqual(['0002-cups.sql'])
})

test('is done once when several processes start at the same moment', async () => {
  await write('0001-teas.sql', 'create table teas (name text); select pg_sleep(0.05);')
  await write('0002-cups.sql', 'create table cups (name text);')
  const done = await Promise.all([run(), run(), run(), run()])
  expect(done.flat().sort()).toEqual(['0001-teas.sql', '0002-cups.sql'])
})

test('refuses a file that was changed after it was applied, line ends apart', async () => {
  await write('0001-teas.sql', 'create table teas (\n  name text\n);')
  await run()
  await write('0001-teas.sql', 'create table teas (\r\n  name text\r\n);')
  expect(await run()).toEqual([])
  await write('0001-teas.sql', 'create table teas (\n  name varchar\n);')
  await expect(run()).rejects.toThrow('Migration 0001-teas.sql was changed after it was applied: write a new one instead.')
})

test('refuses a database that a newer version has changed', async () => {
  await write('0001-teas.sql', 'create table teas (name text);')
  await write('0002-cups.sql', 'create table cups (name text);')
  await run()
  await rm(join(folder, '0002-cups.sql'))
  await expect(run()).rejects.toThrow('The database has migration 0002-cups.sql, which this version does not know: start a newer version.')
})

test('refuses a file whose number comes before one that is applied', async () => {
  await write('0002-cups.sql', 'create table cups (name text);')
  await run()
  await write('0001-teas.sql', 'create table teas (name text);')
  await expect(run()).rejects.toThrow('Migration 0001-teas.sql comes before 0002-cups.sql, which is applied: give it a later number.')
  expect(await hasTable('teas')).toBe(false)
})

test.each([
  [['teas.sql'], 'teas.sql'],
  [['1-teas.sql'], '1-teas.sql'],
  [['0001-Teas.sql'], '0001-Teas.sql'],
  [['0001-teas.sql', '0001-cups.sql'], '0001-teas.sql'],
])('refuses files named %p', async (names, odd) => {
  for (const name of names) await write(name, 'select 1;')
  await expect(run()).rejects.toThrow(`Migration ${odd} needs a number of its own and a name like 0007-name.sql.`)
})

test('says which server does not answer, without the password', async () => {
  const refused = migrate({ url: 'postgres://shop:secret@127.0.0.1:1/shop', folder })
  await expect(refused).rejects.toThrow('The database on 127.0.0.1:1 does not let us in: connect ECONNREFUSED 127.0.0.1:1')
})

test("the project's own migrations apply to an empty database, and again", async () => {
  const applied = await migrate({ url: own.url, folder: realFolder })
  expect(applied[0]).toBe('0001-people.sql')
  expect(await migrate({ url: own.url, folder: realFolder })).toEqual([])
})

test('nothing is next when all is applied', () => {
  const file = { name: '0001-teas.sql', text: '', sha256: 'a' }
  expect(findNext([file], [{ name: '0001-teas.sql', sha256: 'a' }])).toBeNull()
  expect(findNext([file], [])).toBe(file)
  expect(findNext([], [])).toBeNull()
})
