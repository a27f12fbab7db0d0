import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MessageKind } from '../../contract/api/messages'
import type { RouteAnswer } from '../../contract/api/types'
import { createContext, createGateways } from '../../server/compose'
import type { Settings } from '../../server/domain/settings'
import { createFolderStore } from '../../server/gateways/objects/folder'
import { createApp } from '../../server/http/app'
import { runDueJobs } from '../../server/jobs/runner'
import { sandboxWeChat } from '../../server/local-sandbox'
import { createLog } from '../../server/log'
import { createKeys, type SandboxKeys } from '../../server/sandbox/keys'
import { createSandbox } from '../../server/sandbox/sandbox'
import type { StoredMessage } from '../../server/sandbox/state'
import { createTestDatabase } from './database'
import { createCaller, createSignedCaller } from './story-call'
import { type GoodsChange, putGoods } from './story-goods'
import { type Card, createPersonVerbs, type PersonVerbs, passOn, seePage } from './story-person'

export interface Span {
  readonly days?: number
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

/** A Sunday morning, ten o'clock in Shanghai. */
const startsAt = Date.UTC(2026, 10, 22, 2)

const stepsOnTheWay = 4

/** RSA keys take their time: one set a test file. */
let keys: SandboxKeys | null = null

/** A shop of its own: a fresh database, a clock that stands still, WeChat in the sandbox, and people who do things over HTTP. */
export async function createStory() {
  const { database, url, drop } = await createTestDatabase()
  const clock = createStoryClock()
  const logLines: string[] = []
  keys ??= createKeys()
  const sandbox = createSandbox({ clock, keys, notifyFetch: (request) => app.fetch(request) })
  const uploadsFolder = join(tmpdir(), `shupu-uploads-${new URL(url).pathname.slice(1)}`)
  const gateways = createGateways({
    wechat: sandboxWeChat(keys, 'https://wechat.test'),
    courierBase: 'https://courier.test',
    objects: createFolderStore(uploadsFolder),
    picturesFolder: 'server/demo/pictures',
    publicUrl: 'https://shop.test',
    clock,
    fetch: (request) => sandbox.wechat.fetch(request),
  })
  const log = createLog('info', { write: (line) => void logLines.push(line) })
  const context = createContext({ database, gateways, clock, log })
  const app = createApp(context, { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: sandbox.phone })
  const post = (path: string, body: unknown) => app.request(`/__sandbox${path}`, { method: 'POST', body: JSON.stringify(body) })
  const phoneOf = (openid: string) => ({
    now: () => clock.now(),
    async confirmReceipt(transactionId: string) {
      await post('/receipt', { transactionId })
    },
    async confirmTransfer(packageInfo: string, outcome: 'confirmed' | 'closed' | 'expired') {
      const body = JSON.stringify({ package: packageInfo, outcome })
      return (await (await app.request('/__sandbox/transfer/confirm', { method: 'POST', body })).json()) as Record<string, unknown>
    },
    async allowMessages(kinds: readonly MessageKind[]) {
      await post('/subscribe', { openid, templateIds: kinds.map((kind) => `sandbox-${kind}`) })
    },
    async listMessages() {
      return (await (await app.request(`/__sandbox/messages?openid=${openid}`)).json()) as StoredMessage[]
    },
    async pay(parameters: RouteAnswer<'startPayment'>, outcome: 'paid' | 'cancelled') {
      return (await (await post('/pay', { ...parameters, outcome })).json()) as Record<string, unknown>
    },
  })
  const people = new Map<string, Promise<StoryPerson>>()
  let logins = 0

  function openSession(name: string) {
    logins += 1
    return createCaller(app, null).call('openSession', { body: { code: `sbx:sbx-${name}:${logins}` } })
  }

  async function meet(name: string, change: { readonly isHq?: boolean }): Promise<StoryPerson> {
    const { sessionToken, person } = await openSession(name)
    await database
      .updateTable('people')
      .set({ nickname: name, is_hq: change.isHq ?? false })
      .where('id', '=', person.id)
      .execute()
    const caller = createSignedCaller(app, sessionToken, async () => (await openSession(name)).sessionToken)
    return { ...createPersonVerbs(caller, phoneOf(`sbx-${name}`)), id: person.id, name, sessionToken }
  }

  const anonymous = createCaller(app, null)
  return {
    app,
    clock,
    context,
    database,
    databaseUrl: url,
    sandbox,
    logLines,
    uploadsFolder,

    /** Signs somebody in, once: the same name is the same person on the same phone. */
    person(name: string, change: { readonly isHq?: boolean } = {}): Promise<StoryPerson> {
      const known = people.get(name) ?? meet(name, change)
      people.set(name, known)
      return known
    },
    hq(): Promise<StoryPerson> {
      return this.person('hq', { isHq: true })
    },
    /** A person who opened a shop. */
    async seller(name: string, shop: { readonly shopName?: string; readonly words?: string } = {}): Promise<StoryPerson> {
      const seller = await this.person(name)
      await seller.opensShop({ shopName: `${name}的铺子`, ...shop })
      return seller
    },
    /** Somebody in Moments' single-page mode, where nobody can be signed in. */
    visitor: {
      ...anonymous,
      async opens(card: Card) {
        await anonymous.call('recordOpen', { body: { token: card.token } })
        return await seePage(anonymous, card)
      },
      passesOn: (card: Card, channel: 'chat' | 'moments' = 'chat') => passOn(anonymous, card, channel),
    },
    goods: (change?: GoodsChange) => putGoods(database, change),
    settings: (change: Partial<Settings>) => context.read.settings.save(change),
    jobs: { runDue: () => runDueJobs(context) },
    /** Time passes, and whatever falls due on the way happens: notifies, refunds, jobs, and what follows from them. */
    async passes(span: Span): Promise<void> {
      const part = secondsOf(span) / stepsOnTheWay
      for (let step = 0; step < stepsOnTheWay; step += 1) {
        clock.advance({ seconds: part })
        await sandbox.deliverDue()
        await runDueJobs(context)
        await sandbox.deliverDue()
      }
    },
    async close(): Promise<void> {
      sandbox.close()
      await rm(uploadsFolder, { recursive: true, force: true })
      await drop()
    },
  }
}

export type Story = Awaited<ReturnType<typeof createStory>>
export type StoryPerson = PersonVerbs & {
  readonly id: string
  readonly name: string
  /** Of their first session; the app signs in again by itself when one has ended. */
  readonly sessionToken: string
}

function createStoryClock() {
  let now = startsAt
  return {
    now: () => new Date(now),
    advance(span: Span): void {
      now += secondsOf(span) * 1000
    },
  }
}

function secondsOf({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
}
