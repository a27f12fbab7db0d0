import { notConnected } from './not-connected'

/** Shows pictures on the whole screen, to leaf through and to enlarge, beginning with the given one. Addresses are whole ones. */
export const previewPictures: (addresses: readonly string[], first: string) => void = notConnected
