import Taro from '@tarojs/taro'

const ignore = () => undefined

/** The browser's viewer is Taro's; it wants addresses with an origin. */
export function previewPictures(addresses: readonly string[], first: string): void {
  const whole = (address: string) => new URL(address, window.location.href).href
  Taro.previewImage({ urls: addresses.map(whole), current: whole(first) }).catch(ignore)
}
