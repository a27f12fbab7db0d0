import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { NetworkError } from '@/lib/http'

const pausesSeconds = [3, 8, 20, 40, 60] as const

/** While a page is shown and the network is away, asks again by itself with growing pauses. */
export function useRetry(error: unknown, refresh: () => Promise<void>): void {
  const attempt = useRef(0)
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    if (!(error instanceof NetworkError)) {
      attempt.current = 0
      return undefined
    }
    const pause = pausesSeconds[Math.min(attempt.current, pausesSeconds.length - 1)] ?? 60
    const timer = setTimeout(() => {
      attempt.current += 1
      // A hidden page asks when it is shown again.
      if (isShown.current) void refresh()
    }, pause * 1000)
    return () => clearTimeout(timer)
  }, [error, refresh])
}
