import { notConnected } from './not-connected'

/** The menu at the top right. Only which entries it shows can be chosen; that something was sent can't be seen. */
export interface Sharing {
  /** Shows or hides the entry for Moments on the page that is open. Best effort: iPhones may ignore it. */
  readonly showMoments: (isShown: boolean) => void
}

export const sharing: Sharing = { showMoments: notConnected }
