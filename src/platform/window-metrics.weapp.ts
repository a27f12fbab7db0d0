import Taro from '@tarojs/taro'
import type { FrameMetrics } from '@/lib/frame'
import { entry } from './entry'

let metrics: FrameMetrics | null = null

export function windowMetrics(): FrameMetrics {
  metrics ??= readMetrics()
  return metrics
}

/** The single page has WeChat's bar above it and no capsule of ours to avoid. */
function readMetrics(): FrameMetrics {
  if (entry.isSinglePage()) return { statusBarHeight: 0, capsule: null }
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo()
  const { top, left, height } = Taro.getMenuButtonBoundingClientRect()
  return { statusBarHeight, capsule: height > 0 ? { top, left, height, windowWidth } : null }
}
