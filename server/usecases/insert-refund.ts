import { addFen, type Fen } from '../../contract/money'
import type { Stores } from '../database/stores'
import type { RefundLineValue, RefundReason } from '../database/values'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'

/** WeChat wants a minute between two refunds of one order. */
const secondsBetweenRefunds = 61

/** Writes a refund down, with its number, in the transaction that decides it; the job then asks WeChat. Answers the number. */
export async function insertRefund(
  context: Context,
  stores: Stores,
  refund: {
    readonly orderId: string
    readonly reason: RefundReason
    readonly goodsFen: Fen
    readonly freightFen: Fen
    readonly lines: readonly RefundLineValue[]
  },
): Promise<string> {
  const now = context.clock.now()
  const id = context.makeId()
  const earlier = (await stores.refunds.listOfOrder(refund.orderId)).at(-1)
  await stores.refunds.insert({ ...refund, id, amountFen: addFen(refund.goodsFen, refund.freightFen), requestedAt: now })
  const earliest = earlier ? addSeconds(earlier.requested_at, secondsBetweenRefunds) : now
  await stores.jobs.plan('request-refund', id, earliest > now ? earliest : now)
  return id
}
