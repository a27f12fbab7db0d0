import fc from 'fast-check'
import { addFen, type Fen, fen, subtractFen, zeroFen } from '../../../contract/money'
import {
  type Account,
  applyPostings,
  chainHash,
  type Entry,
  emptyBalances,
  paymentEntry,
  refundEntry,
  sellerAccountOf,
  settlementEntry,
} from '../../../server/domain/ledger'

/** Every account an entry list moved, summed. */
function sums(entries: readonly Entry[]): ReadonlyMap<Account, Fen> {
  const all = new Map<Account, Fen>()
  for (const { source, destination, amountFen } of entries.flatMap((entry) => entry.postings)) {
    all.set(source, subtractFen(all.get(source) ?? zeroFen, amountFen))
    all.set(destination, addFen(all.get(destination) ?? zeroFen, amountFen))
  }
  return all
}

const orderId = 'o1'
const sellerId = 's1'

describe('entries', () => {
  it('a payment goes to the order and its commission to pending', () => {
    expect(paymentEntry({ orderId, totalFen: fen(13_800), sellerId, commissionFen: fen(1280) })).toEqual({
      key: 'pay:o1',
      kind: 'pay',
      orderId,
      postings: [
        { source: 'wechat', destination: 'order:o1', amountFen: 13_800 },
        { source: 'hq:commission', destination: 'seller:s1:pending', amountFen: 1280 },
      ],
    })
  })

  it('leaves a zero posting out', () => {
    expect(paymentEntry({ orderId, totalFen: fen(100), sellerId, commissionFen: zeroFen }).postings).toHaveLength(1)
    expect(paymentEntry({ orderId, totalFen: fen(100), sellerId: null, commissionFen: zeroFen }).postings).toHaveLength(1)
  })

  it('a refund before settlement comes from the order and from pending, after it from sales and from available', () => {
    const refund = { orderId, refundNo: 'r1', goodsFen: fen(500), freightFen: fen(100), sellerId, clawbackFen: fen(50) }
    expect(refundEntry({ ...refund, isSettled: false }).postings).toEqual([
      { source: 'order:o1', destination: 'wechat', amountFen: 600 },
      { source: 'seller:s1:pending', destination: 'hq:commission', amountFen: 50 },
    ])
    expect(refundEntry({ ...refund, isSettled: true })).toMatchObject({ key: 'refund:r1', kind: 'refund', orderId })
    expect(refundEntry({ ...refund, isSettled: true }).postings).toEqual([
      { source: 'hq:sales', destination: 'wechat', amountFen: 500 },
      { source: 'hq:freight', destination: 'wechat', amountFen: 100 },
      { source: 'seller:s1:available', destination: 'hq:commission', amountFen: 50 },
    ])
  })

  it('a settlement empties the order into sales and freight, and pending into available', () => {
    const left = { goodsLeftFen: fen(500), freightLeftFen: fen(100), commissionLeftFen: fen(50) }
    expect(settlementEntry({ orderId, sellerId, ...left })).toEqual({
      key: 'settle:o1',
      kind: 'settle',
      orderId,
      postings: [
        { source: 'order:o1', destination: 'hq:sales', amountFen: 500 },
        { source: 'order:o1', destination: 'hq:freight', amountFen: 100 },
        { source: 'seller:s1:pending', destination: 'seller:s1:available', amountFen: 50 },
      ],
    })
  })

  const histories = fc.record({
    goods: fc.integer({ min: 1, max: 100_000 }),
    freight: fc.integer({ min: 0, max: 2000 }),
    commission: fc.integer({ min: 0, max: 10_000 }),
    refunds: fc.array(fc.record({ share: fc.integer({ min: 0, max: 10_000 }), isLate: fc.boolean() }), { maxLength: 6 }),
    isCredited: fc.boolean(),
  })

  it('sum to zero over any history, and the order’s account is empty once it is settled', () => {
    fc.assert(
      fc.property(histories, ({ goods, freight, commission, refunds, isCredited }) => {
        const credited = isCredited ? sellerId : null
        const entries: Entry[] = [
          paymentEntry({ orderId, totalFen: fen(goods + freight), sellerId: credited, commissionFen: fen(commission) }),
        ]
        let goodsLeft = goods
        let commissionLeft = commission
        const refund = (index: number, share: number, isSettled: boolean): void => {
          const goodsFen = fen(Math.floor((goodsLeft * share) / 10_000))
          const clawbackFen = fen(Math.floor((commissionLeft * share) / 10_000))
          goodsLeft -= goodsFen
          commissionLeft -= clawbackFen
          entries.push(
            refundEntry({ orderId, refundNo: `r${index}`, goodsFen, freightFen: zeroFen, sellerId: credited, clawbackFen, isSettled }),
          )
        }
        for (const [index, each] of refunds.entries()) if (!each.isLate) refund(index, each.share, false)
        const left = { goodsLeftFen: fen(goodsLeft), freightLeftFen: fen(freight), commissionLeftFen: fen(commissionLeft) }
        entries.push(settlementEntry({ orderId, sellerId: credited, ...left }))
        for (const [index, each] of refunds.entries()) if (each.isLate) refund(index, each.share, true)
        const balances = sums(entries)
        expect(addFen(zeroFen, ...balances.values())).toBe(0)
        expect(balances.get('order:o1') ?? 0).toBe(0)
        expect(balances.get('hq:sales') ?? 0).toBe(goodsLeft)
        expect(balances.get('seller:s1:pending') ?? 0).toBe(0)
        expect(balances.get('seller:s1:available') ?? 0).toBe(isCredited ? commissionLeft : 0)
        const applied = applyPostings(
          emptyBalances,
          sellerId,
          entries.flatMap((entry) => entry.postings),
        )
        expect(applied.available).toBe(balances.get('seller:s1:available') ?? 0)
      }),
    )
  })
})

describe('sellerAccountOf', () => {
  it('knows a seller’s account from the others', () => {
    expect(sellerAccountOf('seller:s1:pending')).toEqual({ sellerId: 's1', account: 'pending' })
    expect(sellerAccountOf('hq:sales')).toBeNull()
    expect(sellerAccountOf('order:o1')).toBeNull()
  })

  it('leaves the balances of others alone', () => {
    const posted = paymentEntry({ orderId, totalFen: fen(1), sellerId, commissionFen: fen(5) }).postings
    expect(applyPostings(emptyBalances, 'somebody-else', posted)).toEqual(emptyBalances)
  })
})

describe('chainHash', () => {
  const posting = {
    entryKey: 'pay:o1',
    chainIndex: 1,
    source: 'hq:commission',
    destination: 'seller:s1:pending',
    amountFen: fen(5),
  } as const

  it('is the same for the same past', () => expect(chainHash('', posting)).toBe(chainHash('', posting)))

  it.each([
    { ...posting, amountFen: fen(6) },
    { ...posting, entryKey: 'pay:o2' },
    { ...posting, chainIndex: 2 },
    { ...posting, destination: 'seller:s1:available' as const },
    { ...posting, source: 'hq:sales' as const },
  ])('changes with %j', (other) => expect(chainHash('', other)).not.toBe(chainHash('', posting)))

  it('changes with what came before', () => expect(chainHash('x', posting)).not.toBe(chainHash('', posting)))
})
