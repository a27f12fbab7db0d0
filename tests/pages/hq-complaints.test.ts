import type { Complaint, HqComplaintCard } from '@contract/api/types'
import { sampleComplaintId as id, sampleComplaint, sampleComplaintCard, samplePost, sellerSubject } from '../support/complaint-samples'
import { sampleOrderId } from '../support/order-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/hq/complaints'
const route = `/api/hq/complaints/${id}`

let app: MountedApp

afterEach(() => app.unmount())

describe('the list', () => {
  const open = async (requests: AnswerRequest) => {
    app = await mountApp({ path: 'hq/pages/complaints/index', requests, stored: signedIn })
  }
  const card = (changes: Partial<HqComplaintCard> = {}): HqComplaintCard => ({ ...sampleComplaintCard(), by: '陈敏', ...changes })
  const page = (items = [card()], counts = { open: 2, overdue: 1, answered: 3 }) => ({ items, nextCursor: null, counts })

  test('what is late is on top and said above; one request opens it', async () => {
    const late = card({ id: '01kazz00000000000000000q02', isOverdue: true })
    await open(answering({ [list]: page([late, card()]) }))
    expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/complaints?group=open'])
    expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['等回答 2', '回了 3', '结束了'])
    expect(app.text()).toContain('1 条过了时间')
    expect(app.text()).toContain('11 月 14 日 10:00 前该回，已经晚了\n陈敏')
    expect(app.text()).toContain('11 月 14 日 10:00 前要回\n陈敏')
  })

  test('with nothing to answer it is good news; other groups are a tab away', async () => {
    await open(
      answering({
        [list]: ({ path }) =>
          ok(path.includes('closed') ? page([card({ state: 'closed', by: '' })]) : page([], { open: 0, overdue: 0, answered: 0 })),
      }),
    )
    expect(app.text()).toContain('没有等着回的')
    await app.tap({ text: '结束了' })
    expect(app.text()).toContain('11 月 14 日 10:00 结束\n微信用户')
  })

  test('a card opens it', async () => {
    await open(answering({ [list]: page() }))
    await app.tap({ text: /盒子是空的/ })
    expect(app.path()).toBe('hq/pages/complaint/index')
  })

  test('who is not of the staff is told so; without a network nothing of buyers is shown from memory', async () => {
    await open(answering({ [list]: () => refused({ code: 'forbidden', role: 'hq' }) }))
    expect(app.text()).toContain('这里只有总部的人能进。')
    app.unmount()
    await open(offline)
    expect(app.text()).toContain('没有网络')
    expect(Object.keys(localStorage).filter((key) => key.includes('hq-complaint'))).toEqual([])
  })
})

describe('one complaint', () => {
  const open = async (changes: Partial<Complaint> = {}, more: Answers = {}, nickname = '陈敏') => {
    const page = { complaint: sampleComplaint(changes), by: { nickname, avatar: null } }
    const requests = answering({ [`GET ${route}`]: page, ...more })
    app = await mountApp({ path: 'hq/pages/complaint/index', query: { id }, requests, stored: signedIn })
  }
  const posts = () => app.requests.filter(({ method }) => method === 'POST')
  const answerRoute = `POST ${route}/answers`
  const standing = { id, state: 'answered', turnUntil: '2026-11-21T02:00:00.000Z' }

  test('until when, by whom, how to call them, and every word', async () => {
    await open({ phone: '13800006021' })
    expect(app.requests.map((request) => request.path)).toEqual([route])
    expect(app.text()).toContain('11 月 14 日 10:00 前要回\n陈敏写的')
    expect(app.text()).toContain('打给顾客\n13800006021')
    expect(app.text()).toContain('陈敏\n11 月 12 日 10:00\n盒子是空的')
  })

  test('late is said first; no phone is said too; a person without a name is a WeChat user', async () => {
    await open({ isOverdue: true }, {}, '')
    expect(app.text()).toContain('11 月 14 日 10:00 前该回，已经晚了\n微信用户写的')
    expect(app.text()).toContain('没有留手机号')
  })

  test('the order opens; a seller does not', async () => {
    await open({}, { [`GET /api/hq/orders/${sampleOrderId}`]: () => refused({ code: 'not-found', what: 'order' }) })
    await app.tap({ text: /^这一单/ })
    expect(app.path()).toBe('hq/pages/ship/index')
    app.unmount()
    await open({ subject: sellerSubject })
    expect(app.has({ text: '看这一单' })).toBe(false)
  })

  test('is answered in a sheet, once, and not with nothing', async () => {
    await open({}, { [answerRoute]: standing })
    await app.tap({ text: '回答' })
    await app.tap({ text: '回给顾客' })
    expect(posts()).toEqual([])
    await app.input({ label: /^回给顾客的话/ }, '马上补一盒')
    const send = app.find({ role: 'button', text: '回给顾客' })
    send.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    send.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await app.settle()
    expect(posts()).toMatchObject([{ body: { words: '马上补一盒' } }])
  })

  test('an answer that met no network goes out under the same id', async () => {
    let isAway = true
    await open({}, { [answerRoute]: () => (isAway ? offline() : ok(standing)) })
    await app.tap({ text: '回答' })
    await app.input({ label: /^回给顾客的话/ }, '马上补一盒')
    await app.tap({ text: '回给顾客' })
    expect(app.text()).toContain('没有网络，没有办成')
    isAway = false
    await app.tap({ text: '回给顾客' })
    expect(posts()[0]?.body).toEqual(posts()[1]?.body)
  })

  test('answered: more can be added; a late answer stays late; closed: by whom, and nothing more', async () => {
    const late = samplePost({ id: '01kazz00000000000000000q02', author: 'hq', words: '对不起', isLate: true })
    await open({ state: 'answered', posts: [samplePost(), late] })
    expect(app.text()).toContain('晚了')
    expect(app.has({ text: '再补一句' })).toBe(true)
    app.unmount()
    await open({ state: 'closed', closedBy: 'time' })
    expect(app.text()).toContain('11 月 14 日 10:00 结束\n7 天没有再写')
    expect(app.has({ text: '再补一句' })).toBe(false)
  })
})
