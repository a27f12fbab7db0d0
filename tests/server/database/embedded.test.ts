import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { type EmbeddedDatabase, startEmbedded } from '../../../server/database/embedded'
import { nameProcess } from '../../../server/database/embedded-process'
import { makeReachableFolder } from '../../support/reachable-folder'

jest.setTimeout(120_000)

const isRoot = process.getuid?.() === 0
let top = ''
const lines: string[] = []
const opened: EmbeddedDatabase[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  top = await makeReachableFolder('embedded')
})
beforeEach(() => {
  lines.length = 0
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const database of opened.splice(0)) await database.stop()
})
afterAll(() => rm(top, { recursive: true, force: true }))

async function open(folder: string): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ folder, durable: true, log: (line) => lines.push(line) })
  opened.push(database)
  return database
}

async function query(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: statement, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

async function serverProcess(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

const isGone = async (pid: number): Promise<boolean> => (await nameProcess(pid)) === null

const untilGone = async (pid: number): Promise<void> => {
  while (!(await isGone(pid))) await new Promise((done) => setTimeout(done, 10))
}

/** Starts the database in another process; answers once it holds it. */
async function holdElsewhere(folder: string): Promise<{ readonly child: ChildProcess; readonly url: string; readonly adopted: boolean }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join('tests', 'support', 'embedded-holder.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  if (!child.stdout) throw new Error('no output to read')
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, ...JSON.parse(line) }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  child.kill(signal)
  await once(child, 'exit')
}

describe('the embedded database', () => {
  let folder = ''
  beforeAll(() => {
    folder = join(top, 'kept')
  })

  test('starts from nothing, with a password of its own, for this machine alone', async () => {
    const database = await open(folder)
    expect(database.adopted).toBe(false)
    expect(lines).toEqual(['Making a new database.'])
    expect(await query(database.url, 'show server_encoding')).toEqual(['UTF8'])
    expect(await query(database.url, "select current_setting('listen_addresses'), current_setting('unix_socket_directories')")).toEqual([
      '127.0.0.1',
      '',
    ])
    expect(await query(database.url, "select current_setting('fsync'), current_setting('TimeZone')")).toEqual(['on', 'UTC'])
    const wrong = new URL(database.url)
    wrong.password = 'guess'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'data'))).mode & 0o777).toBe(0o700)
  })

  test('keeps what was written, and is made only once', async () => {
    const first = await open(folder)
    await query(first.url, "create table teas as select 'Longjing' as name")
    const pid = await serverProcess(folder)
    await first.stop()
    expect(await isGone(pid)).toBe(true)
    lines.length = 0
    const second = await open(folder)
    expect(await query(second.url, 'select name from teas')).toEqual(['Longjing'])
    expect(second.adopted).toBe(false)
    expect(lines).toEqual([])
  })

  test('is never run as root', async () => {
    await open(folder)
    const owner = (await stat(join(folder, 'data'))).uid
    expect(owner).toBe(isRoot ? 65534 : process.getuid?.())
  })

  test('is shared by a second process and stopped by the last that leaves', async () => {
    const { child, url, adopted } = await holdElsewhere(folder)
    expect(adopted).toBe(false)
    const joined = await open(folder)
    const pid = await serverProcess(folder)
    expect(joined).toMatchObject({ url, adopted: true })
    expect(lines).toEqual(['The database is running already: sharing it.'])
    await end(child, 'SIGTERM')
    expect(await query(joined.url, 'select name from teas')).toEqual(['Longjing'])
    await joined.stop()
    await joined.stop()
    expect(await isGone(pid)).toBe(true)
  })

  test('outlives a killed process, and the next start takes it over with all that was acknowledged', async () => {
    const { child, url } = await holdElsewhere(folder)
    await query(url, "insert into teas values ('Dancong')")
    const pid = await serverProcess(folder)
    await end(child, 'SIGKILL')
    expect(await isGone(pid)).toBe(false)
    const next = await open(folder)
    expect(next).toMatchObject({ url, adopted: true })
    expect(await query(next.url, 'select name from teas order by name')).toEqual(['Dancong', 'Longjing'])
    await next.stop()
    expect(await isGone(pid)).toBe(true)
  })

  test('recovers when the server itself was killed', async () => {
    const { child, url } = await holdElsewhere(folder)
    await query(url, "insert into teas values ('Maofeng')")
    const pid = await serverProcess(folder)
    await end(child, 'SIGKILL')
    process.kill(pid, 'SIGKILL')
    await untilGone(pid)
    const next = await open(folder)
    expect(next.adopted).toBe(false)
    expect(await query(next.url, 'select name from teas order by name')).toEqual(['Dancong', 'Longjing', 'Maofeng'])
  })

  test('is not left running when it refuses the stored password', async () => {
    const { child, url } = await holdElsewhere(folder)
    const pid = await serverProcess(folder)
    await query(url, "alter role shupu password 'another'")
    await end(child, 'SIGKILL')
    await expect(open(folder)).rejects.toThrow(/^The database in .* does not let us in: password authentication failed/)
    expect(await isGone(pid)).toBe(true)
    await expect(serverProcess(folder)).rejects.toThrow('ENOENT')
  })
})

test('several starts at the same moment end in one database, the first of all times too', async () => {
  const folder = join(top, 'together')
  const databases = await Promise.all([open(folder), open(folder), open(folder)])
  expect(databases.filter(({ adopted }) => !adopted)).toHaveLength(1)
  expect(new Set(databases.map(({ url }) => url)).size).toBe(1)
})

test('a copied folder is a database of its own, even while the first one runs', async () => {
  const first = await open(join(top, 'first'))
  await query(first.url, "create table places as select 'first' as name")
  await query(first.url, 'checkpoint')
  await cp(join(top, 'first'), join(top, 'copy'), { recursive: true, filter: (path) => !path.endsWith('/lock') })
  const copy = await open(join(top, 'copy'))
  expect(copy.url).not.toBe(first.url)
  await query(copy.url, "update places set name = 'copy'")
  expect(await query(first.url, 'select name from places')).toEqual(['first'])
  const pid = await serverProcess(join(top, 'copy'))
  await copy.stop()
  expect(await isGone(pid)).toBe(true)
  expect(await query(first.url, 'select name from places')).toEqual(['first'])
})

test('works below a folder that only its owner may enter, and says where it keeps the data', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'shupu-'))
  const folder = join(closed, 'postgres')
  const database = await startEmbedded({ folder, durable: false, log: (line) => lines.push(line) })
  expect(await query(database.url, 'select 1')).toEqual([1])
  expect(database.folder.startsWith('/var/lib/shupu/')).toBe(isRoot)
  expect(lines.some((line) => line.startsWith(`The database is kept in ${database.folder}`) && line.includes('DATABASE_URL'))).toBe(isRoot)
  await database.stop()
  await rm(closed, { recursive: true })
  if (isRoot) await rm(database.folder, { recursive: true })
})
