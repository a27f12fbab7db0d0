import { notConnected } from './not-connected'

/** Whether the window has room for a list and a panel beside it: 900 px, as on HQ's desk. */
export const isWideWindow: () => boolean = notConnected
