import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { StatementItem } from '../../../contract/api/types'
import { chainText } from '../../../contract/chain'
import { fen } from '../../../contract/money'
import { csvFile } from '../../../server/domain/csv-file'
import { insertRefund } from '../../../server/usecases/insert-refund'
import { expectSoundStatement } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { earns } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())

const statement = () => lin.call('getStatement', { query: {} })
const monthsOf = (items: readonly StatementItem[]) => items.filter((item) => item.kind === 'month')

/** HQ pays a whole order back. */
async function refundAll(orderId: string): Promise<void> {
  const found = await story.context.read.orders.find(orderId)
  if (!found) throw new Error('no order')
  const lines = found.lines.map((line) => ({ lineId: line.id, quantity: line.quantity, amountFen: line.net_fen }))
  const refund = { orderId, reason: 'claim' as const, goodsFen: found.order.goods_fen, freightFen: found.order.freight_fen, lines }
  await story.context.transact((stores) => insertRefund(story.context, stores, refund))
  await story.passes({ minutes: 2 })
}

test('nothing yet is an empty statement', async () => {
  expect(await statement()).toEqual({
    pendingFen: 0,
    availableFen: 0,
    withdrawingFen: 0,
    withdrawnFen: 0,
    chain: { length: 0, head: '' },
    items: [],
    nextCursor: null,
  })
  expect(await lin.refused('exportStatement', { params: { month: '2026-11' }, query: {} })).toEqual({ code: 'not-found', what: 'page' })
})

test('months go from opening to closing, with earnings, clawbacks, payouts and tax', async () => {
  const order = await earns(story, lin, 20_000)
  const asked = await lin.withdraws({ amountFen: 15_000 })
  await lin.confirmsTransfer(asked)
  await story.passes({ minutes: 1 })
  await refundAll(order.id)
  const { items, ...sums } = await statement()
  expect(sums).toMatchObject({ pendingFen: 0, availableFen: -15_000, withdrawnFen: 15_000, nextCursor: null })
  expect(items.map((item) => [item.kind, item.kind === 'month' ? item.closingFen : item.amountFen])).toEqual([
    ['month', -15_000],
    ['taken-back', -20_000],
    ['paid', -15_000],
    ['earned', 20_000],
  ])
  expect(items[1]).toMatchObject({ orderId: order.id, reason: 'claim', title: { zh: '凤凰单丛' }, buyerName: 'buyer-of-lin' })
  expect(items[2]).toMatchObject({ withdrawalId: asked.id, isLate: false })
  expect(items[3]).toMatchObject({ commission: { orderId: order.id, rateBps: 1000, credit: { rule: 'visit', windowDays: 15 } } })
  await story.passes({ days: 30 })
  await earns(story, lin, 1_000)
  const [newest, older] = monthsOf((await statement()).items)
  expect(newest).toMatchObject({ openingFen: -15_000, earnedFen: 1_000, closingFen: -14_000 })
  expect(older?.month.localeCompare(newest?.month ?? '')).toBe(-1)
  await expectSoundStatement(lin)
})

test('a long statement goes on page by page, and no month stands twice above its lines', async () => {
  const fang = await story.seller('fang')
  const goods = await story.goods({ sizes: [{ batches: [{ best_before: '2099-01-01' }] }] })
  const chen = await story.person('chen')
  await chen.opens(await fang.shares(goods))
  for (let count = 0; count < 25; count += 1) await chen.buys([{ sizeId: goods.size.id, quantity: 1 }])
  const first = await fang.call('getStatement', { query: {} })
  const second = await fang.call('getStatement', { query: { cursor: Number(first.nextCursor) } })
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([21, 5, null])
  expect(monthsOf(second.items)).toEqual([])
  const indexes = [...first.items, ...second.items].flatMap((item) => (item.kind === 'month' ? [] : [item.index]))
  expect(indexes).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
  await expectSoundStatement(fang)
})

