import fc from 'fast-check'
import { addFen, fen, zeroFen } from '../../../contract/money'
import {
  type Account,
  applyPostings,
  type Entry,
  emptyBalances,
  lateTransferEntry,
  movementsOf,
  type Posting,
  transferPaidEntry,
  transferReturnedEntry,
  withdrawalEntry,
} from '../../../server/domain/ledger'

const sellerId = 's1'

describe('withdrawals', () => {
  const bill = { billNo: 'b1', sellerId, netFen: fen(900), taxFen: fen(100) }
  const asked = withdrawalEntry('w1', sellerId, fen(1000))
  const available = { ...emptyBalances, available: fen(1000) }
  const balancesAfter = (...entries: readonly Entry[]) =>
    applyPostings(
      available,
      sellerId,
      entries.flatMap((entry) => entry.postings),
    )

  it('set aside what was asked for', () => {
    expect(asked).toEqual({
      key: 'wd:w1:ask',
      kind: 'withdraw',
      orderId: null,
      postings: [{ source: 'seller:s1:available', destination: 'seller:s1:withdrawing', amountFen: 1000 }],
    })
    expect(balancesAfter(asked)).toEqual({ pending: 0, available: 0, withdrawing: 1000 })
  })

  it('leave in a bill that is paid: what arrives by WeChat, its tax to where tax waits', () => {
    expect(transferPaidEntry(bill)).toEqual({
      key: 'wd:b1:end',
      kind: 'transfer',
      orderId: null,
      postings: [
        { source: 'seller:s1:withdrawing', destination: 'wechat', amountFen: 900 },
        { source: 'seller:s1:withdrawing', destination: 'tax:withheld', amountFen: 100 },
      ],
    })
    expect(balancesAfter(asked, transferPaidEntry(bill))).toEqual(emptyBalances)
    expect(transferPaidEntry({ ...bill, taxFen: zeroFen }).postings).toHaveLength(1)
  })

  it('go back whole, tax and all, with a bill that fails', () => {
    expect(transferReturnedEntry(bill)).toEqual({
      key: 'wd:b1:end',
      kind: 'transfer-return',
      orderId: null,
      postings: [{ source: 'seller:s1:withdrawing', destination: 'seller:s1:available', amountFen: 1000 }],
    })
    expect(balancesAfter(asked, transferReturnedEntry(bill))).toEqual(available)
  })

  it('end once: paid and returned share their key, so that a bill is never both', () => {
    expect(transferPaidEntry(bill).key).toBe(transferReturnedEntry(bill).key)
    expect(transferPaidEntry(bill).key).not.toBe(transferPaidEntry({ ...bill, billNo: 'b2' }).key)
  })

  it('take again what went back when WeChat paid after all', () => {
    const late = lateTransferEntry(bill)
    expect(late).toEqual({
      key: 'wd:b1:late',
      kind: 'transfer-late',
      orderId: null,
      postings: [
        { source: 'seller:s1:available', destination: 'wechat', amountFen: 900 },
        { source: 'seller:s1:available', destination: 'tax:withheld', amountFen: 100 },
      ],
    })
    expect(balancesAfter(asked, transferReturnedEntry(bill), late)).toEqual(balancesAfter(asked, transferPaidEntry(bill)))
  })
})

describe('movements', () => {
  const none = { earnedFen: 0, takenBackFen: 0, paidFen: 0, taxFen: 0 }
  const amountFen = fen(7)

  it.each<[string, Account, Account, Partial<typeof none>]>([
    ['commission is earned', 'hq:commission', 'seller:s1:pending', { earnedFen: 7 }],
    ['commission is taken back while it waits', 'seller:s1:pending', 'hq:commission', { takenBackFen: 7 }],
    ['commission is taken back later', 'seller:s1:available', 'hq:commission', { takenBackFen: 7 }],
    ['a bill is paid', 'seller:s1:withdrawing', 'wechat', { paidFen: 7 }],
    ['tax is kept back', 'seller:s1:withdrawing', 'tax:withheld', { taxFen: 7 }],
    ['a settlement only moves', 'seller:s1:pending', 'seller:s1:available', {}],
    ['asking only moves', 'seller:s1:available', 'seller:s1:withdrawing', {}],
    ['a buyer’s refund is not a seller’s', 'order:o1', 'wechat', {}],
    ['commission that goes to no seller', 'hq:commission', 'hq:sales', {}],
    ['HQ’s own commission account', 'hq:sales', 'hq:commission', {}],
    ['tax that HQ pays itself', 'hq:fees', 'tax:withheld', {}],
    ['money that goes to a seller from elsewhere', 'wechat', 'seller:s1:available', {}],
  ])('%s', (_, source, destination, change) => {
    expect(movementsOf([{ source, destination, amountFen }])).toEqual({ ...none, ...change })
  })

  it('are sums, and account for every fen by which a seller’s balances change', () => {
    const places: readonly Account[] = ['seller:s1:pending', 'seller:s1:available', 'seller:s1:withdrawing']
    const out: readonly Account[] = ['hq:commission', 'wechat', 'tax:withheld']
    const move = fc
      .record({
        from: fc.constantFrom(...places, 'hq:commission' as const),
        to: fc.constantFrom(...places, ...out),
        amount: fc.nat(10_000),
      })
      .filter(({ from, to }) => from !== 'hq:commission' || places.includes(to))
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const posted: Posting[] = moves.map(({ from, to, amount }) => ({ source: from, destination: to, amountFen: fen(amount) }))
        const { pending, available, withdrawing } = applyPostings(emptyBalances, sellerId, posted)
        const { earnedFen, takenBackFen, paidFen, taxFen } = movementsOf(posted)
        expect(earnedFen - takenBackFen - paidFen - taxFen).toBe(addFen(pending, available, withdrawing))
      }),
    )
  })
})
