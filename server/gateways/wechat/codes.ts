import { z } from 'zod'
import type { CodesGateway } from '../../card-ports'
import { WeChatUnavailable } from '../../ports'
import type { ApiClient } from './tokens'

/** Too many this minute, or today: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html */
const overLimit: ReadonlySet<number> = new Set([45009, 45011])
const codeWidth = 430
const linkSchema = z.object({ url_link: z.url() })

export interface CodesOptions {
  readonly api: ApiClient
  /** The version of the mini program that they open; WeChat opens the others for its testers alone. */
  readonly version?: 'release' | 'trial' | 'develop'
}

/** Codes and links that lead into the mini program. */
export function createCodesGateway({ api, version = 'release' }: CodesOptions): CodesGateway {
  return {
    async miniCode({ scene, page }) {
      // The page may be newer than the release that WeChat would look it up in.
      const asked = { scene, page, check_path: false, env_version: version, width: codeWidth }
      const reply = await api.postForPicture('/wxa/getwxacodeunlimit', asked)
      if (reply instanceof Uint8Array) return reply
      if (overLimit.has(reply.errcode)) return 'busy'
      throw new WeChatUnavailable(`getwxacodeunlimit: errcode ${reply.errcode}`)
    },
    async urlLink({ path, query, days }) {
      const asked = { path, query, expire_type: 1, expire_interval: days, env_version: version }
      const reply = await api.post('/wxa/generate_urllink', asked)
      const link = linkSchema.safeParse(reply)
      if (reply.errcode === 0 && link.success) return link.data.url_link
      if (overLimit.has(reply.errcode)) return 'busy'
      throw new WeChatUnavailable(`generate_urllink: errcode ${reply.errcode}`)
    },
  }
}
