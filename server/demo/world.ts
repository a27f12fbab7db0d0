import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import type { Person, RouteAnswer } from '../../contract/api/types'
import { createContext, createGateways } from '../compose'
import type { Tables } from '../database/tables'
import type { Environment } from '../http/environment'
import { servePush } from '../http/push'
import { serveUploads } from '../http/uploads'
import { runDueJobs } from '../jobs/runner'
import { sandboxWeChat } from '../local-sandbox'
import type { Context, Log, ObjectStore } from '../ports'
import { createSandbox } from '../sandbox/sandbox'
import { openSession } from '../usecases/open-session'

export interface DemoWorld {
  readonly context: Context
  now(): Date
  /** Time passes, and what is due by then happens. */
  passesTo(instant: Date): Promise<void>
  signIn(openid: string): Promise<Person>
  /** Confirms a payment sheet on the buyer's phone. */
  pay(parameters: RouteAnswer<'startPayment'>): Promise<void>
  /** Takes a transfer in WeChat's page on the seller's phone. */
  confirmTransfer(packageInfo: string): Promise<void>
  /** Writes the sandbox's side down, for the sandbox that runs afterwards. */
  close(): void
}

/** The shop in the past: its own clock, and a sandbox WeChat in this process that keeps what it saw in the given file. */
export function openDemoWorld(parts: {
  readonly database: Kysely<Tables>
  readonly objects: ObjectStore
  readonly picturesFolder: string
  readonly sandboxPath: string
  readonly publicUrl: string
  readonly startsAt: Date
  readonly log: Log
}): DemoWorld {
  let now = parts.startsAt
  const clock = { now: () => now }
  const shop = new Hono<Environment>()
  // No payment notify is delivered here: the story asks WeChat about each payment, as the app does.
  const notifyFetch = (request: Request) =>
    /^\/(uploads|wx)\//.test(new URL(request.url).pathname) ? shop.fetch(request) : new Response(null, { status: 204 })
  const sandbox = createSandbox({ clock, keysAndStatePath: parts.sandboxPath, notifyFetch })
  const base = 'http://sandbox.invalid'
  const gateways = createGateways({
    wechat: sandboxWeChat(sandbox.keys, base),
    courierBase: base,
    objects: parts.objects,
    picturesFolder: parts.picturesFolder,
    publicUrl: parts.publicUrl,
    clock,
    fetch: (request) => sandbox.wechat.fetch(request),
  })
  const context = createContext({ database: parts.database, gateways, clock, log: parts.log })
  shop.route('/uploads', serveUploads(context)).route('/wx', servePush(context))
  let logins = 0
  return {
    context,
    now: clock.now,
    async passesTo(instant) {
      if (instant > now) now = instant
      await sandbox.deliverDue()
      await runDueJobs(context)
    },
    async signIn(openid) {
      logins += 1
      return (await openSession(context, { body: { code: `sbx:${openid}:story-${logins}` } })).person
    },
    pay: (parameters) => tellPhone(sandbox.phone, '/pay', { ...parameters, outcome: 'paid' }),
    confirmTransfer: (packageInfo) => tellPhone(sandbox.phone, '/transfer/confirm', { package: packageInfo }),
    close: () => sandbox.close(),
  }
}

async function tellPhone(phone: Hono, path: string, body: object): Promise<void> {
  const response = await phone.request(path, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`the sandbox did not take ${path}: ${await response.text()}`)
}
