import { fen, parseYuan, zeroFen } from '@contract/money'
import fc from 'fast-check'
import { withdrawText } from '@/lib/messages/withdraw'
import { billsText, currentBill, failedWords, standingWords, typedAmount, unconfirmedFen } from '@/seller/components/withdrawal-words'
import { sampleBill, sampleWithdrawal } from '../../support/withdrawal-samples'

const { zh } = withdrawText

test.each([
  [[20_000], '¥200.00'],
  [[20_000, 20_000, 10_010], '¥200.00 × 2 + ¥100.10'],
  [[20_000, 19_971, 30], '¥200.00 + ¥199.71 + ¥0.30'],
])('bills of %j are said as %s', (nets, said) => {
  expect(billsText(nets.map((netFen) => ({ netFen: fen(netFen) })))).toBe(said)
})

test('what stands in the field is read back as the same amount', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), (amount) => parseYuan(typedAmount(fen(amount))) === amount))
})

test('the next bill and what is not confirmed, whatever has ended before', () => {
  const bills = [sampleBill(20_000, { state: 'paid' }), sampleBill(20_000, { state: 'waiting' }), sampleBill(10_010)]
  const open = sampleWithdrawal({ bills })
  expect(currentBill(open)).toEqual({ number: 2, netFen: 20_000 })
  expect(unconfirmedFen(open)).toBe(30_010)
  const ended = sampleWithdrawal({ bills: bills.map((bill) => ({ ...bill, endedAt: open.askedAt })) })
  expect(currentBill(ended)).toBeNull()
  expect(unconfirmedFen(ended)).toBe(zeroFen)
})

test('why: the first bill that failed says it, and nothing failed says nothing', () => {
  expect(failedWords(sampleWithdrawal(), zh)).toBeNull()
  const bills = [sampleBill(100, { state: 'paid' }), sampleBill(200, { state: 'returned', failKind: 'quota' })]
  expect(failedWords(sampleWithdrawal({ bills }), zh)).toBe(zh.failed.quota)
})

test.each([
  [{ state: 'asked', confirmBy: null }, '等你在微信里确认', '确认以后，钱才到微信零钱。'],
  [{ state: 'waiting' }, '等你在微信里确认', '明天 以前都能确认；过了时间，钱自动回到可提现。'],
  [{ state: 'asked', confirmBy: null, isHeldUp: true }, '微信暂时不收这笔转账', zh.standing.heldUp.words],
  [{ state: 'paying', confirmBy: null }, '正在到账', zh.standing.paying.words],
  [{ state: 'cancelling', confirmBy: null }, '正在撤回', zh.standing.cancelling.words],
] as const)('%j stands as %s', (changes, title, words) => {
  expect(standingWords(sampleWithdrawal(changes), zh, () => '明天')).toEqual({ title, words })
})
