import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { pollTransfer } from './send-transfer'
import { unavailable } from './unavailable'
import { currentBill, getOwnWithdrawal, viewWithdrawal } from './withdrawal-view'

/** Tells a seller where their withdrawal stands, by asking WeChat and nobody else. */
export async function checkWithdrawal(
  context: Context,
  request: { readonly sellerId: string; readonly withdrawalId: string },
): Promise<RouteAnswer<'checkWithdrawal'>> {
  const bill = currentBill(await getOwnWithdrawal(context.read, request))
  if (bill) await pollTransfer(context, bill.id).catch(unavailable)
  return { withdrawal: viewWithdrawal(await getOwnWithdrawal(context.read, request)) }
}
