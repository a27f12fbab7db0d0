import Taro from '@tarojs/taro'
import type { System } from './system'

const ignore = () => undefined

export const system: System = {
  language: () => (navigator.language.startsWith('zh') ? 'zh' : 'en'),
  // The style sheet alone knows the theme here.
  theme: () => 'light',
  onThemeChange: () => undefined,
  setTitle: (title) => {
    document.title = title
  },
  setTabLabels: (labels) => {
    document.documentElement.lang = labels[0] === '铺子' ? 'zh-CN' : 'en'
    labels.forEach((text, index) => {
      Taro.setTabBarItem({ index, text }).catch(ignore)
    })
  },
}
