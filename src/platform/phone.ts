import { notConnected } from './not-connected'

/** Opens the dialler with a number. The person decides whether to call. */
export const callPhone: (number: string) => void = notConnected
