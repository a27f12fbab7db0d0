import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { createContext, createGateways } from './compose'
import { type Config, readConfig } from './config'
import { startEmbedded } from './database/embedded'
import { migrate } from './database/migrate'
import { openDatabase } from './database/pool'
import type { Tables } from './database/tables'
import { fillDemoShop } from './demo/fill'
import { StartRefusal } from './domain/start-refusal'
import { createBucketStore } from './gateways/objects/bucket'
import { createFolderStore } from './gateways/objects/folder'
import { createApp } from './http/app'
import { startRunner } from './jobs/runner'
import { listen } from './listen'
import { type LocalSandbox, phoneWithPeople, startLocalSandbox } from './local-sandbox'
import { createLog } from './log'
import type { Clock, Context, Log, ObjectStore } from './ports'

/* The composition root: starts everything, in order, and ends it in the other. */

const clock: Clock = { now: () => new Date() }
const poolSize = 20
const jobRoundMs = 1000
const requestPatienceMs = 10_000

/** What has been started, last first: each ends what it started. */
type Ending = () => Promise<void>
const endings: Ending[] = []
let stopping: Promise<void> | null = null

async function start(config: Config, log: Log): Promise<void> {
  const say = (line: string) => log.info({ progress: true }, line)
  const url = config.databaseUrl ?? (await startDatabase(config, say))
  const applied = await migrate({ url, folder: join(__dirname, 'database', 'migrations') })
  if (applied.length > 0) say(`The database has its tables (${applied.length} migrations applied).`)
  const database = openDatabase({ url, poolSize, onConnectionLost: () => log.error({}, 'a database connection was lost') })
  endings.push(() => database.destroy())
  const objects = openObjects(config)
  if (!config.wechat) await openDemoShop(config, database, objects, log)
  const sandbox = config.wechat ? null : await startSandbox(config)
  const { wechat, courierBase } = sandbox ?? { wechat: config.wechat, courierBase: config.courierBase }
  if (!wechat || !courierBase) throw new StartRefusal('Missing settings: COURIER_API_BASE.')
  const picturesFolder = resolve(config.dataFolder, 'pictures')
  const gateways = createGateways({ wechat, courierBase, objects, picturesFolder, publicUrl: config.publicUrl, clock })
  const context = createContext({ database, gateways, clock, log })
  const runner = startRunner(context, jobRoundMs)
  endings.push(() => runner.stop())
  const isReady = async () => {
    if (stopping) return false
    return await sql`select 1`.execute(database).then(
      () => true,
      () => false,
    )
  }
  await serveApp(context, config, sandbox, isReady)
  say(`The API answers on ${config.publicUrl}.`)
}

/** A folder beside the database, or a bucket. */
function openObjects(config: Config): ObjectStore {
  return config.objects ? createBucketStore({ ...config.objects, clock }) : createFolderStore(resolve(config.dataFolder, 'uploads'))
}

async function startDatabase(config: Config, say: (line: string) => void): Promise<string> {
  const embedded = await startEmbedded({ folder: join(config.dataFolder, 'postgres'), durable: true, log: say })
  endings.push(() => embedded.stop())
  say('The database is running.')
  return embedded.url
}

/** The sandbox trades in a demo shop; a database with people in it is left as it is. */
async function openDemoShop(config: Config, database: Kysely<Tables>, objects: ObjectStore, log: Log): Promise<void> {
  const isFilled = await fillDemoShop({
    database,
    demoFolder: join(__dirname, 'demo'),
    picturesFolder: resolve(config.dataFolder, 'pictures'),
    objects,
    sandboxPath: sandboxPath(config),
    publicUrl: config.publicUrl,
    log,
  })
  if (isFilled) log.info({ progress: true }, 'The demo shop is open: 36 goods, 12 people, a month of orders.')
}

function sandboxPath(config: Config): string {
  return join(config.dataFolder, 'sandbox.json')
}

async function startSandbox(config: Config): Promise<LocalSandbox> {
  const sandbox = await startLocalSandbox({ clock, statePath: sandboxPath(config) })
  endings.push(() => sandbox.close())
  return sandbox
}

async function serveApp(context: Context, config: Config, sandbox: LocalSandbox | null, isReady: () => Promise<boolean>): Promise<void> {
  const picturesFolder = resolve(config.dataFolder, 'pictures')
  const h5Folder = resolve('dist/h5')
  for (const folder of [picturesFolder, h5Folder]) await mkdir(folder, { recursive: true })
  const phone = sandbox && phoneWithPeople(sandbox.phone, context)
  const app = createApp(context, { isReady, picturesFolder, h5Folder, phone })
  const listening = await listen((request) => app.fetch(request), config.host, config.port)
  endings.push(() => listening.close(requestPatienceMs))
}

/** Takes no more requests, finishes those under way, ends the jobs, and lets go of the database. Once, however often it is asked. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    for (const end of endings.reverse()) await end()
  })()
  return stopping
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const end = () => {
    if (stopping) return
    log.info({ progress: true }, 'Stopping.')
    void stop().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  // The script that started us is gone, in whatever way.
  process.on('disconnect', end)
  await start(config, log)
}

main().catch(async (error: unknown) => {
  const line = error instanceof StartRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${line}\n`)
  await stop()
  process.exit(1)
})
