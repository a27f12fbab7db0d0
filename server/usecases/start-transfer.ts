import type { RouteAnswer } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { sendTransfer } from './send-transfer'
import { unavailable } from './unavailable'
import { currentBill, getOwnWithdrawal, viewWithdrawal } from './withdrawal-view'

/** Gives the seller what WeChat needs to show the next bill for confirmation, as often as they ask; WeChat is asked for it if need be. */
export async function startTransfer(
  context: Context,
  request: { readonly sellerId: string; readonly withdrawalId: string },
): Promise<RouteAnswer<'startTransfer'>> {
  const before = currentBill(await getOwnWithdrawal(context.read, request))
  const seller = await context.read.sellers.get(request.sellerId)
  if (seller.state === 'suspended') refuse('seller-inactive', { reason: seller.state_reason })
  if (before && before.package_info === null) await sendTransfer(context, before.id).catch(unavailable)
  const found = await getOwnWithdrawal(context.read, request)
  const bill = currentBill(found)
  if (bill?.state === 'asked') return refuse('transfer-held-up', {})
  if (bill?.state !== 'waiting' || bill.package_info === null) return refuse('withdrawal-state', { state: viewWithdrawal(found).state })
  return { billId: bill.id, amountFen: bill.net_fen, ...context.transfer.transferParameters(bill.package_info) }
}
