import Taro from '@tarojs/taro'
import type { Theme } from '@/lib/theme'
import type { System } from './system'

const ignore = () => undefined
const themeOf = (name: string | undefined): Theme => (name === 'dark' ? 'dark' : 'light')

export const system: System = {
  language: () => (Taro.getAppBaseInfo().language?.startsWith('zh') === false ? 'en' : 'zh'),
  theme: () => themeOf(Taro.getAppBaseInfo().theme),
  onThemeChange: (changed) => Taro.onThemeChange(({ theme }) => changed(themeOf(theme))),
  setTitle: ignore,
  setTabLabels: (labels) => {
    labels.forEach((text, index) => {
      // Refused on pages without a tab bar; asked again when a page with one shows.
      Taro.setTabBarItem({ index, text }).catch(ignore)
    })
  },
}
