import { type Fen, formatFen } from '../../contract/money'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import type { WithdrawalRow } from '../database/withdrawals'
import { businessMinute } from '../domain/time'
import { planMessage } from './plan-message'

/* Pages of src/lib/page-paths.ts (a test compares them). */
const withdrawalsPage = 'seller/pages/withdrawals/index'
const orderOf = (orderId: string) => `seller/pages/order/index?id=${orderId}`

/** That somebody bought through this seller, and what it brings; not of what they bought themselves. */
export async function tellOrderCame(stores: Stores, found: OrderWithLines, amountFen: Fen, now: Date): Promise<void> {
  const { id, seller_id: personId, buyer_id: buyerId } = found.order
  if (personId === null || personId === buyerId) return
  const facts = factsOf(found, amountFen, now)
  await planMessage(stores, { key: `came:${id}`, kind: 'order-came', personId, page: orderOf(id), facts }, now)
}

/** That what an order brought can be taken out. */
export async function tellCommissionFree(stores: Stores, found: OrderWithLines, amountFen: Fen, now: Date): Promise<void> {
  const { id, seller_id: personId } = found.order
  if (personId === null || amountFen === 0) return
  const facts = factsOf(found, amountFen, now)
  await planMessage(stores, { key: `free:${id}`, kind: 'commission-free', personId, page: orderOf(id), facts }, now)
}

/** That all bills of a withdrawal are paid. */
export async function tellWithdrawalPaid(stores: Stores, withdrawal: WithdrawalRow, now: Date): Promise<void> {
  const { id, seller_id: personId, net_fen: netFen } = withdrawal
  const facts = { amount: formatFen(netFen), at: businessMinute(now) }
  await planMessage(stores, { key: `withdrawn:${id}`, kind: 'withdrawal-paid', personId, page: withdrawalsPage, facts }, now)
}

function factsOf({ lines }: OrderWithLines, amountFen: Fen, now: Date) {
  return { goods: lines.map((line) => line.name_zh).join('、'), amount: formatFen(amountFen), at: businessMinute(now) }
}
