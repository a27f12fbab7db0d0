import type { RouteAnswer } from '@contract/api/types'
import { notConnected } from './not-connected'

export type TransferRequest = Pick<RouteAnswer<'startTransfer'>, 'mchId' | 'appId' | 'package'>

export interface Transfer {
  /** Why nobody can take money here: this WeChat is too old for it, or it is a browser; null where one can. */
  readonly obstacle: () => 'old-wechat' | 'browser' | null
  /** Shows WeChat's page for taking the money until it is closed; what came of it only the server knows. `failed`: it did not open. */
  readonly confirm: (request: TransferRequest) => Promise<'closed' | 'failed'>
}

export const transfer: Transfer = { obstacle: notConnected, confirm: notConnected }
