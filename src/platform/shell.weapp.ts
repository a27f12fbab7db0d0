import { getComponentsAlias, internalComponents, mergeReconciler } from '@tarojs/shared'
import Taro from '@tarojs/taro'

/* Taro fills <page-meta> and <navigation-bar> with a setData each, once the page stands. What goes into them is known before: text
   follows the size WeChat is set to, and the bar follows the theme (Taro's template would make its words black in the dark). So it
   is part of the data that a page begins with. */

interface PageObject {
  data?: Record<string, unknown>
}

type Aliases = Readonly<Record<string, Readonly<Record<string, string>>>>

const barColours = {
  light: { ink: '#000000', ground: '#F7F4EE' },
  dark: { ink: '#ffffff', ground: '#141210' },
} as const

/** Taro's templates know attributes by short names that both sides count out alike. */
function shortNames(): Aliases {
  return getComponentsAlias(internalComponents) as Aliases
}

function barData(theme: string | undefined): Record<string, string> {
  const { frontColor = '', backgroundColor = '' } = shortNames()['navigation-bar'] ?? {}
  const { ink, ground } = theme === 'dark' ? barColours.dark : barColours.light
  return { [frontColor]: ink, [backgroundColor]: ground }
}

function textSizeData(): Record<string, string> {
  const { rootFontSize = '' } = shortNames()['page-meta'] ?? {}
  return { [rootFontSize]: 'system' }
}

mergeReconciler({
  modifyPageObject: (page: PageObject) => {
    page.data = { ...page.data, pageMeta: textSizeData(), navigationBar: barData(Taro.getAppBaseInfo().theme) }
  },
})

/** Pages that are open already follow a change; later ones begin with it. */
Taro.onThemeChange(({ theme }) => {
  for (const page of Taro.getCurrentPages()) page.setData?.({ navigationBar: barData(theme) })
})
