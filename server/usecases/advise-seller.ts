import type { Desk } from '../../contract/api/types'
import type { SellerRow } from '../database/sellers'
import { nextStep, shownLatelyDays } from '../domain/next-step'
import { dayStart, paceMoments } from '../domain/pacing'
import { addDays } from '../domain/time'
import type { Context } from '../ports'
import { currentBill } from './withdrawal-view'

/** Works out the one thing this seller is advised to do next, and how much they may still show in Moments today. */
export async function adviseSeller(context: Context, seller: SellerRow): Promise<Pick<Desk, 'nextStep' | 'momentsLeft'>> {
  const stores = context.read
  const now = context.clock.now()
  const settings = await stores.settings.get()
  const open = await stores.withdrawals.findOpen(seller.person_id)
  const bill = open && currentBill(open)
  const today = await stores.sharing.countMomentsSince(seller.person_id, dayStart(now))
  const { leftToday } = paceMoments({ today, ofThingThisWeek: 0 }, settings)
  const step = nextStep({
    state: seller.state,
    withdrawal: open && { id: open.withdrawal.id, waitingFen: bill?.state === 'waiting' ? bill.net_fen : null },
    availableFen: seller.available_fen,
    minimumFen: settings.withdrawalMinimumFen,
    ...(await stores.desk.findShowable(seller.person_id, addDays(now, -shownLatelyDays))),
    momentsLeft: leftToday,
  })
  return { nextStep: step, momentsLeft: seller.state === 'active' ? leftToday : null }
}
