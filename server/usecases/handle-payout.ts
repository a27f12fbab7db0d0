import type { RouteAnswer } from '../../contract/api/types'
import type { WithdrawalWithBills } from '../database/withdrawals'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { cancelWithdrawal } from './cancel-withdrawal'
import { viewPayouts } from './list-payouts'
import { recordAct, type StaffAct } from './record-act'
import { sendTransfer } from './send-transfer'
import { unavailable } from './unavailable'
import { currentBill, viewWithdrawal } from './withdrawal-view'

interface Handling {
  /** Of the act, made by the client. */
  readonly id: string
  readonly personId: string
  readonly withdrawalId: string
}

/** Asks WeChat again for the bill that it would not take, under the same number; for HQ, when what was wrong is mended. */
export async function retryPayout(context: Context, handling: Handling): Promise<RouteAnswer<'retryPayout'>> {
  const found = await getWithdrawal(context, handling.withdrawalId)
  const bill = currentBill(found)
  const canRetry = bill?.state === 'asked' || bill?.state === 'planned'
  if (!canRetry || !bill) return await answerRepeated(context, handling, found)
  const seller = await context.read.sellers.get(found.withdrawal.seller_id)
  if (seller.state === 'suspended') refuse('seller-inactive', { reason: seller.state_reason })
  await writeDown(context, handling, { kind: 'retried', words: '' })
  await sendTransfer(context, bill.id).catch(unavailable)
  return await answerOf(context, await getWithdrawal(context, handling.withdrawalId))
}

/** Gives a seller the money of a withdrawal back that can't or shall not go on; they may ask again. */
export async function voidPayout(context: Context, handling: Handling & { readonly reason: string }): Promise<RouteAnswer<'voidPayout'>> {
  const found = await getWithdrawal(context, handling.withdrawalId)
  const bill = currentBill(found)
  if (!bill || bill.state === 'paying') return await answerRepeated(context, handling, found)
  await writeDown(context, handling, { kind: 'voided', words: handling.reason })
  return await answerOf(context, await cancelWithdrawal(context, found))
}

/** Before WeChat is asked, so that nothing is done that nobody wrote down. */
async function writeDown(context: Context, { id, personId, withdrawalId }: Handling, act: Pick<StaffAct, 'kind' | 'words'>): Promise<void> {
  await context.transact((stores) => recordAct(stores, { id, personId, subject: withdrawalId, ...act }, context.clock.now()))
}

/** What can't be done any more was done by this very request, whose answer was lost; or by others, and is refused. */
async function answerRepeated(context: Context, { id, withdrawalId }: Handling, found: WithdrawalWithBills) {
  const earlier = await context.read.staffActs.find(id)
  if (earlier?.subject !== withdrawalId) refuse('withdrawal-state', { state: viewWithdrawal(found).state })
  return await answerOf(context, found)
}

async function getWithdrawal(context: Context, withdrawalId: string): Promise<WithdrawalWithBills> {
  return (await context.read.withdrawals.find(withdrawalId)) ?? refuse('not-found', { what: 'withdrawal' })
}

async function answerOf(context: Context, found: WithdrawalWithBills): Promise<RouteAnswer<'voidPayout'>> {
  const payout = (await viewPayouts(context.read, [found]))[0]
  if (!payout) throw new Error('a payout is missing')
  return { payout }
}
