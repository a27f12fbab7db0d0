import type { TransferBill, Withdrawal, WithdrawalQuote } from '@contract/api/types'
import { addFen, fen, zeroFen } from '@contract/money'

export const withdrawalId = '01kbzz0000000000000000wd01'

let made = 0

export function sampleBill(netFen: number, changes: Partial<TransferBill> = {}): TransferBill {
  made += 1
  return {
    id: `01kbzz00000000000000000b${String(made).padStart(2, '0')}`,
    grossFen: fen(netFen),
    taxFen: zeroFen,
    netFen: fen(netFen),
    state: 'planned',
    failKind: null,
    endedAt: changes.state === 'paid' || changes.state === 'returned' ? '2026-11-20T02:10:00.000Z' : null,
    ...changes,
  }
}

/** Of ¥150.00 in one bill that waits, unless other bills are given; the sums are theirs. */
export function sampleWithdrawal(changes: Partial<Withdrawal> = {}): Withdrawal {
  const bills = changes.bills ?? [sampleBill(15_000, { state: 'waiting' })]
  const sum = (state: string) => addFen(...bills.filter((bill) => bill.state === state).map(({ netFen }) => netFen))
  const all = addFen(...bills.map(({ netFen }) => netFen))
  return {
    id: withdrawalId,
    state: 'waiting',
    grossFen: all,
    taxFen: zeroFen,
    netFen: all,
    paidFen: sum('paid'),
    returnedFen: sum('returned'),
    askedAt: '2026-11-20T02:04:00.000Z',
    endedAt: null,
    confirmBy: '2099-11-21T02:05:00.000Z',
    isHeldUp: false,
    bills,
    ...changes,
  }
}

/** ¥500.10 to take in bills of ¥200.00, without tax. */
export function sampleQuote(changes: Partial<WithdrawalQuote> = {}): WithdrawalQuote {
  return {
    availableFen: fen(50_010),
    pendingFen: fen(31_280),
    minimumFen: fen(100),
    maximumFen: fen(50_010),
    perBillFen: fen(20_000),
    taxRule: 'none',
    plan: {
      grossFen: fen(50_010),
      taxFen: zeroFen,
      netFen: fen(50_010),
      bills: [20_000, 20_000, 10_010].map((netFen) => ({ netFen: fen(netFen) })),
      isNameNeeded: false,
    },
    shop: { state: 'active', suspendedReason: null },
    open: null,
    last: null,
    owedFor: null,
    ...changes,
  }
}

export function samplePlan(grossFen: number, changes: Partial<NonNullable<WithdrawalQuote['plan']>> = {}) {
  return {
    grossFen: fen(grossFen),
    taxFen: zeroFen,
    netFen: fen(grossFen),
    bills: [{ netFen: fen(grossFen) }],
    isNameNeeded: false,
    ...changes,
  }
}
