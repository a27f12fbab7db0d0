import type { FrameMetrics } from '@/lib/frame'
import { notConnected } from './not-connected'

/** Read once: the phone's window does not change while the app lives. */
export const windowMetrics: () => FrameMetrics = notConnected
