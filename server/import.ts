import { join, resolve } from 'node:path'
import { createUlid } from '../contract/ids'
import { type Config, readConfig } from './config'
import { startEmbedded } from './database/embedded'
import { migrate } from './database/migrate'
import { openDatabase, transact } from './database/pool'
import { Stores } from './database/stores'
import type { GoodsProblem } from './domain/goods'
import { StartRefusal } from './domain/start-refusal'
import { errorCode } from './gateways/goods/error-code'
import { openGoodsFile } from './gateways/goods/open-goods-file'
import { type ImportOutcome, importGoods } from './usecases/import-goods'

/* Usage: npm run import -- goods.csv [--dry-run]. docs/import/README.md describes the file. Exit code 1 when nothing was imported. */

const problemsShown = 100

interface Order {
  readonly path: string
  readonly isDryRun: boolean
}

function readOrder(words: readonly string[]): Order {
  const paths = words.filter((word) => !word.startsWith('--'))
  const strange = words.find((word) => word.startsWith('--') && word !== '--dry-run')
  const [path] = paths
  if (!path || paths.length > 1 || strange) throw new StartRefusal('用法 usage: npm run import -- goods.csv [--dry-run]')
  return { path, isDryRun: words.includes('--dry-run') }
}

async function run(config: Config, { path, isDryRun }: Order): Promise<ImportOutcome> {
  const pictures = isDryRun ? null : resolve(config.dataFolder, 'pictures')
  const goods = await openGoodsFile(path, pictures).catch((error: unknown) => {
    if (['ENOENT', 'EISDIR'].includes(errorCode(error))) return null
    throw error
  })
  if (!goods) throw new StartRefusal(`找不到文件 no such file: ${path}`)
  if ('problems' in goods) return goods
  return await withDatabase(config, async (url) => {
    const database = openDatabase({ url, poolSize: 2 })
    const clock = { now: () => new Date() }
    const makeId = () => createUlid(clock.now().getTime())
    const context = {
      clock,
      makeId,
      transact: <Result>(work: (stores: Stores) => Promise<Result>) => transact(database, (transaction) => work(new Stores(transaction))),
    }
    try {
      return await importGoods(context, { ...goods, isDryRun })
    } finally {
      await database.destroy()
    }
  })
}

/** The configured database, else the embedded one: a server that is running already is shared and left running. */
async function withDatabase<Result>(config: Config, work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = join(config.dataFolder, 'postgres')
  const embedded = config.databaseUrl ? null : await startEmbedded({ folder, durable: true, log: () => undefined })
  const url = config.databaseUrl ?? embedded?.url ?? ''
  try {
    await migrate({ url, folder: join(__dirname, 'database', 'migrations') })
    return await work(url)
  } finally {
    await embedded?.stop()
  }
}

function tellProblems(problems: readonly GoodsProblem[]): string {
  const lines = problems.slice(0, problemsShown).map(({ line, column, reason }) => `第 ${line} 行${column && `，${column}`}：${reason}`)
  const more = problems.length > problemsShown ? [`还有 ${problems.length - problemsShown} 处`] : []
  return ['没有导入：', ...lines, ...more].join('\n')
}

function tellSummary(outcome: Extract<ImportOutcome, { summary: unknown }>, isDryRun: boolean): string {
  const { products, sizes, batches } = outcome.summary
  const head = isDryRun ? '都对，什么都没有改。导入的话：' : '导入好了：'
  const parts = [`商品新增 ${products.added}、更新 ${products.updated}`, `规格新增 ${sizes.added}、更新 ${sizes.updated}`]
  return `${head}${[...parts, `批次新增 ${batches.added}、更新 ${batches.updated}`].join('；')}。`
}

async function main(): Promise<void> {
  const order = readOrder(process.argv.slice(2))
  const outcome = await run(readConfig(process.env), order)
  if ('summary' in outcome) return void process.stdout.write(`${tellSummary(outcome, order.isDryRun)}\n`)
  process.stderr.write(`${tellProblems(outcome.problems)}\n`)
  process.exitCode = 1
}

main().catch((error: unknown) => {
  const line = error instanceof StartRefusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${line}\n`)
  process.exit(1)
})
