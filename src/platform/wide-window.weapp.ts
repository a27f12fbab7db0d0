import Taro from '@tarojs/taro'

/** WeChat on a computer has wide windows too. */
export function isWideWindow(): boolean {
  return Taro.getWindowInfo().windowWidth >= 900
}
