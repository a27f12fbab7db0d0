import Taro from '@tarojs/taro'

/** A picture that WeChat can't load is its own affair: its viewer says so. */
const ignore = () => undefined

export function previewPictures(addresses: readonly string[], first: string): void {
  Taro.previewImage({ urls: [...addresses], current: first }).catch(ignore)
}
