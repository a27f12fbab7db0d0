import Taro from '@tarojs/taro'
import type { PictureDevice } from '@/lib/picture-device'

const timeoutMs = 60_000
/** What is below goes as it is: WeChat made it smaller when it was chosen. */
const smallBytes = 600_000
const quality = 75

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
}

/** A picture that can't be made smaller (a PNG on some phones) goes as it is; the server says if it is too large. */
async function shrink({ tempFilePath, size }: { readonly tempFilePath: string; readonly size: number }): Promise<string> {
  if (size <= smallBytes) return tempFilePath
  try {
    return (await Taro.compressImage({ src: tempFilePath, quality })).tempFilePath
  } catch {
    return tempFilePath
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy's error page.
    return null
  }
}

export const pictures: PictureDevice = {
  choose: async (count) => {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count,
        mediaType: ['image'],
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
      })
      return { pictures: await Promise.all(tempFiles.map(shrink)), problem: null }
    } catch (error) {
      return { pictures: [], problem: messageOf(error).includes('cancel') ? null : 'not-allowed' }
    }
  },
  send: async (picture, { path, headers, fields }, onProgress) => {
    const url = `${process.env.SHUPU_API_BASE ?? ''}${path}`
    const task = Taro.uploadFile({
      url,
      filePath: picture,
      name: 'file',
      formData: { ...fields },
      header: { ...headers },
      timeout: timeoutMs,
    })
    task.progress(({ progress }) => onProgress(progress))
    const { statusCode, data } = await task
    return { status: statusCode, body: parse(data) }
  },
  // WeChat clears its temporary files by itself.
  forget: () => undefined,
}
