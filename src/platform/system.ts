import type { PageLook } from '@/lib/frame'
import type { Language } from '@/lib/language'
import { notConnected } from './not-connected'

export interface System {
  /** The language of WeChat or of the browser. */
  readonly language: () => Language
  /** Tells a browser which language the page is in, for its reader and its faces. */
  readonly speak: (language: Language) => void
  /** Tells the bars around the page that is open what it is. */
  readonly dress: (look: PageLook) => void
}

export const system: System = { language: notConnected, speak: notConnected, dress: notConnected }
