import { benchOrders } from './orders'

const log = (line: string) => void process.stdout.write(`${line}\n`)

async function main(): Promise<void> {
  await benchOrders(log)
}

void main()
