import type { ClaimQuote } from '@contract/api/types'
import { fen } from '@contract/money'
import { honeyQuoteLine, sampleClaimId, sampleClaimPage, sampleClaimQuote, teaLineId, teaQuoteLine } from '../support/claim-samples'
import { sampleOrderId } from '../support/order-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest, PageRequest } from '../support/pages/requests'

const quotes = `POST /api/orders/${sampleOrderId}/claim-quotes`
const claims = `POST /api/orders/${sampleOrderId}/claims`

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, query: Readonly<Record<string, string>> = {}, language?: string) {
  app = await mountApp({ path: 'care/pages/ask/index', query: { order: sampleOrderId, ...query }, requests, stored: signedIn, language })
}

interface Asked {
  readonly kind: string | null
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Prices tea at ¥256 a piece, as the server would. */
function priced(request: PageRequest, quote: ClaimQuote): ClaimQuote {
  const { kind, lines } = request.body as Asked
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const total = fen(kind === null ? 0 : 25600 * pieces)
  const chosen = (id: string) => lines.find(({ lineId }) => lineId === id)?.quantity ?? 0
  return {
    ...quote,
    lines: quote.lines.map((line) => ({ ...line, chosenQuantity: chosen(line.lineId), amountFen: fen(25600 * chosen(line.lineId)) })),
    goodsFen: total,
    totalFen: total,
  }
}

const answers = (quote = sampleClaimQuote(), more: Answers = {}): AnswerRequest =>
  answering({
    [quotes]: (request) => ok(priced(request, quote)),
    [claims]: { id: sampleClaimId, state: 'requested' },
    [`GET /api/claims/${sampleClaimId}`]: sampleClaimPage(),
    ...more,
  })
const sent = () => app.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/claims'))
const radios = () => app.findAll({ role: 'radio' }).map((chip) => chip.textContent)
const more = () => app.tap(app.findAll({ label: '多一件' })[0] ?? { text: 'no stepper' })
const oneTea = sampleClaimQuote({
  lines: [teaQuoteLine({ quantity: 1, offers: teaQuoteLine().offers.map((offer) => ({ ...offer, left: 1 })) })],
})

test('before anything is chosen: the ways, each rule with its end, and when Shupu decides; one request opens it', async () => {
  await open(answers())
  expect(app.requests).toHaveLength(1)
  expect(app.requests[0]?.body).toEqual({ kind: null, reason: null, lines: [] })
  expect(radios().slice(0, 2)).toEqual(['退货退款', '只退款'])
  expect(app.text()).toContain('收到 7 天内可以退，不用说理由，到 11 月 19 日 10:00')
  expect(app.text()).toContain('鲜货，坏了、错了可以退，到 11 月 19 日 10:00')
  expect(app.text()).toContain('选好要退的和理由，这里会算好。')
  expect(app.text()).toContain('熟铺 48 小时内决定，到时没有决定就算同意。')
})

test('what comes back is worked out as pieces and a reason are chosen, the freight rule beside it', async () => {
  await open(answers())
  await more()
  await more()
  await app.tap({ role: 'radio', text: '不合适，不说理由' })
  expect(app.requests.at(-1)?.body).toEqual({ kind: 'return-and-refund', reason: 'no-reason', lines: [{ lineId: teaLineId, quantity: 2 }] })
  expect(app.text()).toContain('商品\n¥512.00\n运费\n不退\n只退一部分或自己不想要，运费不退\n一共退')
  expect(app.has({ text: '申请退 ¥512.00' })).toBe(true)
})

test('when it is our fault, the freight comes back and that is said', async () => {
  const quote = sampleClaimQuote({ freightFen: fen(1000), freightRule: 'hq-fault' })
  await open(answers(quote))
  await more()
  await app.tap({ role: 'radio', text: '破了、漏了' })
  expect(app.text()).toContain('运费\n¥10.00\n是我们的问题，运费也退')
})

test('the only piece is chosen already', async () => {
  await open(answers(oneTea))
  await app.tap({ role: 'radio', text: '不合适，不说理由' })
  expect(app.has({ text: '申请退 ¥256.00' })).toBe(true)
})

test('goods that have no such way say so, and reasons are those that fit all that is chosen', async () => {
  await open(answers())
  await app.tap({ role: 'radio', text: '只退款' })
  expect(app.text()).toContain('这一样不能这样退')
  expect(radios()).toEqual(['退货退款', '只退款', '破了、漏了', '变质了', '少了'])
  await app.tap({ role: 'radio', text: '退货退款' })
  await app.tap(app.findAll({ label: '多一件' })[1] ?? {})
  expect(radios().slice(2)).toEqual(['破了、漏了', '变质了'])
})

test('no more than there is: the stepper ends', async () => {
  await open(answers(oneTea))
  expect(app.find({ label: '多一件' }).getAttribute('aria-disabled')).toBe('true')
})

test('before shipping it is called off and refunded at once', async () => {
  const line = teaQuoteLine({ rule: 'before-shipping', offers: [{ kind: 'cancel', reasons: ['changed-mind'], left: 3, until: null }] })
  await open(answers(sampleClaimQuote({ lines: [line], freightRule: 'all-called-off' })))
  expect(app.text()).toContain('还没发出的，马上退款。')
  expect(app.text()).toContain('提交就退，原路退回')
})

test('sends exactly what was seen, and shows what became of it', async () => {
  await open(answers(oneTea))
  await app.tap({ role: 'radio', text: '不合适，不说理由' })
  await app.input({ label: /^说说情况/ }, ' 喝不惯 ')
  await app.tap({ text: '申请退 ¥256.00' })
  expect(sent().map(({ body }) => body)).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-z]{26}$/),
      kind: 'return-and-refund',
      reason: 'no-reason',
      lines: [{ lineId: teaLineId, quantity: 1 }],
      words: '喝不惯',
      pictureIds: [],
      parcelId: null,
      expectedTotalFen: 25600,
    },
  ])
  expect(app.path()).toBe('care/pages/claim/index')
})

