import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { Client } from 'pg'
import { createUlid } from '../contract/ids'
import { authenticate } from '../server/usecases/authenticate'
import { placeOrder } from '../server/usecases/place-order'
import { createBenchContext } from './context'
import { type BenchShop, openBenchShop, unitFen } from './order-shop'
import { openRecordingDatabase, type Statement, withOtherIds } from './statements'

const newId = () => createUlid(Date.now())
const address = { name: '陈敏', phone: '13800000000', province: '广东省', city: '广州市', district: '', detail: '某路 1 号' }
const rounds = 3
const roundMs = 4000

/** Orders placed a second: through the API over HTTP, and by plain SQL doing the same statements, in turns in the same run. */
export async function benchOrders(log: (line: string) => void): Promise<void> {
  const shop = await openBenchShop(() => undefined)
  const server = await startServer(shop.url)
  try {
    const statements = await recordOneOrder(shop)
    log(`placing an order: ${statements.length} statements`)
    for (const clients of [1, 16]) {
      const api: number[] = []
      const plain: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        api.push(await measure(clients, (client) => apiClient(server.port, shop, client)))
        plain.push(await measure(clients, (client) => sqlClient(shop, statements, client)))
      }
      const ratio = median(api) / median(plain)
      log(
        `${clients} client(s): API ${median(api).toFixed(0)}/s, plain SQL ${median(plain).toFixed(0)}/s, ratio ${ratio.toFixed(2)} (bound 0.5 at 16)`,
      )
    }
  } finally {
    server.stop()
    await shop.close()
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

interface Worker {
  placeOne(): Promise<void>
  end(): Promise<void>
}

async function measure(clients: number, open: (client: number) => Promise<Worker>): Promise<number> {
  const workers = await Promise.all(Array.from({ length: clients }, (_, client) => open(client)))
  let placed = 0
  const started = performance.now()
  await Promise.all(
    workers.map(async (worker) => {
      while (performance.now() - started < roundMs) {
        await worker.placeOne()
        placed += 1
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  await Promise.all(workers.map((worker) => worker.end()))
  return placed / seconds
}

async function startServer(url: string): Promise<{ readonly port: number; stop(): void }> {
  const child = fork('benchmarks/order-server.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: url, NODE_ENV: 'development' },
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port))
    child.once('exit', () => reject(new Error('the API under measure did not start')))
  })
  return { port, stop: () => void child.disconnect() }
}

function orderBody(shop: BenchShop, client: number) {
  const sizeId = shop.sizeIds[client % shop.sizeIds.length] ?? ''
  const expected = { expectedTotalFen: unitFen, expectedRecommender: shop.sellerId }
  return { id: newId(), lines: [{ sizeId, quantity: 1 }], address, note: '', ...expected, dropsRecommender: false }
}

async function apiClient(port: number, shop: BenchShop, client: number): Promise<Worker> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { authorization: `Bearer ${shop.sessions[client]}`, 'content-type': 'application/json' }
  const placeOne = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', agent, method: 'POST', path: '/api/orders', headers }, (answer) => {
        answer
          .resume()
          .once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`the API answered ${answer.statusCode}`))))
      })
      sent.once('error', reject)
      sent.end(JSON.stringify(orderBody(shop, client)))
    })
  return { placeOne, end: async () => agent.destroy() }
}

async function sqlClient(shop: BenchShop, statements: readonly Statement[], client: number): Promise<Worker> {
  const connection = new Client({ connectionString: shop.url })
  await connection.connect()
  const own = new Map<unknown, () => unknown>([
    [shop.sizeIds[0], () => shop.sizeIds[client % shop.sizeIds.length]],
    ['bench0', () => `bench${client}`],
    [recorded.orderId, newId],
    [recorded.lineId, newId],
  ])
  return {
    async placeOne() {
      for (const { text, values } of withOtherIds(statements, own)) await connection.query(text, [...values])
    },
    end: () => connection.end(),
  }
}

const recorded = { orderId: newId(), lineId: newId() }

/** What the API sends to the database for one order, from finding the session to the commit. */
async function recordOneOrder(shop: BenchShop): Promise<readonly Statement[]> {
  const { database, recorded: statements } = openRecordingDatabase(shop.url)
  const context = { ...createBenchContext(database), makeId: () => recorded.lineId }
  const person = await authenticate(context, shop.sessions[0] ?? '')
  if (!person) throw new Error('the session of the measure is unknown')
  await placeOrder(context, { personId: person.id, body: { ...orderBody(shop, 0), id: recorded.orderId } })
  await database.destroy()
  return statements
}
