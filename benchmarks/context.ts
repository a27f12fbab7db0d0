import type { Kysely } from 'kysely'
import { createContext, createGateways } from '../server/compose'
import type { Tables } from '../server/database/tables'
import { createFolderStore } from '../server/gateways/objects/folder'
import { sandboxWeChat } from '../server/local-sandbox'
import { createLog } from '../server/log'
import type { Context } from '../server/ports'
import { createKeys } from '../server/sandbox/keys'

/** The use cases' world on a database, with a WeChat that nothing measured here asks. */
export function createBenchContext(database: Kysely<Tables>): Context {
  const base = 'http://127.0.0.1:9'
  const clock = { now: () => new Date() }
  const wechat = sandboxWeChat(createKeys(), base)
  const folders = { objects: createFolderStore('.data/uploads'), picturesFolder: null }
  const gateways = createGateways({ wechat, courierBase: base, publicUrl: base, clock, ...folders })
  return createContext({ database, gateways, clock, log: createLog('error') })
}
