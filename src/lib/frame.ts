/* What the frame of every page needs from the device. The app gives it once, as it gives the API its transport: components reach
   neither WeChat nor the browser themselves. */

export interface FrameMetrics {
  /** Height of the status bar, px. */
  readonly statusBarHeight: number
  /** WeChat's own button at the top right, px from the top left of the window; null where there is none (a browser). */
  readonly capsule: { readonly top: number; readonly left: number; readonly height: number; readonly windowWidth: number } | null
}

export interface PageLook {
  readonly title: string
  /** A light picture lies under the status bar, in either theme. */
  readonly isOverPicture: boolean
  /** Labels of the tab bar, in its order; null on a page without it. */
  readonly tabLabels: readonly string[] | null
}

export interface Frame {
  readonly metrics: () => FrameMetrics
  /** Whether there is a page to go back to. */
  readonly canGoBack: () => boolean
  /** Back one page; from a page that a card opened first, to the shop. */
  readonly goBack: () => void
  /** Tells the bars around the page that is open what it is. */
  readonly dress: (look: PageLook) => void
  /** True in Moments' single page, where nothing navigates. */
  readonly isSinglePage: () => boolean
}

let connected: Frame | null = null

export function connectFrame(frame: Frame): void {
  connected = frame
}

export function frame(): Frame {
  if (connected === null) throw new Error('the frame is used before it was connected')
  return connected
}

/** Where a page without a native bar may put things at its top, px. */
export interface TopRoom {
  /** Where the row beside the capsule begins. */
  readonly top: number
  readonly height: number
  /** What must stay free at the right: the capsule and 8 px before it. */
  readonly right: number
}

const barHeight = 44
const capsuleAir = 8

export function topRoom(): TopRoom {
  const { statusBarHeight, capsule } = frame().metrics()
  if (capsule === null) return { top: statusBarHeight, height: barHeight, right: 0 }
  const middle = capsule.top + capsule.height / 2
  return { top: middle - barHeight / 2, height: barHeight, right: capsule.windowWidth - capsule.left + capsuleAir }
}
