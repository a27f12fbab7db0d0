import type { Payout, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { Stores } from '../database/stores'
import type { WithdrawalWithBills } from '../database/withdrawals'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewAct } from './staff-act-view'
import { currentBill, viewWithdrawal } from './withdrawal-view'

/** Of one page's payouts together. */
const actsShown = 100

/** Shows HQ what sellers take out, and what of it does not go by itself. */
export async function listPayouts(
  context: Context,
  { query }: { readonly query: RouteRequest<'listPayouts'>['query'] },
): Promise<RouteAnswer<'listPayouts'>> {
  const stores = context.read
  const found = await stores.withdrawals.listPayouts(query.group, readCursor(query.cursor), limits.pageSize + 1)
  const items = found.slice(0, limits.pageSize)
  const last = items.at(-1)?.withdrawal
  return {
    items: await viewPayouts(stores, items),
    nextCursor: last && found.length > items.length ? writeCursor({ at: last.ended_at ?? last.asked_at, id: last.id }) : null,
    counts: { toDo: await stores.withdrawals.countToDo() },
  }
}

export async function viewPayouts(stores: Stores, found: readonly WithdrawalWithBills[]): Promise<Payout[]> {
  const acts = await stores.staffActs.listAbout(
    found.map(({ withdrawal }) => withdrawal.id),
    actsShown,
  )
  const names = await stores.sellers.listNames([...new Set(found.map(({ withdrawal }) => withdrawal.seller_id))])
  return found.map((each) => {
    const { seller_id: id } = each.withdrawal
    const known = names.get(id)
    return {
      ...viewWithdrawal(each),
      seller: { id, name: known?.name ?? '', shopName: known?.shopName ?? '', isSuspended: known?.state === 'suspended' },
      refusal: currentBill(each)?.refusal ?? null,
      failReasons: [...new Set(each.bills.flatMap((bill) => bill.fail_reason || []))],
      acts: acts.filter(({ subject }) => subject === each.withdrawal.id).map(viewAct),
    }
  })
}
