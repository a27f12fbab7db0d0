import { createHash } from 'node:crypto'
import type { StatementItem } from '../../../contract/api/types'
import { chainText } from '../../../contract/chain'
import { fen } from '../../../contract/money'
import { expectSoundStatement } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { earns, refundsAll } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
})
afterAll(() => story.close())

const statement = () => lin.call('getStatement', { query: {} })
const monthsOf = (items: readonly StatementItem[]) => items.filter((item) => item.kind === 'month')

test('nothing yet is an empty statement', async () => {
  expect(await statement()).toEqual({
    pendingFen: 0,
    availableFen: 0,
    withdrawingFen: 0,
    withdrawnFen: 0,
    chain: { length: 0, head: '' },
    months: [],
    brandPhone: '400-000-0000',
    items: [],
    nextCursor: null,
  })
  expect(await lin.refused('getStatement', { query: { month: '2026-11' } })).toEqual({ code: 'not-found', what: 'page' })
  expect(await lin.refused('exportStatement', { params: { month: '2026-11' }, query: {} })).toEqual({ code: 'not-found', what: 'page' })
})

test('months go from opening to closing, with earnings, clawbacks, payouts and tax', async () => {
  const order = await earns(story, lin, 20_000)
  const asked = await lin.withdraws({ amountFen: 15_000 })
  await lin.confirmsTransfer(asked)
  await story.passes({ minutes: 1 })
  await refundsAll(story, order.id)
  const { items, ...sums } = await statement()
  expect(sums).toMatchObject({ pendingFen: 0, availableFen: -15_000, withdrawnFen: 15_000, nextCursor: null })
  expect(items.map((item) => [item.kind, item.kind === 'month' ? item.closingFen : item.amountFen])).toEqual([
    ['month', -15_000],
    ['taken-back', -20_000],
    ['paid', -15_000],
    ['earned', 20_000],
  ])
  expect(items[1]).toMatchObject({
    orderId: order.id,
    reason: 'claim',
    title: { zh: '凤凰单丛' },
    buyerName: 'buyer-of-lin',
    goods: [{ pieces: 1 }],
  })
  expect(items[2]).toMatchObject({ withdrawalId: asked.id, isLate: false })
  expect(items[3]).toMatchObject({
    commission: { orderId: order.id, lines: [{ rateBps: 1000 }], credit: { rule: 'visit', windowDays: 15 } },
  })
  await story.passes({ days: 30 })
  await earns(story, lin, 1_000)
  const { items: all, months } = await statement()
  const [newest, older] = monthsOf(all)
  expect(months).toEqual([newest?.month, older?.month])
  const chosen = await lin.call('getStatement', { query: { month: older?.month } })
  expect(chosen.items).toEqual(all.slice(all.findIndex((item) => item.kind === 'month' && item.month === older?.month)))
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
  const [month] = first.months
  expect((await fang.call('getStatement', { query: { month } })).items).toEqual(first.items)
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
  const months = await story.context.read.statements.listMonths(mei.id)
  expect(months.map(({ month, first_index, last_index, opening_fen }) => [month, first_index, last_index, opening_fen])).toEqual([
    ['2030-04', 2, 3, 10],
    ['2030-03', 1, 1, 0],
  ])
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
    const item = (await statement()).items.findLast(({ kind }) => kind === 'earned')
    const id = item?.kind === 'earned' ? item.commission.orderId : ''
    const page = await lin.call('getSellerOrder', { params: { id } })
    expect(page).toMatchObject({ commission: { orderId: id, buyerName: 'buyer-of-lin', lines: [{ pieces: 1, rateBps: 1000 }] } })
    expect(page.postings.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['earned', 20_000],
      ['free', 20_000],
      ['taken-back', -20_000],
    ])
    expect(page.messages.map(({ kind }) => kind)).toContain('order-came')
    expect(page.postings[2]).toMatchObject({ reason: 'claim', goods: [{ name: { zh: '凤凰单丛' }, pieces: 1 }] })
    expect(JSON.stringify(page)).not.toMatch(/13800138000|东风中路|陈敏/)
    const other = await story.seller('other')
    expect(await other.refused('getSellerOrder', { params: { id } })).toEqual({ code: 'not-found', what: 'order' })
  })
})
