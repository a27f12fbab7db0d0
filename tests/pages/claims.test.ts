import { sampleClaimCard, sampleClaimId } from '../support/claim-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/claims'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest) {
  app = await mountApp({ path: 'care/pages/claims/index', requests, stored: signedIn })
}

const page = (items = [sampleClaimCard()], nextCursor: string | null = null) => ({ items, nextCursor, counts: { open: 2 } })

test('those under way with how they stand, until when, what, and how much; one request opens it', async () => {
  const mine = sampleClaimCard({
    id: '01kazz00000000000000000d02',
    state: 'approved',
    turn: { whose: 'buyer', until: '2026-11-20T02:00:00.000Z', otherwise: 'expire' },
  })
  await open(answering({ [list]: page([sampleClaimCard(), mine]) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/claims?group=open'])
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['还没完 2', '全部'])
  expect(app.text()).toContain('等熟铺决定\n11 月 14 日 10:00 前\n凤凰单丛 蜜兰香 150 g × 1\n退货退款，¥256.00')
  expect(app.text()).toContain('同意了，等你寄回\n11 月 20 日 10:00 前')
})

test('among all, what is over says when it was asked', async () => {
  const over = sampleClaimCard({ state: 'refunded', turn: null })
  await open(answering({ [list]: ({ path }) => ok(page(path.includes('group=all') ? [over] : [])) }))
  expect(app.text()).toContain('没有在退的')
  await app.tap({ text: '全部' })
  expect(app.text()).toContain('已退款\n11 月 12 日 10:00')
})

test('a card opens its claim', async () => {
  await open(answering({ [list]: page() }))
  await app.tap({ text: /凤凰单丛/ })
  expect(app.path()).toBe('care/pages/claim/index')
  expect(window.location.search).toBe(`?id=${sampleClaimId}`)
})

test('goes on after a page, and says when the rest did not come', async () => {
  await open(answering({ [list]: ({ path }) => (path.includes('cursor') ? offline() : ok(page([sampleClaimCard()], 'c'))) }))
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('后面的没有拿到')
})

test('without a network, and signed out', async () => {
  await open(offline)
  expect(app.text()).toContain('没有网络')
  app.unmount()
  await open(answering({ [list]: () => refused({ code: 'internal', id: 'x1' }) }))
  expect(app.text()).toContain('编号 x1')
})
