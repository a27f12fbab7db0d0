import type { RouteAnswer } from '../../contract/api/types'
import { addSeconds } from '../domain/time'
import type { Context } from '../ports'

/** What HQ has to decide, look at or try again; a return on its way waits for the courier. */
const claimsForHq = ['requested', 'appealed', 'returned', 'refund-failed'] as const

/** Shows HQ what waits in each of its rooms, so that nothing that has a deadline is forgotten. */
export async function getHqHome(context: Context): Promise<RouteAnswer<'getHqHome'>> {
  const stores = context.read
  const now = context.clock.now()
  const { shipsWithinHours } = await stores.settings.get()
  const { open, overdue } = await stores.complaints.countWaiting(now)
  const { unanswered, held } = await stores.reviewLists.countWaiting()
  return {
    duties: {
      orders: await stores.orderLists.countToShip(addSeconds(now, -shipsWithinHours * 3600)),
      claims: await stores.claimLists.countDue(claimsForHq, now),
      complaints: { waiting: open, overdue },
      payouts: { waiting: await stores.withdrawals.countToDo(), overdue: 0 },
      reviews: { waiting: unanswered + held, overdue: 0 },
    },
  }
}
