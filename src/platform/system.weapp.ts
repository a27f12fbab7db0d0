import Taro from '@tarojs/taro'
import type { System } from './system'

const ignore = () => undefined

export const system: System = {
  language: () => (Taro.getAppBaseInfo().language?.startsWith('zh') === false ? 'en' : 'zh'),
  setTitle: (title) => {
    Taro.setNavigationBarTitle({ title }).catch(ignore)
  },
  setTabLabels: (labels) => {
    labels.forEach((text, index) => {
      // Refused on pages without a tab bar; asked again when a page with one shows.
      Taro.setTabBarItem({ index, text }).catch(ignore)
    })
  },
}
