import Taro from '@tarojs/taro'
import { entry } from './entry'

const ignore = () => undefined

export function callPhone(number: string): void {
  if (!entry.isSinglePage()) Taro.makePhoneCall({ phoneNumber: number }).catch(ignore)
}
