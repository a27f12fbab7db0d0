import Taro from '@tarojs/taro'

const timeoutMs = 30_000

/** WeChat's album and its picture menu take files of the phone only. Null: it did not come (an error page comes as a file too). */
export async function localPicture(address: string): Promise<string | null> {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: address, timeout: timeoutMs })
    return statusCode === 200 ? tempFilePath : null
  } catch {
    return null
  }
}
