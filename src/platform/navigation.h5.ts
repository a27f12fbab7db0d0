import Taro from '@tarojs/taro'
import { tabPaths } from '@/lib/page-paths'
import type { Navigation } from './navigation'

const ignore = () => undefined
const canGoBack = () => Taro.getCurrentPages().length > 1

export const navigation: Navigation = {
  open: (url) => {
    Taro.navigateTo({ url }).catch(ignore)
  },
  replace: (url) => {
    Taro.redirectTo({ url }).catch(ignore)
  },
  switchTab: (url) => {
    Taro.switchTab({ url }).catch(ignore)
  },
  back: () => {
    if (canGoBack()) Taro.navigateBack().catch(ignore)
    else Taro.switchTab({ url: tabPaths.shop }).catch(ignore)
  },
  canGoBack,
}
