import { benchFinding } from './finding'
import { benchOrders } from './orders'
import { benchPosters } from './posters'
import { benchSellers } from './sellers'
import { benchSetData } from './set-data'
import { benchSizes } from './sizes'
import { benchStart } from './start'

/* `npm run bench`, or some of it: `npm run bench -- sizes orders`. */

const log = (line: string) => void process.stdout.write(`${line}\n`)
const parts = {
  sizes: benchSizes,
  'set-data': benchSetData,
  orders: benchOrders,
  posters: benchPosters,
  finding: benchFinding,
  sellers: benchSellers,
  start: benchStart,
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const [name, run] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await run(log)
}

void main()
