import type { Stores } from '../database/stores'
import type { BillRow, WithdrawalWithBills } from '../database/withdrawals'
import { type BillOfSeller, lateTransferEntry, transferPaidEntry, transferReturnedEntry } from '../domain/ledger'
import { addSeconds } from '../domain/time'
import { type BillState, failKind, isEnded, isLater } from '../domain/withdrawals'
import type { Context } from '../ports'
import type { TransferFacts, TransferState } from '../transfer-ports'
import type { Recorded } from './record-payment'
import { tellWithdrawalPaid } from './tell-seller'

const progress: Readonly<Partial<Record<TransferState, BillState>>> = {
  accepted: 'asked',
  waiting: 'waiting',
  paying: 'paying',
  cancelling: 'cancelling',
}

/**
 * Ends a transfer bill, once, whoever brings the news and in whatever order it comes: the only place that does. Paid, its money is WeChat's
 * and the next bill's turn has come; unpaid, its money and that of the bills behind it is the seller's again.
 */
export async function recordTransfer(context: Context, facts: TransferFacts, packageInfo: string | null = null): Promise<Recorded> {
  return await context.transact(async (stores) => {
    const found = await stores.withdrawals.lockByBill(facts.billNo)
    const bill = found?.bills.find(({ id }) => id === facts.billNo)
    if (!found || bill?.net_fen !== facts.amountFen) {
      context.log.error({ billNo: facts.billNo }, 'a transfer does not match its withdrawal')
      return 'mismatch'
    }
    if (facts.state === 'paid') return await recordPaid(context, stores, found, bill)
    if (facts.state === 'failed' || facts.state === 'cancelled') return await recordUnpaid(context, stores, found, bill, facts)
    return await recordProgress(context, stores, bill, progress[facts.state] ?? 'asked', packageInfo)
  })
}

async function recordProgress(
  context: Context,
  stores: Stores,
  bill: BillRow,
  state: BillState,
  packageInfo: string | null,
): Promise<Recorded> {
  if (isEnded(bill.state)) return 'repeated'
  const isNews = isLater(state, bill.state)
  const hasPackage = packageInfo !== null && bill.package_info === null
  if (!isNews && !hasPackage) return 'repeated'
  const now = context.clock.now()
  await stores.withdrawals.updateBill(bill.id, {
    refusal: null,
    ...(isNews ? { state } : {}),
    ...(isNews && state === 'waiting' ? { waiting_at: now } : {}),
    // WeChat has the name now; nobody needs it here.
    ...(hasPackage ? { package_info: packageInfo, sealed_name: null } : {}),
  })
  await stores.jobs.plan('poll-transfer', bill.id, addSeconds(now, 60))
  return 'recorded'
}

async function recordPaid(context: Context, stores: Stores, found: WithdrawalWithBills, bill: BillRow): Promise<Recorded> {
  if (bill.state === 'paid' || bill.state === 'paid-late') return 'repeated'
  const now = context.clock.now()
  const isLate = bill.state === 'returned'
  const facts = billOf(found, bill)
  await stores.ledger.post(isLate ? lateTransferEntry(facts) : transferPaidEntry(facts), now)
  await endBill(stores, bill.id, { state: isLate ? 'paid-late' : 'paid', at: now, failReason: null })
  if (isLate) {
    context.log.error({ billNo: bill.id, withdrawalId: found.withdrawal.id }, 'a transfer was paid after its money had gone back')
    return 'recorded'
  }
  const next = found.bills.find(({ state }) => state === 'planned')
  if (next) await stores.jobs.plan('send-transfer', next.id, now)
  else {
    await stores.withdrawals.markEnded(found.withdrawal.id, now)
    await tellWithdrawalPaid(stores, found.withdrawal, now)
  }
  return 'recorded'
}

async function recordUnpaid(
  context: Context,
  stores: Stores,
  found: WithdrawalWithBills,
  bill: BillRow,
  { failReason }: TransferFacts,
): Promise<Recorded> {
  if (isEnded(bill.state)) {
    if (bill.state !== 'returned') context.log.error({ billNo: bill.id, failReason }, 'a transfer that was paid is said to have failed')
    return 'repeated'
  }
  const reason = failReason ?? ''
  const kind = failKind(reason)
  if (kind === 'shop' || kind === 'risk' || kind === 'other') {
    context.log.error({ billNo: bill.id, failReason }, 'a transfer could not be paid')
  }
  await returnBills(context, stores, found, [bill, ...found.bills.filter(({ state }) => state === 'planned')], reason)
  return 'recorded'
}

/** Gives the money of bills back. They are all that were left of their withdrawal, which ends with them. */
export async function returnBills(
  context: Context,
  stores: Stores,
  found: WithdrawalWithBills,
  bills: readonly BillRow[],
  failReason: string,
): Promise<void> {
  const now = context.clock.now()
  for (const bill of bills) {
    await stores.ledger.post(transferReturnedEntry(billOf(found, bill)), now)
    await endBill(stores, bill.id, { state: 'returned', at: now, failReason })
  }
  await stores.withdrawals.markEnded(found.withdrawal.id, now)
}

async function endBill(
  stores: Stores,
  billNo: string,
  end: { readonly state: BillState; readonly at: Date; readonly failReason: string | null },
): Promise<void> {
  const gone = { sealed_name: null, package_info: null, refusal: null }
  await stores.withdrawals.updateBill(billNo, { ...gone, state: end.state, ended_at: end.at, fail_reason: end.failReason })
  await stores.jobs.drop('send-transfer', billNo)
  await stores.jobs.drop('poll-transfer', billNo)
}

function billOf({ withdrawal }: WithdrawalWithBills, bill: BillRow): BillOfSeller {
  return { billNo: bill.id, sellerId: withdrawal.seller_id, netFen: bill.net_fen, taxFen: bill.tax_fen }
}
