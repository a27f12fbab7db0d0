import { sandboxAccount, sandboxCode } from '@/sandbox/person'
import type { Login } from './login'

/** A browser has no WeChat login: in production everybody is a visitor there. */
function refuse(): Promise<string> {
  return Promise.reject(new Error('no login in a browser'))
}

export const login: Login =
  process.env.SHUPU_SANDBOX === '1' ? { code: sandboxCode, account: sandboxAccount } : { code: refuse, account: () => null }
