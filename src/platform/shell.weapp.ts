import { mergeReconciler } from '@tarojs/shared'
import Taro from '@tarojs/taro'

/* The bar follows the theme. Its colours are part of the data that a page begins with: config/component-plugin.ts writes where they
   stand in the page's template. */

interface PageObject {
  data?: Record<string, unknown>
}

const barColours = {
  light: { ink: '#000000', ground: '#F7F4EE' },
  dark: { ink: '#ffffff', ground: '#141210' },
} as const

function barData(theme: string | undefined): object {
  return { bar: theme === 'dark' ? barColours.dark : barColours.light }
}

mergeReconciler({
  modifyPageObject: (page: PageObject) => {
    page.data = { ...page.data, ...barData(Taro.getAppBaseInfo().theme) }
  },
})

/** Pages that are open already follow a change; later ones begin with it. */
Taro.onThemeChange(({ theme }) => {
  for (const page of Taro.getCurrentPages()) page.setData?.(barData(theme))
})
