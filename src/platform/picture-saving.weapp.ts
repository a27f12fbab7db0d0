import Taro from '@tarojs/taro'
import { localPicture } from './local-picture'
import type { PictureSaving, SaveEnd } from './picture-saving'

const scope = 'scope.writePhotosAlbum'
/** errno of a refused privacy text; the others say it in words: 'auth deny', 'auth denied', 'authorize no response', 'system deny'. */
const privacyRefused: readonly unknown[] = [103, 104]

function endOf(error: unknown): SaveEnd {
  const { errMsg, errno } = (error ?? {}) as { readonly errMsg?: string; readonly errno?: number }
  return privacyRefused.includes(errno) || /auth|den(y|ied)|permission/i.test(errMsg ?? '') ? 'refused' : 'failed'
}

export const pictureSaving: PictureSaving = {
  save: async (address) => {
    const filePath = await localPicture(address)
    if (filePath === null) return 'failed'
    try {
      await Taro.saveImageToPhotosAlbum({ filePath })
      return 'saved'
    } catch (error) {
      return endOf(error)
    }
  },
  openSettings: async () => {
    try {
      const { authSetting } = await Taro.openSetting()
      // Never asked about is not refused: WeChat asks then.
      return Reflect.get(authSetting, scope) !== false
    } catch {
      return false
    }
  },
}
