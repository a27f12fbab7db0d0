import type { Address } from '@contract/api/types'
import { notConnected } from './not-connected'

export interface Addresses {
  /** False where the phone keeps no addresses (a browser): the page shows its own form. */
  readonly canChoose: boolean
  /** Opens WeChat's own list. Null when the person closed it. Rejects when WeChat may not show it (privacy refused, not declared). */
  readonly choose: () => Promise<Address | null>
}

export const addresses: Addresses = { canChoose: false, choose: notConnected }
