import { limits } from '@contract/limits'
import { fen } from '@contract/money'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageRequest } from '../support/pages/requests'
import { keptPicks, productId, samplePick, sampleRangeItem, sampleSellerShop } from '../support/seller-shop-samples'

let app: MountedApp
afterEach(() => app.unmount())

const words = '每天第一泡'
const searchOf = ({ path }: PageRequest) => new URL(path, 'https://t').searchParams
const range = 'GET /api/seller/range'

/** Three things, the second of which is picked. */
async function open(answers: Answers = {}, picks = [samplePick(2, { words }), samplePick(9)]): Promise<void> {
  const kept = keptPicks(sampleSellerShop({ picks }))
  const items = [1, 2, 3].map((number) => sampleRangeItem(number))
  const requests = answering({
    [range]: (request) => {
      const isPickedOnly = searchOf(request).get('only') === 'picked'
      const ids = new Set(kept.picks().map(({ productId: id }) => id))
      return ok({ items: isPickedOnly ? items.filter(({ productId: id }) => ids.has(id)) : items, nextCursor: null, picks: kept.picks() })
    },
    'POST /api/seller/picks': kept.one,
    ...answers,
  })
  app = await mountApp({ path: 'seller/pages/range/index', requests, stored: signedIn })
}

const asked = () =>
  app.requests.filter(({ path }) => path.startsWith('/api/seller/range')).map((request) => Object.fromEntries(searchOf(request)))
const sent = () => app.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)
const box = (number: number) => app.find({ label: new RegExp(`, 好茶${number}$`) })
const isPicked = (number: number) => box(number).getAttribute('aria-checked') === 'true'

test('one request opens it: what each size brings, stock, sales, reviews, what is new and who looked', async () => {
  const sizes = [
    { id: '01kazz0000000000000000s001', name: '75 g 一罐', priceFen: fen(12800), earnFen: fen(1600), stock: 12 },
    { id: '01kazz0000000000000000s002', name: '5 kg', priceFen: fen(50000), earnFen: fen(5001), stock: 0 },
  ]
  const item = sampleRangeItem(1, { sizes, isNew: true, soldPieces: 8, likedBy: 3, reviews: { count: 21, averageTenths: 47 } })
  await open({ [range]: { items: [item], nextCursor: null, picks: [] } })
  expect(app.requests).toHaveLength(1)
  for (const shown of ['75 g 一罐 ¥128.00 · 余 12', '收益 ¥16.00', '5 kg ¥500.00 · 卖完了', '收益 ¥50.01'])
    expect(app.text()).toContain(shown)
  expect(app.text()).toContain('新到 · 近 30 天卖 8 件 · 4.7 分，21 条评价 · 你的人看过：3 人')
})

test('what nobody bought or reviewed yet says no more than that', async () => {
  await open()
  expect(app.text()).toContain('近 30 天没有卖出')
  expect(app.text()).not.toContain('条评价')
})

test('one tap picks, as the last; what was picked keeps its words', async () => {
  await open()
  expect([isPicked(1), isPicked(2)]).toEqual([false, true])
  await app.tap(box(1))
  expect(isPicked(1)).toBe(true)
  expect(app.text()).toContain('已挑 3')
  expect(sent()).toEqual([{ productId: productId(1), isPicked: true }])
  expect(asked()).toHaveLength(1)
})

test('another takes it out, and undoing brings back words and place', async () => {
  await open()
  await app.tap(box(2))
  expect(isPicked(2)).toBe(false)
  await app.tap({ text: '放回去' })
  expect(isPicked(2)).toBe(true)
  expect(sent()).toEqual([
    { productId: productId(2), isPicked: false },
    { productId: productId(2), isPicked: true, words, position: 0 },
  ])
})

test.each([
  ['without a network', offline, '没有网络，没有办成'],
  ['by a paused seller', () => refused({ code: 'seller-inactive', reason: '夸大宣传' }), '铺子暂停了：夸大宣传'],
])('a pick %s is taken back, and the page says why', async (_, answer, said) => {
  await open({ 'POST /api/seller/picks': answer })
  await app.tap(box(1))
  expect(isPicked(1)).toBe(false)
  expect(app.text()).toContain(said)
})

test('more than fifty can’t be picked: said, and nothing sent', async () => {
  await open(
    {},
    Array.from({ length: limits.picks }, (_, index) => samplePick(index + 100)),
  )
  await app.tap(box(1))
  expect(app.text()).toContain('最多挑 50 样')
  expect(sent()).toEqual([])
})

test('sorts, and shows what is picked alone', async () => {
  await open()
  await app.tap({ text: '收益高' })
  await app.tap({ text: '已挑 2' })
  expect(asked()).toEqual([{ sort: 'brand' }, { sort: 'earn' }, { sort: 'earn', only: 'picked' }])
  expect(app.text()).toContain('好茶2')
  expect(app.text()).not.toContain('好茶1')
})

test('goes on by its cursor, in the same order', async () => {
  await open({
    [range]: (request) =>
      searchOf(request).get('cursor') === null
        ? ok({ items: [sampleRangeItem(1)], nextCursor: 'more', picks: [] })
        : ok({ items: [sampleRangeItem(4)], nextCursor: null, picks: null }),
  })
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('好茶4')
  expect(app.text()).toContain('到底了')
})

test('an empty range, or nothing picked, says what to do', async () => {
  await open({ [range]: { items: [], nextCursor: null, picks: [] } })
  expect(app.text()).toContain('还没有东西可挑')
  await app.tap({ text: '已挑 0' })
  expect(app.text()).toContain('回到“全部”')
})

test('a thing can be shown to a friend', async () => {
  await open({ 'GET /api/seller/share-page': offline })
  await app.tap({ label: '给朋友看好茶3' })
  expect(app.path()).toBe('seller/pages/share/index')
})

test('a thing opens to its page', async () => {
  await open()
  await app.tap({ text: '好茶3' })
  expect(app.path()).toBe('buyer/pages/product/index')
})
