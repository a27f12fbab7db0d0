import { refuse } from '../domain/refused'
import { WeChatUnavailable } from '../ports'

/** Turns 'WeChat did not answer' into the refusal that says so; any other failure stays a bug. */
export function unavailable(error: unknown): never {
  if (error instanceof WeChatUnavailable) return refuse('wechat-unavailable', {})
  throw error
}
