import { notConnected } from './not-connected'

export interface Login {
  /** A code for POST /sessions, good once and for five minutes. Rejects when WeChat gives none. */
  readonly code: () => Promise<string>
  /** Who this phone will be logged in as, where that is known beforehand: the person chosen in the sandbox. Null with WeChat. */
  readonly account: () => string | null
}

export const login: Login = { code: notConnected, account: notConnected }