test('pieces, a reason, and proof where it is needed: what is missing is said where it is', async () => {
  await open(answers())
  await app.tap({ text: '提交申请' })
  expect(app.text()).toContain('选一下退哪几件。')
  await more()
  await app.tap({ text: '提交申请' })
  expect(app.text()).toContain('选一个理由。')
  await app.tap({ role: 'radio', text: '破了、漏了' })
  await app.tap({ text: '申请退 ¥256.00' })
  expect(app.text()).toContain('写几句，或加一张照片')
  expect(sent()).toEqual([])
})

test('two taps ask once; without a network it stays, and goes out again under the same id', async () => {
  let isAway = true
  await open(answers(oneTea, { [claims]: () => (isAway ? offline() : ok({ id: sampleClaimId, state: 'requested' })) }))
  await app.tap({ role: 'radio', text: '不合适，不说理由' })
  const button = app.find({ role: 'button', text: '申请退 ¥256.00' })
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.settle()
  expect(sent()).toHaveLength(1)
  expect(app.text()).toContain('没有网络，没有办成')
  isAway = false
  await app.tap({ text: '申请退 ¥256.00' })
  expect(sent()[0]?.body).toEqual(sent()[1]?.body)
  expect(app.path()).toBe('care/pages/claim/index')
})

test('something else would come back than was seen: said, and asked for again', async () => {
  await open(answers(oneTea, { [claims]: () => refused({ code: 'refund-changed', totalFen: 20000 }) }))
  await app.tap({ role: 'radio', text: '不合适，不说理由' })
  const before = app.requests.length
  await app.tap({ text: '申请退 ¥256.00' })
  expect(app.text()).toContain('能退的金额变了，现在是 ¥200.00')
  expect(app.requests.length).toBeGreaterThan(before + 1)
})

test('what another page prepared is chosen: the parcel, the pieces, the reason', async () => {
  const reasons = ['date-differs', ...(teaQuoteLine().offers[0]?.reasons ?? [])] as const
  const line = teaQuoteLine({ offers: [{ kind: 'refund-only', reasons: [...reasons], left: 3, until: null }] })
  const parcel = '01kazz00000000000000000c01'
  await open(answers(sampleClaimQuote({ lines: [line] })), { kind: 'refund-only', reason: 'date-differs', parcel, lines: `${teaLineId}.2` })
  expect(app.has({ text: '申请退 ¥512.00' })).toBe(true)
  await app.input({ label: /^说说情况/ }, '盒上写的是去年')
  await app.tap({ text: '申请退 ¥512.00' })
  expect(sent()[0]?.body).toMatchObject({ parcelId: parcel, reason: 'date-differs', lines: [{ lineId: teaLineId, quantity: 2 }] })
})

test('a prepared link that makes no sense is as good as none', async () => {
  await open(answers(), { kind: 'steal', reason: '%%%', lines: 'x.y,1.-3,..,' })
  expect(radios().slice(0, 2)).toEqual(['退货退款', '只退款'])
  expect(app.text()).toContain('选好要退的和理由')
})

test('in English', async () => {
  await open(answers(sampleClaimQuote({ lines: [honeyQuoteLine()] })), {}, 'en-GB')
  expect(app.text()).toContain('Fresh food: refund if bad or wrong, until 19 November, 10:00')
})
