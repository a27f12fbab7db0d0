import type { HqReview, OwnReview, Review, RouteAnswer } from '@contract/api/types'
import { sampleOrderId } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

let app: MountedApp
afterEach(() => app.unmount())

const id = '01kb0000000000000000000000'
const lineId = '01kb0000000000000000000001'
const productId = '01kb0000000000000000000002'
const name = { zh: '凤凰单丛', en: 'Phoenix oolong' }

const review = (changes: Partial<Review> = {}): Review => ({
  id,
  stars: 2,
  words: '茶碎了一半',
  pictures: [],
  name: '陈…',
  sizeName: '125 克',
  batch: 'DC-0417',
  at: '2026-11-20T02:00:00.000Z',
  addition: null,
  answer: null,
  ...changes,
})

const own = (changes: Partial<OwnReview> = {}): OwnReview => ({
  id,
  stars: 4,
  isNamed: false,
  first: { id, words: '兰花香', pictures: [], state: 'checking' },
  addition: null,
  answer: null,
  ...changes,
})

const form = (written: OwnReview | null): RouteAnswer<'getReviewForm'> => ({
  lines: [{ lineId, productId, name, sizeName: '125 克', picture: '/pictures/tea.webp', batch: 'DC-0417', review: written }],
})

async function open(path: string, query: Record<string, string>, requests: AnswerRequest): Promise<void> {
  app = await mountApp({ path, query, requests, stored: signedIn })
}

describe('writing a review', () => {
  const getForm = `GET /api/orders/${sampleOrderId}/reviews`
  const openForm = (requests: AnswerRequest) => open('care/pages/review/index', { order: sampleOrderId }, requests)

  test('asks for stars first, sends once, and shows how it stands', async () => {
    let written: OwnReview | null = null
    const write = () => {
      written = own()
      return ok({ id, state: 'checking' })
    }
    await openForm(answering({ [getForm]: () => ok(form(written)), 'POST /api/reviews': write }))
    expect(app.text()).toContain('批次 DC-0417')
    await app.tap({ text: '发出', role: 'button' })
    expect(app.text()).toContain('先打几颗星。')
    await app.tap({ label: '给 4 颗星' })
    await app.tap({ text: '发出', role: 'button' })
    await app.until(() => app.text().includes('正在检查，通过后公开'))
    const sent = app.requests.find(({ path }) => path === '/api/reviews')
    expect(sent?.body).toMatchObject({ lineId, stars: 4, words: '', pictureIds: [], isNamed: false })
  })

  test('what WeChat refuses says what to change, and what was typed stays', async () => {
    await openForm(answering({ [getForm]: form(null), 'POST /api/reviews': () => refused({ code: 'words-unusable' }) }))
    await app.tap({ label: '给 1 颗星' })
    await app.tap({ text: '发出', role: 'button' })
    expect(app.text()).toContain('去掉广告、联系方式')
  })

  test('without a network says so', async () => {
    await openForm(offline)
    expect(app.text()).toContain('没有网络')
  })

  test('one that is public can be added to, once', async () => {
    await openForm(answering({ [getForm]: form(own({ first: { id, words: '兰花香', pictures: [], state: 'shown' } })) }))
    expect(app.text()).toContain('已经公开')
    await app.tap({ text: '补充', role: 'button' })
    expect(app.has({ role: 'dialog' })).toBe(true)
  })
})

describe('what buyers say', () => {
  const summary = { count: 3, averageTenths: 37, spread: [0, 1, 0, 0, 2], withPictures: 1 }
  const page = (items: Review[]) => ({ summary, batches: [{ code: 'DC-0417', count: 3 }], items, nextCursor: null })

  test('is shown with its batch, its answer and its average, bad ones too, and can be narrowed', async () => {
    const answer = { words: '给您补一罐', at: '2026-11-21T02:00:00.000Z' }
    const list = `GET /api/products/${productId}/reviews`
    await open(
      'care/pages/reviews/index',
      { product: productId },
      answering({
        [list]: (request) => ok(page(request.path.includes('stars=5') ? [] : [review({ answer })])),
      }),
    )
    for (const words of ['3.7', '3 条', '茶碎了一半', '批次 DC-0417', '熟铺回', '给您补一罐', '陈…']) expect(app.text()).toContain(words)
    await app.tap({ text: '5 颗星 2' })
    expect(app.text()).toContain('没有这样的评价')
  })
})

describe('HQ', () => {
  const hqReview = (changes: Partial<HqReview> = {}): HqReview => ({
    ...review(),
    product: { id: productId, name, picture: '' },
    orderId: sampleOrderId,
    isShown: true,
    held: [],
    ...changes,
  })
  const page = (items: HqReview[]) => ({ items, nextCursor: null, counts: { unanswered: 1, held: 1 } })

  test('answers what waits', async () => {
    await open(
      'hq/pages/reviews/index',
      {},
      answering({
        'GET /api/hq/reviews': page([hqReview()]),
        [`PUT /api/hq/reviews/${id}/answer`]: { words: '谢谢', at: '2026-11-21T02:00:00.000Z' },
      }),
    )
    expect(app.text()).toContain('等回答 1')
    await app.tap({ text: '回一句', role: 'button' })
    await app.input({ role: 'dialog' }, '谢谢')
    await app.tap({ text: '发出', role: 'button' })
    await app.until(() => app.requests.some(({ method }) => method === 'PUT'))
    expect(app.requests.find(({ method }) => method === 'PUT')?.body).toEqual({ words: '谢谢' })
  })

  test('decides what WeChat left open', async () => {
    const held = [{ id, words: '待审', pictures: [], state: 'held' as const }]
    await open(
      'hq/pages/reviews/index',
      {},
      answering({
        'GET /api/hq/reviews': ({ path }) => ok(page(path.includes('held') ? [hqReview({ isShown: false, held })] : [])),
        [`POST /api/hq/reviews/${id}/decision`]: { state: 'shown' },
      }),
    )
    await app.tap({ text: '等决定 1' })
    expect(app.text()).toContain('微信拿不准')
    await app.tap({ text: '不公开', role: 'button' })
    await app.until(() => app.requests.some(({ path }) => path.endsWith('/decision')))
    expect(app.requests.find(({ path }) => path.endsWith('/decision'))?.body).toEqual({ postId: id, isShown: false })
  })
})
