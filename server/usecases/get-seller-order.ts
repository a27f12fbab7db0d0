import type { RouteAnswer } from '../../contract/api/types'
import { fen } from '../../contract/money'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { viewCommissions } from './commission-view'

/** Shows a seller the order behind a figure: what was bought, what it brings and why it is theirs; of the buyer no more than a nickname. */
export async function getSellerOrder(
  context: Context,
  request: { readonly sellerId: string; readonly orderId: string },
): Promise<RouteAnswer<'getSellerOrder'>> {
  const { sellerId, orderId } = request
  const stores = context.read
  const filter = { state: null, after: null, limit: 1, orderIds: [orderId] }
  const [commission] = await viewCommissions(stores, sellerId, filter)
  const found = await stores.orders.find(orderId)
  if (!commission || !found) return refuse('not-found', { what: 'order' })
  const postings = await stores.statements.listOfOrder(sellerId, orderId)
  const refundNos = postings.flatMap(({ kind, entryKey }) => (kind === 'refund' ? (entryKey.split(':')[1] ?? []) : []))
  const reasons = await stores.statements.listRefundReasons(refundNos)
  return {
    commission,
    lines: found.lines.map((line) => ({
      name: { zh: line.name_zh, en: line.name_en },
      sizeName: line.size_name,
      picture: line.picture,
      quantity: line.quantity,
      netFen: line.net_fen,
      refundedFen: line.refunded_fen,
      rateBps: line.commission_bps,
      commissionFen: line.commission_fen,
      clawbackFen: line.clawback_fen,
    })),
    postings: postings.map(({ kind, at, amountFen, entryKey }) => ({
      at: at.toISOString(),
      kind: kind === 'pay' ? 'earned' : kind === 'settle' ? 'free' : 'taken-back',
      amountFen: kind === 'refund' ? fen(-amountFen) : amountFen,
      reason: kind === 'refund' ? (reasons.get(entryKey.split(':')[1] ?? '') ?? null) : null,
    })),
  }
}