test('what is posted with an earlier time belongs to the month that is open', async () => {
  const mei = await story.seller('mei')
  const entry = (key: string) => ({
    key,
    kind: 'pay' as const,
    orderId: null,
    postings: [{ source: 'hq:commission' as const, destination: `seller:${mei.id}:pending` as const, amountFen: fen(10) }],
  })
  const post = (key: string, at: string) => story.context.transact((stores) => stores.ledger.post(entry(key), new Date(at)))
  await post('pay:a', '2030-03-31T15:59:59Z')
  await post('pay:b', '2030-03-31T16:00:00Z')
  await post('pay:c', '2030-03-31T15:59:59Z')
  const months = await story.context.read.statements.listMonths(mei.id, 0, 9)
  expect(months.map(({ month, first_index, last_index, opening_fen }) => [month, first_index, last_index, opening_fen])).toEqual([
    ['2030-04', 2, 3, 10],
    ['2030-03', 1, 1, 0],
  ])
})

describe('the file', () => {
  test('opens in Excel: mark, line ends, opening, lines, closing', async () => {
    const month = monthsOf((await statement()).items).at(-1)
    const { fileName, text } = await lin.call('exportStatement', { params: { month: month?.month ?? '' }, query: {} })
    expect(fileName).toBe(`收益明细-${month?.month}.csv`)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const rows = text.slice(1).split('\r\n')
    expect(rows.at(-1)).toBe('')
    expect(rows[0]).toBe('时间,事项,订单或提现,商品,顾客,货款,比例,金额,状态,说明')
    const amounts = rows.slice(1, -1).map((row) => Number(row.split(',')[7]))
    expect(amounts.at(0)).toBe(0)
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(amounts.at(-1) ?? Number.NaN)
    expect(rows.join()).toContain('售后退款')
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-cmd', "'-cmd"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=a,"b"', `"'=a,""b"""`],
    ['two\nlines', '"two\nlines"'],
    ['😀茶', '😀茶'],
    ['', ''],
  ])('writes %j as %j', (text, cell) => {
    expect(csvFile([[text, { fen: -1280 }, null]])).toBe(`\uFEFF${cell},-12.80,\r\n`)
  })

  test('no text becomes a formula, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = csvFile([[text]]).slice(1, -2)
        expect(/^"?[=+\-@\t\r]/.test(cell)).toBe(false)
      }),
    )
  })
})

describe('the chain', () => {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')

  test('can be worked out by the phone, from nothing and from any length it saw', async () => {
    const { chain } = await statement()
    const whole = await lin.call('getChain', { query: { after: 0 } })
    const heads: string[] = []
    for (const posting of whole.postings) heads.push(sha(chainText(heads.at(-1) ?? '', posting)))
    expect([whole.length, whole.head, heads.at(-1)]).toEqual([chain.length, chain.head, chain.head])
    const seen = 2
    const later = await lin.call('getChain', { query: { after: seen } })
    expect(later.postings.reduce((head, posting) => sha(chainText(head, posting)), heads[seen - 1] ?? '')).toBe(chain.head)
  })
})

describe('an order behind a figure', () => {
  test('shows what a seller may see, and nothing of where the buyer lives', async () => {
    const item = (await statement()).items.find(({ kind }) => kind === 'earned')
    const id = item?.kind === 'earned' ? item.commission.orderId : ''
    const page = await lin.call('getSellerOrder', { params: { id } })
    expect(page).toMatchObject({ commission: { orderId: id, buyerName: 'buyer-of-lin' }, lines: [{ quantity: 1, rateBps: 1000 }] })
    expect(page.postings.map(({ kind }) => kind)).toEqual(['earned', 'free'])
    expect(JSON.stringify(page)).not.toMatch(/13800138000|东风中路|陈敏/)
    const other = await story.seller('other')
    expect(await other.refused('getSellerOrder', { params: { id } })).toEqual({ code: 'not-found', what: 'order' })
  })
})
