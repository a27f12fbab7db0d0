import { fen } from '@contract/money'
import { sampleClaimId as id, returnedBatch, sampleHqClaim, teaLineId } from '../support/claim-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const route = `/api/hq/claims/${id}`
const changed = { id, state: 'refunding' }

let app: MountedApp

afterEach(() => app.unmount())

async function open(page = sampleHqClaim(), more: Answers = {}) {
  const requests = answering({ [`GET ${route}`]: page, ...more })
  app = await mountApp({ path: 'hq/pages/claim/index', query: { id }, requests, stored: signedIn })
}

const posts = () => app.requests.filter(({ method }) => method === 'POST')
const confirm = (text: string) => app.tap(app.findAll({ role: 'button', text }).at(-1) ?? {})
const returned = () => sampleHqClaim({ state: 'returned' }, ['accept', 'reduce', 'refuse'])

test('what, why, by whom, from which batch, what was paid and refunded before; one request opens it', async () => {
  const order = { ...sampleHqClaim().order, refundedFen: fen(5000) }
  await open(sampleHqClaim({ turn: { whose: 'hq', until: '2099-11-14T02:00:00.000Z', otherwise: 'approve' } }, undefined, { order }))
  expect(app.requests.map((request) => request.path)).toEqual([route])
  expect(app.text()).toContain('等决定\n2099 年 11 月 14 日 10:00 前，到时算同意')
  expect(app.text()).toContain('退货退款\n不合适，不说理由\n顾客\n陈敏')
  expect(app.text()).toContain('付了\n¥372.00\n退过\n¥50.00')
  expect(app.text()).toContain('26C-0417，2028 年 4 月 16 日到期，发了 3 件')
  expect(app.text()).toContain('申请（陈敏）')
})

test('who at HQ decided is named', async () => {
  const history = [
    { at: '2026-11-13T02:00:00.000Z', who: 'hq' as const, action: 'reject' as const, words: '看不出漏', pictures: [], by: '阿芳' },
  ]
  await open(sampleHqClaim({ state: 'appealed', history }))
  expect(app.text()).toContain('没有同意（阿芳）')
})

test('a return is approved without money, money alone at once; once however often it is tapped', async () => {
  await open(sampleHqClaim(), { [`POST ${route}/decision`]: changed })
  await app.tap({ text: '同意' })
  expect(app.text()).toContain('顾客会收到寄回地址。')
  const button = app.findAll({ role: 'button', text: '同意' }).at(-1)
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.settle()
  expect(posts().map(({ body }) => body)).toEqual([{ decision: 'approve', reason: '' }])
  app.unmount()
  await open(sampleHqClaim({ kind: 'refund-only' }))
  await app.tap({ text: '同意' })
  expect(app.text()).toContain('¥256.00 马上原路退回。')
})

test('is rejected with a reason only', async () => {
  await open(sampleHqClaim(), { [`POST ${route}/decision`]: changed })
  await app.tap({ text: '不同意' })
  await confirm('不同意')
  expect(app.text()).toContain('写清楚理由。')
  expect(posts()).toEqual([])
  await app.input({ label: /^理由/ }, '照片里看不出')
  await confirm('不同意')
  expect(posts()[0]?.body).toEqual({ decision: 'reject', reason: '照片里看不出' })
})

test('who said no does not decide about the appeal', async () => {
  await open(sampleHqClaim({ state: 'appealed' }, undefined, { isSamePerson: true }))
  expect(app.text()).toContain('上次是你决定的')
  expect(app.find({ role: 'button', text: '同意' }).getAttribute('aria-disabled')).toBe('true')
})

test('a return arrives', async () => {
  const returnParcel = { carrier: 'SF', trackingNumber: 'SF1392007844160', sentAt: '2026-11-13T02:00:00.000Z', arrivedAt: null }
  await open(sampleHqClaim({ state: 'returning', returnParcel }, ['receive', 'refuse']), { [`POST ${route}/arrival`]: changed })
  expect(app.text()).toContain('顺丰 SF1392007844160')
  await app.tap({ text: '退货到了' })
  await app.tap({ text: '到了' })
  expect(posts().map(({ path }) => path)).toEqual([`${route}/arrival`])
})

