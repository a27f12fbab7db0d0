import { randomBytes } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { StartRefusal } from '../domain/start-refusal'
import { type EmbeddedHome, prepareHome } from './embedded-home'
import { joinHolders, withLock } from './embedded-lock'
import { createData, findServer, handOver, type RunningServer, startServer, stopServer } from './embedded-server'
import { describeError, isErrorCode } from './error-codes'

const mostTries = 4

export interface EmbeddedDatabase {
  readonly url: string
  /** Where the data really are: not in the given folder when root may not have Postgres read it. */
  readonly folder: string
  /** True when a server was running already: of another process, or left by one that was killed. */
  readonly adopted: boolean
  /** Stops the server when no other process uses it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** Kept between starts; a second process on the same folder shares the server. */
  readonly folder: string
  /** False for tests: faster, and a power cut may lose data. */
  readonly durable: boolean
  readonly log: (line: string) => void
}

/** Starts the bundled Postgres, or joins the one that runs on the folder. Throws a StartRefusal that says in one line what is wrong. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  try {
    const home = await prepareHome(resolve(options.folder), options.log)
    return await withLock(home.folder, () => openHome(home, options))
  } catch (error) {
    if (isErrorCode(error, 'ENOSPC', 'EDQUOT')) throw new StartRefusal(`No room on disk for the database in ${options.folder}.`)
    if (!isErrorCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error
    throw new StartRefusal(`The database may not use ${options.folder} (${describeError(error)}).`)
  }
}

async function openHome(home: EmbeddedHome, { durable, log }: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const password = await preparePassword(home)
  const running = await adoptServer(home, password)
  if (running) log('The database is running already: sharing it.')
  const server = running ?? (await bringUp(home, password, durable, log))
  const leave = await joinHolders(home.folder)
  let stopping: Promise<void> | null = null
  const stop = async () => {
    // Its files were removed: Postgres notices within a minute, and ends.
    if (!(await stat(home.folder).catch(() => null))) return
    await withLock(home.folder, async () => {
      if (await leave()) await stopServer(home, server)
      else return
      // Nobody would look for a test's data outside the project.
      if (!durable && home.isElsewhere) await rm(join(home.folder, 'data'), { recursive: true, force: true })
    })
  }
  return {
    url: makeUrl(server, password, 'shupu'),
    folder: home.folder,
    adopted: running !== null,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}

async function bringUp(home: EmbeddedHome, password: string, durable: boolean, log: (line: string) => void): Promise<RunningServer> {
  if (!(await stat(join(home.folder, 'data')).catch(() => null))) {
    log('Making a new database.')
    await createData(home, passwordFileOf(home), durable)
  }
  // Who held an earlier server, or came along with a copied folder, does not hold this one.
  await rm(join(home.folder, 'holders'), { recursive: true, force: true })
  const server = await startOnFreePort(home, durable)
  try {
    await ensureDatabase(makeUrl(server, password, 'postgres'))
    return server
  } catch (error) {
    await stopServer(home, server)
    throw new StartRefusal(`The database in ${home.folder} does not let us in: ${describeError(error)}`, { cause: error })
  }
}

async function startOnFreePort(home: EmbeddedHome, durable: boolean): Promise<RunningServer> {
  try {
    return await startServer(home, durable)
  } catch (error) {
    // Another program was quicker to take the port that was free a moment ago.
    if (!(error instanceof StartRefusal && error.message.includes('TCP/IP sockets'))) throw error
    return startServer(home, durable)
  }
}

/** A server left by a killed process is as good as new when it answers; one that does not is stopped. */
async function adoptServer(home: EmbeddedHome, password: string): Promise<RunningServer | null> {
  const server = await findServer(home)
  if (!server) return null
  for (let tries = 1; ; tries += 1) {
    try {
      await ensureDatabase(makeUrl(server, password, 'postgres'))
      return server
    } catch (error) {
      // On a busy machine a live server may answer late: others may be using it, so it is asked again before it is given up.
      if (tries < mostTries && !isErrorCode(error, '28P01', '28000')) continue
      await stopServer(home, server)
      return null
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'shupu'")
    if (rowCount === 0) await client.query('create database shupu')
  } finally {
    await client.end()
  }
}

function makeUrl({ port }: RunningServer, password: string, database: string): string {
  return `postgres://shupu:${password}@127.0.0.1:${port}/${database}`
}

function passwordFileOf(home: EmbeddedHome): string {
  return join(home.folder, 'password')
}

async function preparePassword(home: EmbeddedHome): Promise<string> {
  const file = passwordFileOf(home)
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== '') return kept
  if (await stat(join(home.folder, 'data')).catch(() => null)) {
    throw new StartRefusal(`The database's password (${file}) is gone: bring it back, or remove ${home.folder} to begin with an empty one.`)
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(file, password, { mode: 0o600 })
  await handOver(home, file)
  return password
}
