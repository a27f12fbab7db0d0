import type { FrameMetrics } from '@/lib/frame'

export function windowMetrics(): FrameMetrics {
  return { statusBarHeight: 0, capsule: null }
}
