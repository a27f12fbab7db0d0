import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { encryptText, platformHeaders } from '../../../server/gateways/wechat/signing'
import { createApp } from '../../../server/http/app'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  tea = await story.goods()
})
afterAll(() => story.close())
beforeEach(() => {
  story.sandbox.faults.drop_notify = true
})

const order = () => chen.orders(oneOf(tea))
const stateOf = async (placed: { readonly id: string }) => (await chen.seesOrder(placed)).order.state
const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

interface Change {
  readonly facts?: Record<string, unknown>
  readonly kind?: { readonly eventType: string; readonly originalType: string }
  readonly ageSeconds?: number
  readonly privateKey?: ReturnType<typeof createPrivateKey>
  readonly keyId?: string
  readonly tamper?: (body: string) => string
}

let sent = 0

/** A notify as WeChat Pay would send it for this order, but for what is changed. */
function notifyOf(placed: { readonly id: string; readonly totalFen: number }, change: Change = {}) {
  const { keys } = story.sandbox
  const kind = change.kind ?? { eventType: 'TRANSACTION.SUCCESS', originalType: 'transaction' }
  sent += 1
  const transaction = {
    appid: keys.appid,
    mchid: keys.mchid,
    out_trade_no: placed.id,
    transaction_id: `4200000${placed.id.slice(-12)}`,
    trade_type: 'JSAPI',
    trade_state: 'SUCCESS',
    trade_state_desc: '支付成功',
    bank_type: 'OTHERS',
    attach: '',
    success_time: '2026-11-22T10:00:00+08:00',
    payer: { openid: 'sbx-chen' },
    amount: { total: placed.totalFen, payer_total: placed.totalFen, currency: 'CNY', payer_currency: 'CNY' },
    ...change.facts,
  }
  const sealed = encryptText(JSON.stringify(transaction), keys.apiV3Key, 'abcdefghijkl', 'transaction')
  const body = JSON.stringify({
    id: `notify-${sent}`,
    create_time: '2026-11-22T10:00:00+08:00',
    event_type: kind.eventType,
    resource_type: 'encrypt-resource',
    summary: '支付成功',
    resource: { algorithm: 'AEAD_AES_256_GCM', original_type: kind.originalType, ...sealed },
  })
  const signedAt = new Date(story.clock.now().getTime() - (change.ageSeconds ?? 0) * 1000)
  const signer = { keyId: change.keyId ?? keys.platformKeyId, privateKey: change.privateKey ?? createPrivateKey(keys.platformPrivateKey) }
  return { headers: platformHeaders(body, signer, signedAt), body: change.tamper?.(body) ?? body }
}

async function post(notify: { readonly headers: Record<string, string>; readonly body: string }, app = story.app) {
  const response = await app.request('/wxpay/notify', { method: 'POST', ...notify })
  return response.status
}

test('a payment is heard, and needs no session', async () => {
  const placed = await order()
  expect(await post(notifyOf(placed))).toBe(204)
  expect(await stateOf(placed)).toBe('paid')
})

test('heard again, with the same id or another, it is heard and changes nothing', async () => {
  const placed = await order()
  const notify = notifyOf(placed)
  expect([await post(notify), await post(notify), await post(notifyOf(placed))]).toEqual([204, 204, 204])
  const entries = await story.database.selectFrom('entries').selectAll().where('order_id', '=', placed.id).execute()
  expect(entries.map(({ key }) => key)).toEqual([`pay:${placed.id}`])
})

test('three at the same moment pay once', async () => {
  const placed = await order()
  expect(await Promise.all([post(notifyOf(placed)), post(notifyOf(placed)), post(notifyOf(placed))])).toEqual([204, 204, 204])
  expect(await story.context.read.ledger.balanceOf(`order:${placed.id}`)).toBe(placed.totalFen)
})

describe('not signed by WeChat Pay: 401, and nothing changes', () => {
  test.each<[string, Change]>([
    ['by another key', { privateKey: foreignKey }],
    ['under a key id that we do not know', { keyId: 'PUB_KEY_ID_0000000000000000000000000000000009' }],
    ['301 seconds ago: replayed', { ageSeconds: 301 }],
    ['301 seconds ahead', { ageSeconds: -301 }],
    ['with another body', { tamper: (body) => body.replace('支付成功', '支付成功 ') }],
    ['for another mini program', { facts: { appid: 'wx9999999999999999' } }],
    ['for another merchant', { facts: { mchid: '1999999999' } }],
  ])('%s', async (_, change) => {
    const placed = await order()
    expect(await post(notifyOf(placed, change))).toBe(401)
    expect(await stateOf(placed)).toBe('placed')
  })

  test('without a signature', async () => {
    const placed = await order()
    expect(await post({ headers: {}, body: notifyOf(placed).body })).toBe(401)
    expect(await post({ headers: {}, body: '' })).toBe(401)
    expect(await stateOf(placed)).toBe('placed')
  })
})

describe('signed, but not about our order: 400, and nothing changes', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another amount', { amount: { total: 1, payer_total: 1, currency: 'CNY', payer_currency: 'CNY' } }],
    ['another payer', { payer: { openid: 'sbx-mallory' } }],
    ['an order that nobody placed', { out_trade_no: '01j00000000000000000000000' }],
  ])('%s', async (_, facts) => {
    const placed = await order()
    expect(await post(notifyOf(placed, { facts }))).toBe(400)
    expect(await stateOf(placed)).toBe('placed')
  })
})

test('of a kind that is none of ours is heard and changes nothing', async () => {
  const placed = await order()
  expect(await post(notifyOf(placed, { kind: { eventType: 'COMPLAINT.CREATE', originalType: 'complaint' } }))).toBe(204)
  expect(await stateOf(placed)).toBe('placed')
})

test('that we can’t record now is asked for again: 500, and later it counts', async () => {
  const placed = await order()
  const failing = {
    ...story.context,
    transact() {
      throw new Error('the database is away')
    },
  }
  const app = createApp(failing, { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: null })
  const notify = notifyOf(placed)
  expect(await post(notify, app)).toBe(500)
  expect(story.logLines.some((line) => line.includes('a notify could not be recorded'))).toBe(true)
  expect(await post(notify)).toBe(204)
  expect(await stateOf(placed)).toBe('paid')
})
