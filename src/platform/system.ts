import type { Language } from '@/lib/language'
import { notConnected } from './not-connected'

export interface System {
  /** The language of WeChat or of the browser. */
  readonly language: () => Language
  /** The title of the page that is open. */
  readonly setTitle: (title: string) => void
  /** Labels of the tab bar, in its order. */
  readonly setTabLabels: (labels: readonly string[]) => void
}

export const system: System = { language: notConnected, setTitle: notConnected, setTabLabels: notConnected }
