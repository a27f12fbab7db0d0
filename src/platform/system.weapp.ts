import Taro from '@tarojs/taro'
import { entry } from './entry'
import type { System } from './system'

const ignore = () => undefined

export const system: System = {
  language: () => (Taro.getAppBaseInfo().language?.startsWith('zh') === false ? 'en' : 'zh'),
  speak: ignore,
  dress: ({ title, isOverPicture, tabLabels }) => {
    Taro.setNavigationBarTitle({ title }).catch(ignore)
    // The single page has WeChat's own bar, which is none of ours.
    if (isOverPicture && !entry.isSinglePage()) {
      Taro.setNavigationBarColor({ frontColor: '#000000', backgroundColor: '#F7F4EE' }).catch(ignore)
    }
    tabLabels?.forEach((text, index) => {
      Taro.setTabBarItem({ index, text }).catch(ignore)
    })
  },
}
