import type { IconName } from '@/components/icon'
import type { HqText } from '@/lib/messages/zh/hq'
import { pagePaths } from '@/lib/page-paths'

export interface Room {
  /** Its name; also what waits in it, where the server counts that. */
  readonly key: keyof HqText['rooms']
  readonly icon: IconName
  readonly path: () => string
}

/** HQ's rooms as documents of rows: a new one is a line here, its name in the messages, and its count in the `getHqHome` route. */
export const rooms: readonly (readonly Room[])[] = [
  [
    { key: 'orders', icon: 'package', path: pagePaths.hqOrders },
    { key: 'claims', icon: 'arrow-u-up-left', path: pagePaths.hqClaims },
    { key: 'complaints', icon: 'warning-circle', path: pagePaths.hqComplaints },
    { key: 'reviews', icon: 'chat-circle', path: pagePaths.hqReviews },
  ],
  [
    { key: 'payouts', icon: 'receipt', path: pagePaths.hqPayouts },
    { key: 'sellers', icon: 'storefront', path: pagePaths.hqSellers },
    { key: 'invitations', icon: 'paper-plane-tilt', path: pagePaths.hqInvitations },
    { key: 'settings', icon: 'file-text', path: pagePaths.hqSettings },
  ],
]
