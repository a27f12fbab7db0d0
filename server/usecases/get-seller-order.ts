import type { RouteAnswer } from '../../contract/api/types'
import { fen } from '../../contract/money'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { viewCommissions } from './commission-view'
import { listSellerMessages } from './message-offers'
import { idOf, viewRefund } from './statement-lines'

/** Shows a seller the order behind a figure: what was bought, what it brings and why it is theirs; of the buyer no more than a nickname. */
export async function getSellerOrder(
  context: Context,
  request: { readonly sellerId: string; readonly orderId: string },
): Promise<RouteAnswer<'getSellerOrder'>> {
  const { sellerId, orderId } = request
  const stores = context.read
  const filter = { state: null, after: null, limit: 1, orderIds: [orderId] }
  const [commission] = await viewCommissions(stores, sellerId, filter)
  if (!commission) return refuse('not-found', { what: 'order' })
  const postings = await stores.statements.listOfOrder(sellerId, orderId)
  const refunds = await stores.statements.listRefunds(postings.filter(({ kind }) => kind === 'refund').map(idOf))
  return {
    commission,
    postings: postings.map((posting) => {
      const { kind, at, amountFen } = posting
      const base = { at: at.toISOString(), ...viewRefund(refunds.get(idOf(posting)), commission) }
      if (kind === 'refund') return { ...base, kind: 'taken-back', amountFen: fen(-amountFen) }
      return { ...base, kind: kind === 'pay' ? 'earned' : 'free', amountFen }
    }),
    messages: await listSellerMessages(context, sellerId),
  }
}
