import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '../support/database'

// Each test starts the whole program, on a machine that may be busy.
jest.setTimeout(120_000)

let folder: string
let testDatabase: TestDatabase
const started: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shupu-main-'))
  testDatabase = await createTestDatabase()
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await testDatabase.drop()
  rmSync(folder, { recursive: true, force: true })
})

interface Running {
  readonly child: ChildProcess
  readonly output: () => string
  /** The exit code. */
  readonly ended: Promise<number | null>
}

function startMain(environment: Readonly<Record<string, string>>): Running {
  const settings = { DATABASE_URL: testDatabase.url, SHUPU_DATA: folder, ...environment }
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(WX|NODE_ENV|JEST)/.test(name)))
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env: { ...inherited, ...settings } })
  started.push(child)
  const pieces: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(String(piece)))
  const ended = new Promise<number | null>((done) => void child.once('close', done))
  return { child, ended, output: () => pieces.join('') }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((opened) => void probe.listen(0, '127.0.0.1', opened))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

async function untilReady(base: string, running: Running): Promise<void> {
  for (;;) {
    const reply = await fetch(`${base}/readyz`).catch(() => null)
    if (reply?.ok) return
    if (running.child.exitCode !== null) throw new Error(running.output())
    await wait(50)
  }
}

test('starts on nothing but a database, opens the demo shop in the sandbox, and ends when told', async () => {
  const port = await freePort()
  const running = startMain({ PORT: String(port) })
  const base = `http://127.0.0.1:${port}`
  await untilReady(base, running)
  const session = await fetch(`${base}/api/sessions`, {
    method: 'POST',
    body: JSON.stringify({ code: 'sbx:sbx-buyer-chen:1' }),
    headers: { 'content-type': 'application/json' },
  })
  expect(session.status).toBe(200)
  const people = (await (await fetch(`${base}/__sandbox/people`)).json()) as { openid: string; role: string }[]
  for (const [openid, role] of [
    ['sbx-buyer-chen', 'buyer'],
    ['sbx-seller-lin', 'seller'],
    ['sbx-hq', 'hq'],
  ]) {
    expect(people).toContainEqual({ openid, nickname: expect.any(String), avatar: expect.stringMatching(/^\/pictures\//), role })
  }
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  const lines = running
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.filter(({ progress }) => progress).map(({ msg }) => msg)).toContain(`The API answers on ${base}.`)
  expect(lines.filter(({ level }) => level >= 50)).toEqual([])
})

test('a second start knows the keys and the people of the first', async () => {
  const port = await freePort()
  const running = startMain({ PORT: String(port) })
  await untilReady(`http://127.0.0.1:${port}`, running)
  const people = (await (await fetch(`http://127.0.0.1:${port}/__sandbox/people`)).json()) as { openid: string }[]
  expect(people.map(({ openid }) => openid)).toContain('sbx-buyer-chen')
  running.child.kill('SIGINT')
  expect(await running.ended).toBe(0)
})

test.each([
  ['a setting that is wrong', { PORT: 'tea' }, /^Wrong settings: PORT/],
  ['half of WeChat', { WX_APPID: 'wx1234567890abcdef' }, /^Missing settings: WX_SECRET/],
  ['a database that is not there', { DATABASE_URL: 'postgres://nobody:no@127.0.0.1:1/none' }, /^The database on 127\.0\.0\.1:1 /],
])('%s is one line on the console, and no start', async (_, environment, line) => {
  const running = startMain(environment)
  expect(await running.ended).toBe(1)
  const plain = running
    .output()
    .trim()
    .split('\n')
    .filter((text) => !text.startsWith('{'))
  expect(plain).toEqual([expect.stringMatching(line)])
})

test('a port in use is one line on the console, and no start', async () => {
  const other = createServer()
  await new Promise<void>((opened) => void other.listen(0, '127.0.0.1', opened))
  const { port } = other.address() as AddressInfo
  const running = startMain({ PORT: String(port) })
  expect(await running.ended).toBe(1)
  expect(running.output()).toContain(`Port ${port} is used by another program`)
  await new Promise((closed) => other.close(closed))
})
