import fc from 'fast-check'
import { fen } from '../../../contract/money'
import { csvFile } from '../../../server/domain/csv-file'
import { createStory, type Story } from '../../support/story'
import { earns, refundsAll } from '../../support/story-withdrawals'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

test('opens in Excel: mark, line ends, opening, lines, closing', async () => {
  const lin = await story.seller('lin')
  const order = await earns(story, lin, 20_000)
  await story.database.updateTable('people').set({ nickname: '=1+1' }).where('nickname', '=', 'buyer-of-lin').execute()
  await lin.confirmsTransfer(await lin.withdraws({ amountFen: 15_000 }))
  await story.passes({ minutes: 1 })
  await refundsAll(story, order.id)
  const [month = ''] = (await lin.call('getStatement', { query: {} })).months
  const { fileName, text } = await lin.call('exportStatement', { params: { month }, query: {} })
  expect(fileName).toBe(`收益明细-${month}.csv`)
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const rows = text.slice(1).split('\r\n')
  expect(rows.at(-1)).toBe('')
  expect(rows[0]).toBe('时间,事项,订单或提现,商品,顾客,实付货款,比例,金额,状态,何时可提,说明')
  const amounts = rows.slice(1, -1).map((row) => Number(row.split(',')[7]))
  expect(amounts.at(0)).toBe(0)
  expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(amounts.at(-1) ?? Number.NaN)
  expect(rows.join()).toContain('售后退款')
  expect(rows[2]).toMatch(/,凤凰单丛 100 克 ×1,'=1\+1,2000.00,10%,200.00,退回,,$/)
})

test('an order of several products has a row for each: base × rate = amount', async () => {
  const gu = await story.seller('gu')
  const chen = await story.person('chen-of-gu')
  const sizes = [{ price_fen: fen(9_999), batches: [{ best_before: '2099-01-01' }] }]
  const [tea, honey] = [await story.goods({ sizes }), await story.goods({ product: { commission_bps: 1250 }, sizes })]
  await chen.opens(await gu.shares(tea))
  await chen.buys([
    { sizeId: tea.size.id, quantity: 2 },
    { sizeId: honey.size.id, quantity: 1 },
  ])
  const [month = ''] = (await gu.call('getStatement', { query: {} })).months
  const { text } = await gu.call('exportStatement', { params: { month }, query: { language: 'en' } })
  const rows = text.split('\r\n').slice(2, -2)
  expect(rows.map((row) => row.split(',').slice(5, 8))).toEqual([
    ['199.98', '10%', '19.99'],
    ['99.99', '12.5%', '12.49'],
  ])
  expect(text.split('\r\n').at(-2)).toContain('Closing balance,,,,,,32.48,')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-cmd', "'-cmd"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\n=1', '"\'\n=1"'],
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
      expect(/^"?[=+\-@\t\r\n]/.test(cell)).toBe(false)
    }),
  )
})
