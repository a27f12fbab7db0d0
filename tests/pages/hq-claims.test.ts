import type { HqClaimCard } from '@contract/api/types'
import { sampleHqClaimCard } from '../support/claim-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/hq/claims'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest) {
  app = await mountApp({ path: 'hq/pages/claims/index', requests, stored: signedIn })
}

const counts = { toDecide: 3, returns: 2, failed: 1, waiting: 0 }
const page = (items: HqClaimCard[] = [sampleHqClaimCard()]) => ({ items, nextCursor: null, counts })
const future = { whose: 'hq' as const, until: '2099-11-14T02:00:00.000Z', otherwise: 'approve' as const }

test('by what there is to do, with counts; one request opens it', async () => {
  await open(answering({ [list]: page([sampleHqClaimCard({ turn: future })]) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/claims?group=to-decide'])
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['待决定 3', '退货 2', '退款失败 1', '等顾客', '全部'])
  expect(app.text()).toContain(
    '等决定\n2099 年 11 月 14 日 10:00 前\n凤凰单丛 蜜兰香 150 g × 1\n不合适，不说理由 · 退货退款，¥256.00 · 陈敏',
  )
})

test('what HQ let pass is said to be late; what the buyer let pass is not HQ’s', async () => {
  const mine = sampleHqClaimCard()
  const theirs = sampleHqClaimCard({
    id: '01kazz00000000000000000d02',
    turn: { whose: 'buyer', until: '2026-11-13T02:00:00.000Z', otherwise: 'expire' },
  })
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-15T02:00:00.000Z'))
  await open(answering({ [list]: page([mine, theirs]) }))
  expect(app.text()).toContain('昨天 10:00 前该办，已经晚了')
  expect(app.text()).toContain('11 月 13 日 10:00 前\n')
  jest.restoreAllMocks()
})

test('other groups are a tab away; nothing there is said', async () => {
  await open(
    answering({
      [list]: ({ path }) => ok(page(path.includes('failed') ? [sampleHqClaimCard({ state: 'refund-failed', buyerName: '' })] : [])),
    }),
  )
  expect(app.text()).toContain('这里没有了')
  await app.tap({ text: '退款失败 1' })
  expect(app.text()).toContain('退款失败\n')
  expect(app.text()).toContain('微信用户')
})

test('a card opens its claim', async () => {
  await open(answering({ [list]: page() }))
  await app.tap({ text: /凤凰单丛/ })
  expect(app.path()).toBe('hq/pages/claim/index')
})

test('who is not of the staff is told so; without a network nothing of buyers is shown from memory', async () => {
  await open(answering({ [list]: () => refused({ code: 'forbidden', role: 'hq' }) }))
  expect(app.text()).toContain('这里只有总部的人能进。')
  app.unmount()
  await open(offline)
  expect(Object.keys(localStorage).filter((key) => key.includes('hq-claim'))).toEqual([])
})
