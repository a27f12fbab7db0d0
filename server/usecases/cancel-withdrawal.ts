import type { WithdrawalWithBills } from '../database/withdrawals'
import { refuse } from '../domain/refused'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'
import { recordTransfer, returnBills } from './record-transfer'
import { unavailable } from './unavailable'
import { currentBill, viewWithdrawal } from './withdrawal-view'

/** So long after asking WeChat its answer may still be on the way. */
const askingSeconds = 120

/**
 * Calls back what of a withdrawal nobody has confirmed, for its seller or for HQ. The money goes back when WeChat says that it called the bill
 * back, or knows of no such bill; never before.
 */
export async function cancelWithdrawal(context: Context, found: WithdrawalWithBills): Promise<WithdrawalWithBills> {
  const { id } = found.withdrawal
  if (!(await returnUnsent(context, id))) await callBack(context, id)
  const after = await context.read.withdrawals.find(id)
  if (!after) throw new Error('a withdrawal is missing')
  return after
}

/** Nothing was asked of WeChat yet, so nothing can be paid. False: something was. */
async function returnUnsent(context: Context, withdrawalId: string): Promise<boolean> {
  return await context.transact(async (stores) => {
    const found = await stores.withdrawals.lock(withdrawalId)
    const bill = found && currentBill(found)
    if (!found || !bill) return refuse('withdrawal-state', { state: found ? viewWithdrawal(found).state : 'returned' })
    if (bill.state !== 'planned') return false
    const planned = found.bills.filter(({ state }) => state === 'planned')
    await returnBills(context, stores, found, planned, 'MCH_CANCEL')
    return true
  })
}

async function callBack(context: Context, withdrawalId: string): Promise<void> {
  const found = await context.read.withdrawals.find(withdrawalId)
  const bill = found && currentBill(found)
  if (!bill) return
  if (bill.state === 'paying') refuse('withdrawal-state', { state: 'paying' })
  const facts = await context.transfer.cancelTransfer(bill.id).catch(unavailable)
  if (facts) {
    const failReason = facts.state === 'cancelled' ? 'MCH_CANCEL' : facts.failReason
    await recordTransfer(context, { ...facts, failReason })
    return
  }
  const now = context.clock.now()
  if (bill.asked_at && now < addSeconds(bill.asked_at, askingSeconds)) refuse('wechat-unavailable', {})
  await recordTransfer(context, { billNo: bill.id, amountFen: bill.net_fen, state: 'cancelled', failReason: 'MCH_CANCEL', at: now })
}
