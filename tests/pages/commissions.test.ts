import type { Commission } from '@contract/api/types'
import { fen } from '@contract/money'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'
import { sampleCommission } from '../support/seller-samples'

const path = 'seller/pages/commissions/index'
const list = 'GET /api/seller/commissions'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest): Promise<void> {
  app = await mountApp({ path, requests, stored: signedIn })
}

function page(items: readonly Commission[], nextCursor: string | null = null) {
  return { pendingFen: fen(31280), availableFen: fen(128640), items, nextCursor }
}

const query = ({ path: asked }: PageRequest) => new URLSearchParams(asked.split('?')[1])
const october = sampleCommission({
  orderId: 'b',
  at: '2026-10-12T02:00:00.000Z',
  buyerName: '阿梅',
  state: 'available',
  freeAt: '2026-10-20T02:00:00.000Z',
})

test('the sums, then a sheet for each month with what it brought; one request opens it', async () => {
  await open(answering({ [list]: page([sampleCommission(), october]) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/commissions?state=all'])
  expect(app.text()).toContain('待结算\n312.80\n可提现\n1,286.40')
  expect(app.text()).toContain('11 月\n净收 ¥24.29\n陈敏买了凤凰单丛\n+24.29')
  expect(app.text()).toContain('10 月\n净收 ¥24.29\n阿梅买了凤凰单丛')
})

test('a row opens in place to its sum and the rule, one at a time', async () => {
  await open(answering({ [list]: page([sampleCommission(), october]) }))
  await app.tap({ text: '陈敏买了凤凰单丛' })
  expect(app.text()).toContain('货款\n¥242.94\n比例\n× 10%\n你得\n¥24.29\n陈敏 11 月 18 日从你的聊天卡片进来')
  await app.tap({ text: '阿梅买了凤凰单丛' })
  expect(app.text()).toContain('10 月 20 日起可提现。')
  expect(app.text()).not.toContain('陈敏 11 月 18 日从你的聊天卡片进来')
})

test('an order of different rates says so; one that came back is worth nothing', async () => {
  const mixed = sampleCommission({ orderId: 'c', rateBps: null })
  const back = sampleCommission({ orderId: 'd', buyerName: '老周', state: 'taken-back', clawbackFen: fen(2429) })
  await open(answering({ [list]: page([mixed, back]) }))
  await app.tap({ text: '陈敏买了凤凰单丛' })
  expect(app.text()).toContain('几样比例不同')
  expect(app.text()).toContain('老周退了凤凰单丛\n0.00')
})

test('a tab shows its part, while the sums stay', async () => {
  const answer = (request: PageRequest) => ok(query(request).get('state') === 'taken-back' ? page([]) : page([sampleCommission()]))
  await open(answering({ [list]: answer }))
  await app.tap({ text: '退回', role: 'tab' })
  expect(app.text()).toContain('没有退回的')
  expect(app.text()).toContain('1,286.40')
})

test('the sum of a month waits until all of the month is there', async () => {
  const answer = (request: PageRequest) =>
    ok(query(request).get('cursor') === 'next' ? page([october]) : page([sampleCommission()], 'next'))
  await open(answering({ [list]: answer }))
  expect(app.text()).not.toContain('净收')
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('净收 ¥24.29')
  expect(app.text()).toContain('到底了')
})

test('without a network and nothing seen, it says so', async () => {
  await open(offline)
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})
