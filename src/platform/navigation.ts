import type { TabPath } from '@/lib/page-paths'
import { notConnected } from './not-connected'

/** Moves between pages. In Moments' single page nothing moves. Paths come from lib/page-paths. */
export interface Navigation {
  readonly open: (path: string) => void
  /** In place of this page. */
  readonly replace: (path: string) => void
  readonly switchTab: (path: TabPath) => void
  /** Back one page; to the shop when this page was opened first. */
  readonly back: () => void
  readonly canGoBack: () => boolean
}

export const navigation: Navigation = {
  open: notConnected,
  replace: notConnected,
  switchTab: notConnected,
  back: notConnected,
  canGoBack: notConnected,
}
