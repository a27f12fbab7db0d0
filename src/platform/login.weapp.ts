import Taro from '@tarojs/taro'
import { sandboxAccount, sandboxCode } from '@/sandbox/person'
import type { Login } from './login'

async function weChatCode(): Promise<string> {
  const { code } = await Taro.login()
  return code
}

export const login: Login =
  process.env.SHUPU_SANDBOX === '1' ? { code: sandboxCode, account: sandboxAccount } : { code: weChatCode, account: () => null }
