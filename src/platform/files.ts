import { notConnected } from './not-connected'

/** Gives a text away as a file: to a chat in WeChat, to the downloads in a browser. Call it at a tap. False when it was not taken. */
export const giveFile: (name: string, text: string) => Promise<boolean> = notConnected
