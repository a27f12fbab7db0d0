import Taro from '@tarojs/taro'

/** WeChat takes files from its own folder only, and shares one at a tap only: so it is written without waiting. */
export async function giveFile(name: string, text: string): Promise<boolean> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8')
    await Taro.shareFileMessage({ filePath, fileName: name })
    return true
  } catch {
    // The person closed the list of chats, or the phone is full: copying is still there.
    return false
  }
}
