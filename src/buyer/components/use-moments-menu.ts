import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { sharing } from '@/platform/sharing'

/** Keeps Moments out of the page's menu while a seller's have had enough for now; everybody else always has it. */
export function useMomentsMenu(isPaused: boolean): void {
  const apply = useCallback(() => sharing.showMoments(!isPaused), [isPaused])
  useEffect(apply, [apply])
  useDidShow(apply)
}
