import type { Language } from '@/lib/language'
import type { Theme } from '@/lib/theme'
import { notConnected } from './not-connected'

export interface System {
  /** The language of WeChat or of the browser. */
  readonly language: () => Language
  readonly theme: () => Theme
  readonly onThemeChange: (changed: (theme: Theme) => void) => void
  /** The title of the browser's window; WeChat's bar takes it from the page itself. */
  readonly setTitle: (title: string) => void
  /** Labels of the tab bar, in its order. */
  readonly setTabLabels: (labels: readonly string[]) => void
}

export const system: System = {
  language: notConnected,
  theme: notConnected,
  onThemeChange: notConnected,
  setTitle: notConnected,
  setTabLabels: notConnected,
}
