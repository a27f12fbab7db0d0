import Taro from '@tarojs/taro'
import type { System } from './system'

const ignore = () => undefined

export const system: System = {
  language: () => (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  speak: (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  },
  dress: ({ title, tabLabels }) => {
    document.title = title
    tabLabels?.forEach((text, index) => {
      Taro.setTabBarItem({ index, text }).catch(ignore)
    })
  },
}
