import { z } from 'zod'
import type { ContentGateway, ContentScene } from '../../content-ports'
import { WeChatUnavailable } from '../../ports'
import type { ApiClient } from './tokens'

export interface ContentGatewayOptions {
  readonly api: Pick<ApiClient, 'post'>
  /** WeChat fetches the pictures from here. */
  readonly publicUrl: string
}

/** WeChat does not judge what somebody wrote who was not in the mini program for two hours. */
const notActive = 61010
const scenes: Readonly<Record<ContentScene, number>> = { profile: 1, comment: 2 }
const checkedSchema = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })
const startedSchema = z.object({ trace_id: z.string().min(1) })

/** msg_sec_check and media_check_async, version 2. */
export function createContentGateway({ api, publicUrl }: ContentGatewayOptions): ContentGateway {
  return {
    async checkText({ openid, content, scene }) {
      const reply = await api.post('/wxa/msg_sec_check', { openid, content, version: 2, scene: scenes[scene] })
      if (reply.errcode === notActive) return 'review'
      const checked = checkedSchema.safeParse(reply)
      if (reply.errcode !== 0 || !checked.success) throw new WeChatUnavailable(`msg_sec_check: errcode ${reply.errcode}`)
      return checked.data.result.suggest
    },
    async checkPicture({ openid, address, scene }) {
      const asked = { openid, media_url: `${publicUrl}${address}`, media_type: 2, version: 2, scene: scenes[scene] }
      const reply = await api.post('/wxa/media_check_async', asked)
      if (reply.errcode === notActive) return 'review'
      const started = startedSchema.safeParse(reply)
      if (reply.errcode !== 0 || !started.success) throw new WeChatUnavailable(`media_check_async: errcode ${reply.errcode}`)
      return { traceId: started.data.trace_id }
    },
  }
}
