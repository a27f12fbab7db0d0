import Taro from '@tarojs/taro'
import { tabPaths } from '@/lib/page-paths'
import { entry } from './entry'
import type { Navigation } from './navigation'

/** WeChat keeps ten pages at most; the eleventh takes the place of the tenth. */
const stackLimit = 10

/** A second tap while a page opens is refused by WeChat; that is what we want, so it is not an error. */
const ignore = () => undefined

function unlessSingle(move: () => Promise<unknown>): void {
  if (!entry.isSinglePage()) move().catch(ignore)
}

const canGoBack = () => Taro.getCurrentPages().length > 1

export const navigation: Navigation = {
  open: (url) => unlessSingle(() => (Taro.getCurrentPages().length < stackLimit ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }))),
  replace: (url) => unlessSingle(() => Taro.redirectTo({ url })),
  switchTab: (url) => unlessSingle(() => Taro.switchTab({ url })),
  back: () => unlessSingle(() => (canGoBack() ? Taro.navigateBack() : Taro.switchTab({ url: tabPaths.shop }))),
  canGoBack,
}
