import Taro from '@tarojs/taro'
import { entry } from './entry'

export async function copyText(text: string): Promise<boolean> {
  if (entry.isSinglePage()) return false
  try {
    await Taro.setClipboardData({ data: text })
    return true
  } catch {
    // Privacy refused: the page says that it was not copied.
    return false
  }
}
