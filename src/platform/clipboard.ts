import { notConnected } from './not-connected'

/** Copies a text; false when the phone or the browser refused. WeChat shows its own '内容已复制'. */
export const copyText: (text: string) => Promise<boolean> = notConnected