test('is accepted, with what goes on the shelf and what is thrown away by batch', async () => {
  await open(returned(), { [`POST ${route}/return-decision`]: changed })
  await app.tap({ text: '没问题，退款' })
  expect(app.text()).toContain('退 ¥256.00')
  const [restock, writeOff] = app.findAll({ label: '多一件' })
  await app.tap(restock ?? {})
  await app.tap(restock ?? {})
  await app.tap(writeOff ?? {})
  expect(app.findAll({ label: '多一件' }).map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true'])
  await app.tap({ text: '确定' })
  const goods = [{ lineId: teaLineId, batchId: returnedBatch.batchId, restocked: 2, writtenOff: 1 }]
  expect(posts()[0]?.body).toEqual({ decision: 'accept', reason: '', goods })
})

test('less is paid back: never more than was asked for, with a reason, and the total shows as it is typed', async () => {
  await open(returned(), { [`POST ${route}/return-decision`]: changed })
  await app.tap({ text: '少退一些' })
  await app.tap({ text: '确定' })
  expect(app.text()).toContain('填 0 到 ¥256.00 之间的金额。')
  await app.input({ label: /^商品退多少/ }, '256.01')
  expect(app.text()).toContain('填 0 到 ¥256.00 之间的金额。')
  await app.input({ label: /^商品退多少/ }, '200.5')
  expect(app.text()).toContain('退 ¥200.50')
  await app.tap({ text: '确定' })
  expect(app.text()).toContain('写清楚理由。')
  await app.input({ label: /^理由/ }, '少了一半')
  await app.tap({ text: '确定' })
  expect(posts().map(({ body }) => body)).toEqual([{ decision: 'reduce', reason: '少了一半', goodsFen: 20050, goods: [] }])
})

test('does not pass, with a reason', async () => {
  await open(returned(), { [`POST ${route}/return-decision`]: changed })
  await app.tap({ text: '不通过' })
  await app.input({ label: /^理由/ }, '罐子是空的')
  await confirm('不通过')
  expect(posts()[0]?.body).toEqual({ decision: 'refuse', reason: '罐子是空的' })
})

test('goods can be put away later, once under one id', async () => {
  let isAway = true
  const page = sampleHqClaim({ state: 'refunded', turn: null }, ['shelve'], { batches: [{ ...returnedBatch, restockedQuantity: 1 }] })
  await open(page, { [`POST ${route}/goods`]: () => (isAway ? offline() : ok(changed)) })
  expect(app.text()).toContain('放回 1 件，报废 0 件')
  await app.tap({ text: '放回架上' })
  await app.tap({ text: '确定' })
  expect(app.text()).toContain('选一下放回或报废几件。')
  await app.tap(app.findAll({ label: '多一件' })[0] ?? {})
  await app.tap({ text: '确定' })
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await app.tap({ text: '确定' })
  expect(posts()[0]?.body).toEqual(posts()[1]?.body)
})

test('a refund that did not arrive is tried again', async () => {
  await open(sampleHqClaim({ state: 'refund-failed' }, ['retry']), {
    [`POST ${route}/refund-retry`]: () => refused({ code: 'wechat-unavailable' }),
  })
  await app.tap({ text: '再退一次' })
  await confirm('再退一次')
  expect(app.text()).toContain('微信那边没有回应')
})

test('with nothing to do there is no bar; a claim that never was, and no network', async () => {
  await open(sampleHqClaim({ state: 'refunding' }, []))
  expect(app.has({ text: '同意' })).toBe(false)
  app.unmount()
  await open(sampleHqClaim(), { [`GET ${route}`]: () => refused({ code: 'not-found', what: 'claim' }) })
  expect(app.text()).toContain('没有找到这笔售后')
  app.unmount()
  app = await mountApp({ path: 'hq/pages/claim/index', query: { id }, requests: offline, stored: signedIn })
  expect(app.text()).toContain('没有网络')
})
