import { orderSubject, otherSubject, productSubject, sampleComplaint, sampleComplaintId, sellerSubject } from '../support/complaint-samples'
import { sampleOrderId } from '../support/order-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'

const path = 'care/pages/complain/index'
const send = 'POST /api/complaints'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, query: Readonly<Record<string, string>> = { order: sampleOrderId }, language?: string) {
  app = await mountApp({ path, query, requests, stored: signedIn, language })
}

const form = (subjects = [orderSubject, sellerSubject, otherSubject]) => ({ subjects, answerHours: 48, brandPhone: '400 820 0417' })
const taken = (body: { id: string }) => ok({ id: body.id, state: 'open', turnUntil: '2026-11-14T02:00:00.000Z' })
const bodyOf = ({ body }: PageRequest) => body as { id: string; words: string }
const answers = (more: Answers = {}): AnswerRequest =>
  answering({
    'GET /api/complaint-form': form(),
    [send]: (request) => taken(bodyOf(request)),
    [`GET /api/complaints/${sampleComplaintId}`]: { complaint: sampleComplaint(), brandPhone: '400 820 0417' },
    ...more,
  })
const posts = () => app.requests.filter(({ method }) => method === 'POST')
const write = (words: string) => app.input({ label: /^怎么回事/ }, words)

test('from an order: it is chosen, who recommended it can be; the promise and the telephone are there; one request opens it', async () => {
  await open(answers())
  expect(app.requests.map((request) => request.path)).toEqual([`/api/complaint-form?orderId=${sampleOrderId}`])
  expect(app.findAll({ role: 'radio' }).map((chip) => [chip.textContent, chip.getAttribute('aria-checked')])).toEqual([
    ['这一单：凤凰单丛 蜜兰香', 'true'],
    ['推荐人：小林的茶桌', 'false'],
    ['别的事', 'false'],
  ])
  expect(app.text()).toContain('熟铺 48 小时内回你')
  expect(app.text()).toContain('急的话打 400 820 0417')
})

test('from a product it asks with the seller whose page it was', async () => {
  await open(answers({ 'GET /api/complaint-form': form([productSubject, otherSubject]) }), {
    product: '01kazz000000000000000000p1',
    seller: 'x',
  })
  expect(app.requests[0]?.path).toBe('/api/complaint-form?productId=01kazz000000000000000000p1&sellerId=x')
  expect(app.find({ role: 'radio', text: '这件商品：凤凰单丛 蜜兰香' }).getAttribute('aria-checked')).toBe('true')
})

test('from nowhere nothing is assumed', async () => {
  await open(answers(), {})
  expect(app.find({ role: 'radio', text: '别的事' }).getAttribute('aria-checked')).toBe('true')
})

test('words and a phone go out, and what became of it is shown in place of the form', async () => {
  await open(answers({ [send]: () => taken({ id: sampleComplaintId }) }))
  await app.tap({ role: 'radio', text: /^推荐人/ })
  await write('  一直催我买  ')
  await app.input({ label: /^手机号/ }, '13800006021')
  await app.tap({ text: '发给熟铺' })
  expect(posts().map(bodyOf)).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-z]{26}$/),
      about: 'seller',
      subjectId: sellerSubject.subjectId,
      words: '一直催我买',
      phone: '13800006021',
      pictureIds: [],
    },
  ])
  expect(app.path()).toBe('care/pages/complaint/index')
  expect(app.text()).toContain('盒子是空的')
})

test('nothing, and a phone that is none, are not sent', async () => {
  await open(answers())
  await write('   ')
  await app.tap({ text: '发给熟铺' })
  expect(app.text()).toContain('写一两句')
  await write('盒子是空的')
  await app.input({ label: /^手机号/ }, '12345')
  await app.tap({ text: '发给熟铺' })
  expect(app.text()).toContain('手机号是 1 开头的 11 位数字。')
  expect(posts()).toEqual([])
})

test('emoji alone is refused by the server and said at the field', async () => {
  const refusal = { code: 'invalid-input', fields: [{ path: 'words', reason: 'no-letters' }] } as const
  await open(answers({ [send]: () => refused(refusal) }))
  await write('😡😡')
  await app.tap({ text: '发给熟铺' })
  expect(app.text()).toContain('写一两句，至少有几个字。')
  await write('盒子是空的 😡')
  expect(app.text()).not.toContain('写一两句')
})

test('two taps send it once', async () => {
  let answer: (value: ReturnType<typeof taken>) => void = () => undefined
  await open(answers({ [send]: () => new Promise<ReturnType<typeof taken>>((resolve) => (answer = resolve)) }))
  await write('盒子是空的')
  const button = app.find({ role: 'button', text: '发给熟铺' })
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.until(() => posts().length > 0)
  answer(taken({ id: sampleComplaintId }))
  await app.settle()
  expect(posts()).toHaveLength(1)
})

test('without a network the words stay, and sent again it is the same complaint', async () => {
  let isAway = true
  await open(answers({ [send]: (request) => (isAway ? offline() : taken({ id: bodyOf(request).id && sampleComplaintId })) }))
  await write('盒子是空的')
  await app.tap({ text: '发给熟铺' })
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await app.tap({ text: '发给熟铺' })
  const [first, second] = posts().map(bodyOf)
  expect(first).toEqual(second)
  expect(app.path()).toBe('care/pages/complaint/index')
})

test('too many open ones, and an order of somebody else', async () => {
  await open(answers({ [send]: () => refused({ code: 'too-many-complaints', limit: 10 }) }))
  await write('盒子是空的')
  await app.tap({ text: '发给熟铺' })
  expect(app.text()).toContain('还有 10 条投诉没结束')
  app.unmount()
  await open(answering({ 'GET /api/complaint-form': () => refused({ code: 'not-found', what: 'order' }) }))
  expect(app.text()).toContain('没有找到这个订单')
})

test('in English', async () => {
  await open(answers(), { order: sampleOrderId }, 'en-GB')
  expect(app.text()).toContain('This order: Phoenix Dancong')
  expect(app.text()).toContain('Shupu answers within 48 hours.')
})
