import Taro from '@tarojs/taro'
import { entry } from './entry'
import type { Sharing } from './sharing'

const ignore = () => undefined

export const sharing: Sharing = {
  showMoments: (isShown) => {
    if (entry.isSinglePage()) return
    const moved = isShown
      ? Taro.showShareMenu({
          showShareItems: ['shareAppMessage', 'shareTimeline'],
          menus: ['shareAppMessage', 'shareTimeline'],
        } as Taro.showShareMenu.Option)
      : Taro.hideShareMenu({ menus: ['shareTimeline'] })
    moved.catch(ignore)
  },
}
