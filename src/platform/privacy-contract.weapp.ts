import Taro from '@tarojs/taro'

const ignore = () => undefined

export const openPrivacyContract: (() => void) | null = () => {
  Taro.openPrivacyContract({ fail: ignore })
}
