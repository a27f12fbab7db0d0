import { z } from 'zod'
import { type LoginGateway, WeChatUnavailable } from '../../ports'
import { exchange, type Fetch, parseJson } from '../exchange'

export interface LoginGatewayOptions {
  /** https://api.weixin.qq.com, or the sandbox. */
  readonly baseUrl: string
  readonly appid: string
  readonly secret: string
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

const replySchema = z.object({
  openid: z.string().min(1).optional(),
  unionid: z.string().min(1).optional(),
  errcode: z.number().int().default(0),
})

/** Invalid code, code used already, and a person whom WeChat holds back as a risk. */
const refusedCodes: ReadonlySet<number> = new Set([40029, 40163, 40226])

/** `wx.login` codes to openids. The session key is dropped here: nothing of ours needs it and it must never reach a client. */
export function createLoginGateway(options: LoginGatewayOptions): LoginGateway {
  const path = '/sns/jscode2session'
  return {
    async exchangeCode(code) {
      const query = new URLSearchParams({
        appid: options.appid,
        secret: options.secret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const url = `${options.baseUrl.replace(/\/$/, '')}${path}?${query}`
      const reply = await exchange({ method: 'GET', url }, { ...options, failure: WeChatUnavailable })
      const content = replySchema.safeParse(parseJson(reply.text))
      if (!content.success) throw new WeChatUnavailable(`GET ${path}: ${reply.status} without an answer`)
      const { openid, unionid, errcode } = content.data
      if (refusedCodes.has(errcode)) return null
      if (errcode !== 0 || openid === undefined) throw new WeChatUnavailable(`GET ${path}: errcode ${errcode}`)
      return { openid, unionid: unionid ?? null }
    },
  }
}
