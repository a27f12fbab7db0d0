import type { Commission } from '@contract/api/types'
import { fen } from '@contract/money'
import { type Answers, answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'
import { sampleCommission } from '../support/seller-samples'

const list = 'GET /api/seller/commissions'

let app: MountedApp

afterEach(() => app.unmount())

async function open(answer: Answers[string] | AnswerRequest): Promise<void> {
  const requests = answer === offline ? offline : answering({ [list]: answer })
  app = await mountApp({ path: 'seller/pages/orders/index', requests, stored: signedIn })
}

function page(items: readonly Commission[], nextCursor: string | null = null) {
  return { pendingFen: fen(31280), availableFen: fen(128640), items, nextCursor }
}

const query = ({ path }: PageRequest) => new URLSearchParams(path.split('?')[1])
const returned = sampleCommission({ orderId: 'd', buyerName: '老周', state: 'taken-back', clawbackFen: fen(2429) })

test('each order with what it brings and how it stands; one request opens it', async () => {
  await open(page([sampleCommission(), returned, sampleCommission({ orderId: 'e', buyerName: '' })]))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/commissions?state=all'])
  expect(app.text()).toContain('陈敏买了凤凰单丛\n+24.29\n11 月 23 日 10:04\n待结算')
  expect(app.text()).toContain('老周退了凤凰单丛\n0.00')
  expect(app.text()).toContain('微信用户买了凤凰单丛')
})

test('a row opens its order', async () => {
  await open(page([returned]))
  await app.tap({ text: /老周/ })
  expect(app.path()).toBe('seller/pages/order/index')
  expect(window.location.search).toBe('?id=d')
})

test('a tab shows its part, and what it is when there is nothing', async () => {
  await open((request: PageRequest) => ok(query(request).get('state') === 'taken-back' ? page([]) : page([sampleCommission()])))
  await app.tap({ text: '退回', role: 'tab' })
  expect(app.text()).toContain('没有退回的')
})

test('goes on after a page', async () => {
  await open((request: PageRequest) => ok(query(request).get('cursor') === 'next' ? page([returned]) : page([sampleCommission()], 'next')))
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('老周退了凤凰单丛')
  expect(app.text()).toContain('到底了')
})

test('without a network and nothing seen, it says so', async () => {
  await open(offline)
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})
