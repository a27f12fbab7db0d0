import type { RouteAnswer } from '../../contract/api/types'
import type { WithdrawalWithBills } from '../database/withdrawals'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { cancelWithdrawal } from './cancel-withdrawal'
import { viewPayouts } from './list-payouts'
import { sendTransfer } from './send-transfer'
import { unavailable } from './unavailable'
import { currentBill, viewWithdrawal } from './withdrawal-view'

/** Asks WeChat again for the bill that it would not take, under the same number; for HQ, when what was wrong is mended. */
export async function retryPayout(context: Context, withdrawalId: string): Promise<RouteAnswer<'retryPayout'>> {
  const found = await getWithdrawal(context, withdrawalId)
  const bill = currentBill(found)
  if (bill?.state !== 'asked' && bill?.state !== 'planned') return refuse('withdrawal-state', { state: viewWithdrawal(found).state })
  const seller = await context.read.sellers.get(found.withdrawal.seller_id)
  if (seller.state === 'suspended') refuse('seller-inactive', { reason: seller.state_reason })
  await sendTransfer(context, bill.id).catch(unavailable)
  return await answerOf(context, await getWithdrawal(context, withdrawalId))
}

/** Gives a seller the money of a withdrawal back that can't or shall not go on; they may ask again. */
export async function voidPayout(context: Context, withdrawalId: string): Promise<RouteAnswer<'voidPayout'>> {
  return await answerOf(context, await cancelWithdrawal(context, await getWithdrawal(context, withdrawalId)))
}

async function getWithdrawal(context: Context, withdrawalId: string): Promise<WithdrawalWithBills> {
  return (await context.read.withdrawals.find(withdrawalId)) ?? refuse('not-found', { what: 'withdrawal' })
}

async function answerOf(context: Context, found: WithdrawalWithBills): Promise<RouteAnswer<'voidPayout'>> {
  const payout = (await viewPayouts(context.read, [found]))[0]
  if (!payout) throw new Error('a payout is missing')
  return { payout }
}
