import { createContext, createGateways } from '../server/compose'
import { openDatabase } from '../server/database/pool'
import { createFolderStore } from '../server/gateways/objects/folder'
import { createApp } from '../server/http/app'
import { listen } from '../server/listen'
import { sandboxWeChat } from '../server/local-sandbox'
import { createLog } from '../server/log'
import { createKeys } from '../server/sandbox/keys'

/* The API in a process of its own, as it runs in earnest; tells its port to the process that started it. */

async function main(): Promise<void> {
  const clock = { now: () => new Date() }
  const database = openDatabase({ url: process.env.DATABASE_URL ?? '', poolSize: 20 })
  const base = 'http://127.0.0.1:9'
  const gateways = createGateways({
    wechat: sandboxWeChat(createKeys(), base),
    courierBase: base,
    objects: createFolderStore('.data/uploads'),
    picturesFolder: null,
    publicUrl: base,
    clock,
  })
  const context = createContext({ database, gateways, clock, log: createLog('error') })
  const app = createApp(context, { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: null })
  const { port } = await listen((request) => app.fetch(request), '127.0.0.1', 0)
  process.send?.({ port })
  process.on('disconnect', () => process.exit(0))
}

void main()
