import { sampleComplaintCard, sampleComplaintId } from '../support/complaint-samples'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/complaints'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest) {
  app = await mountApp({ path: 'care/pages/complaints/index', requests, stored: signedIn })
}

const page = (items = [sampleComplaintCard()], nextCursor: string | null = null) => ({ items, nextCursor })

test('each says how it stands and until when; one request opens it', async () => {
  const cards = [
    sampleComplaintCard(),
    sampleComplaintCard({ id: '01kazz00000000000000000q02', isOverdue: true }),
    sampleComplaintCard({ id: '01kazz00000000000000000q03', state: 'answered' }),
    sampleComplaintCard({ id: '01kazz00000000000000000q04', state: 'closed' }),
  ]
  await open(answering({ [list]: page(cards) }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/complaints'])
  const text = app.text()
  expect(text).toContain('等熟铺回\n11 月 14 日 10:00 前\n这一单：凤凰单丛 蜜兰香\n盒子是空的')
  expect(text).toContain('过了时间还没回\n11 月 14 日 10:00 前')
  expect(text).toContain('熟铺回了\n11 月 12 日 10:00')
  expect(text).toContain('结束了\n11 月 14 日 10:00')
})

test('a card opens its complaint, the button a new one', async () => {
  await open(answering({ [list]: page() }))
  await app.tap({ text: /盒子是空的/ })
  expect(app.path()).toBe('care/pages/complaint/index')
  expect(window.location.search).toBe(`?id=${sampleComplaintId}`)
  app.unmount()
  await open(answering({ [list]: page() }))
  await app.tap({ text: '我要投诉' })
  expect(app.path()).toBe('care/pages/complain/index')
})

test('none yet: what to do when something is wrong', async () => {
  await open(answering({ [list]: page([]) }))
  expect(app.text()).toContain('没有投诉')
  await app.tap({ text: '我要投诉' })
  expect(app.path()).toBe('care/pages/complain/index')
})

test('more than a page goes on', async () => {
  const more = sampleComplaintCard({ id: '01kazz00000000000000000q05', words: '第二页' })
  await open(answering({ [list]: ({ path }) => ok(path.includes('cursor=c') ? page([more]) : page([sampleComplaintCard()], 'c')) }))
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('第二页')
})

test('without a network it says so and asks again', async () => {
  let isAway = true
  await open(answering({ [list]: () => (isAway ? offline() : ok(page())) }))
  expect(app.text()).toContain('没有网络')
  isAway = false
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('盒子是空的')
})
