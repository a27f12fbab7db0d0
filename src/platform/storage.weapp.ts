import Taro from '@tarojs/taro'
import type { Storage } from './storage'

const ignore = () => undefined

export const storage: Storage = {
  read: (key) => {
    const value: unknown = Taro.getStorageSync(key)
    // WeChat answers '' for a key that is not there.
    return value === '' || value === undefined ? null : value
  },
  write: (key, data) => {
    Taro.setStorage({ key, data }).catch(ignore)
  },
  remove: (key) => {
    Taro.removeStorage({ key }).catch(ignore)
  },
}
