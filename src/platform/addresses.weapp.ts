import Taro from '@tarojs/taro'
import type { Addresses } from './addresses'

export const addresses: Addresses = {
  canChoose: true,
  choose: async () => {
    try {
      const chosen = await Taro.chooseAddress()
      // `streetName` is part of `detailInfo` on new phones and missing on old ones.
      return {
        name: chosen.userName,
        phone: chosen.telNumber,
        province: chosen.provinceName,
        city: chosen.cityName,
        district: chosen.countyName,
        detail: chosen.detailInfo,
      }
    } catch (error) {
      if (String((error as { errMsg?: string }).errMsg).includes('cancel')) return null
      throw error
    }
  },
}
