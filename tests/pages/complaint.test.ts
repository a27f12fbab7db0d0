import type { Complaint } from '@contract/api/types'
import { sampleComplaintId as id, otherSubject, productSubject, sampleComplaint, samplePost } from '../support/complaint-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const route = `/api/complaints/${id}`

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest) {
  app = await mountApp({ path: 'care/pages/complaint/index', query: { id }, requests, stored: signedIn })
}

const page = (changes: Partial<Complaint> = {}) => ({ complaint: sampleComplaint(changes), brandPhone: '400 820 0417' })
const answers = (changes: Partial<Complaint> = {}, more: Answers = {}) => answering({ [`GET ${route}`]: page(changes), ...more })
const standing = { id, state: 'open', turnUntil: '2026-11-14T02:00:00.000Z' }
const answered = samplePost({ id: '01kazz00000000000000000q02', author: 'hq', words: '马上补一盒', at: '2026-11-15T02:00:00.000Z' })
const posts = () => app.requests.filter(({ method }) => method === 'POST')

test('until when Shupu answers, what it is about, every word; one request opens it', async () => {
  await open(answers({ phone: '13800006021' }))
  expect(app.requests.map((request) => request.path)).toEqual([route])
  expect(app.text()).toContain('11 月 14 日 10:00 前，熟铺会回你')
  expect(app.text()).toContain('这一单：凤凰单丛 蜜兰香\n留的手机号：13800006021')
  expect(app.text()).toContain('你\n11 月 12 日 10:00\n盒子是空的')
})

test('past its time it says so, and whom to call', async () => {
  await open(answers({ isOverdue: true }))
  expect(app.text()).toContain('11 月 14 日 10:00 前该回，还没有回\n对不起。可以打电话催。')
})

test('an answer that came late stays marked; a timely one is not', async () => {
  await open(answers({ state: 'answered', posts: [samplePost(), { ...answered, isLate: true }] }))
  expect(app.text()).toContain('熟铺\n晚了\n11 月 15 日 10:00\n马上补一盒')
  app.unmount()
  await open(answers({ state: 'answered', posts: [samplePost(), answered] }))
  expect(app.text()).not.toContain('晚了')
})

test.each([
  ['buyer', '你说解决了'],
  ['time', '回了以后 7 天没有再写'],
] as const)('closed by %s: nothing more is added, another can be opened', async (closedBy, words) => {
  await open(answers({ state: 'closed', closedBy }))
  expect(app.text()).toContain(words)
  expect(app.has({ text: '接着写' })).toBe(false)
  await app.tap({ text: '再开一条' })
  expect(app.path()).toBe('care/pages/complain/index')
})

test('what it is about opens; something else does not', async () => {
  await open(answers({ subject: productSubject }))
  await app.tap({ text: /^这件商品/ })
  expect(app.path()).toBe('buyer/pages/product/index')
  app.unmount()
  await open(answers({ subject: otherSubject }))
  expect(app.findAll({ role: 'button', text: '别的事' })[0]?.getAttribute('tabindex') ?? null).toBeNull()
})

test('goes on in a sheet; the page shows it', async () => {
  let complaint = sampleComplaint()
  await open(
    answering({
      [`GET ${route}`]: () => ok({ ...page(), complaint }),
      [`POST ${route}/posts`]: () => {
        complaint = sampleComplaint({ posts: [samplePost(), samplePost({ id: '01kazz00000000000000000q03', words: '还有一件' })] })
        return ok(standing)
      },
    }),
  )
  await app.tap({ text: '接着写' })
  await app.input({ label: /^补充/ }, '还有一件')
  await app.tap({ text: '发出' })
  expect(posts()).toMatchObject([{ body: { words: '还有一件' } }])
  await app.until(() => app.text().includes('还有一件'))
})

test('nothing is not sent; what could not be sent stays typed and goes out under the same id', async () => {
  let isAway = true
  await open(answers({}, { [`POST ${route}/posts`]: () => (isAway ? offline() : ok(standing)) }))
  await app.tap({ text: '接着写' })
  await app.tap({ text: '发出' })
  expect(app.text()).toContain('写一两句')
  expect(posts()).toEqual([])
  await app.input({ label: /^补充/ }, '还有一件')
  await app.tap({ text: '发出' })
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await app.tap({ text: '发出' })
  expect(posts()[0]?.body).toEqual(posts()[1]?.body)
})

test('it closed meanwhile: said in the sheet, and the page is asked for again', async () => {
  await open(answers({ state: 'answered' }, { [`POST ${route}/posts`]: () => refused({ code: 'complaint-closed' }) }))
  await app.tap({ text: '接着写' })
  await app.input({ label: /^补充/ }, '还有一件')
  await app.tap({ text: '发出' })
  expect(app.text()).toContain('这条投诉已经结束了')
  expect(app.requests.filter(({ method }) => method === 'GET').length).toBeGreaterThan(1)
})

test('settled is asked once more, and sent once however often it is tapped', async () => {
  await open(answers({ state: 'answered' }, { [`POST ${route}/close`]: { ...standing, state: 'closed' } }))
  await app.tap({ text: '解决了' })
  expect(app.text()).toContain('结束以后不能再接着写')
  const confirm = app.findAll({ role: 'button', text: '解决了' }).at(-1)
  confirm?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  confirm?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.settle()
  expect(posts()).toHaveLength(1)
})

test('somebody else’s, and no network', async () => {
  await open(answering({ [`GET ${route}`]: () => refused({ code: 'not-found', what: 'complaint' }) }))
  expect(app.text()).toContain('没有找到这条投诉')
  app.unmount()
  await open(offline)
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})
