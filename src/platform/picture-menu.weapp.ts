import Taro from '@tarojs/taro'
import { localPicture } from './local-picture'
import type { MenuEnd } from './picture-menu'

/** Base library 2.14.3; the entrance is of 3.2.0 and Taro's types do not know it. A menu that was closed is `cancel`, and no failure. */
export const openPictureMenu: ((address: string, entrance: string) => Promise<MenuEnd>) | null = async (address, entrance) => {
  if (!Taro.canIUse('showShareImageMenu')) return 'none'
  const path = await localPicture(address)
  if (path === null) return 'failed'
  const asked = { path, needShowEntrance: true, entrancePath: entrance }
  try {
    await Taro.showShareImageMenu(asked as Parameters<typeof Taro.showShareImageMenu>[0])
    return 'opened'
  } catch (error) {
    return /cancel/.test(String((error as { readonly errMsg?: string } | null)?.errMsg)) ? 'opened' : 'failed'
  }
}
