import type { Withdrawal } from '../../contract/api/types'
import { addFen, type Fen, zeroFen } from '../../contract/money'
import type { Stores } from '../database/stores'
import type { BillRow, WithdrawalWithBills } from '../database/withdrawals'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import { failKind, isEnded, withdrawalState } from '../domain/withdrawals'

/** A withdrawal of this seller; somebody else's is as unknown as one that never was. */
export async function getOwnWithdrawal(
  stores: Stores,
  request: { readonly sellerId: string; readonly withdrawalId: string },
): Promise<WithdrawalWithBills> {
  const found = await stores.withdrawals.find(request.withdrawalId)
  return found?.withdrawal.seller_id === request.sellerId ? found : refuse('not-found', { what: 'withdrawal' })
}

/** The bill that is next to be paid; null when all have ended. */
export function currentBill({ bills }: WithdrawalWithBills): BillRow | null {
  return bills.find((bill) => !isEnded(bill.state)) ?? null
}

export function viewWithdrawal(found: WithdrawalWithBills): Withdrawal {
  const { withdrawal, bills } = found
  const current = currentBill(found)
  const sum = (chosen: readonly BillRow[], read: (bill: BillRow) => Fen) => addFen(zeroFen, ...chosen.map(read))
  const returned = bills.filter((bill) => bill.state === 'returned')
  return {
    id: withdrawal.id,
    state: withdrawalState(bills.map((bill) => bill.state)),
    grossFen: withdrawal.gross_fen,
    taxFen: withdrawal.tax_fen,
    netFen: withdrawal.net_fen,
    paidFen: sum(
      bills.filter((bill) => bill.state === 'paid' || bill.state === 'paid-late'),
      (bill) => bill.net_fen,
    ),
    returnedFen: sum(returned, (bill) => bill.gross_fen),
    askedAt: withdrawal.asked_at.toISOString(),
    endedAt: withdrawal.ended_at?.toISOString() ?? null,
    confirmBy: current?.state === 'waiting' && current.waiting_at ? addDays(current.waiting_at, 1).toISOString() : null,
    isHeldUp: current?.state === 'asked' && current.refusal !== null,
    bills: bills.map(viewBill),
  }
}

function viewBill(bill: BillRow): Withdrawal['bills'][number] {
  return {
    id: bill.id,
    grossFen: bill.gross_fen,
    taxFen: bill.tax_fen,
    netFen: bill.net_fen,
    state: bill.state === 'paid-late' ? 'paid' : bill.state,
    failKind: bill.state === 'returned' ? failKind(bill.fail_reason ?? '') : null,
    endedAt: bill.ended_at?.toISOString() ?? null,
  }
}
