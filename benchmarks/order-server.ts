import { openDatabase } from '../server/database/pool'
import { createApp } from '../server/http/app'
import { listen } from '../server/listen'
import { createBenchContext } from './context'

/* The API in a process of its own, as it runs in earnest; tells its port to the process that started it. */

async function main(): Promise<void> {
  const database = openDatabase({ url: process.env.DATABASE_URL ?? '', poolSize: 20 })
  const context = createBenchContext(database)
  const app = createApp(context, { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: null })
  const { port } = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  process.send?.({ port })
  process.on('disconnect', () => process.exit(0))
}

void main()
