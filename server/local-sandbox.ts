import { Hono } from 'hono'
import type { WeChatConfig } from './config'
import { sandboxTemplates } from './domain/message-templates'
import { listen } from './listen'
import type { Clock, Context } from './ports'
import type { SandboxKeys } from './sandbox/keys'
import { createSandbox } from './sandbox/sandbox'

export interface LocalSandbox {
  readonly wechat: WeChatConfig
  readonly courierBase: string
  /** What happens on a phone: to be mounted under /__sandbox. */
  readonly phone: Hono
  close(): Promise<void>
}

/** In the sandbox a day at the courier or at WeChat takes a minute. */
const timeScale = 1440
/** The demo's cast, who were there first; those who only looked on come after them. */
const peopleShown = 12

/** Starts the stand-in for WeChat and a courier on a port of its own that only this machine reaches. */
export async function startLocalSandbox(options: { readonly clock: Clock; readonly statePath: string }): Promise<LocalSandbox> {
  const sandbox = createSandbox({ clock: options.clock, keysAndStatePath: options.statePath, timeScale })
  const listening = await listen((request) => sandbox.wechat.fetch(request), '127.0.0.1', 0)
  sandbox.start()
  const base = `http://127.0.0.1:${listening.port}`
  return {
    wechat: sandboxWeChat(sandbox.keys, base),
    courierBase: base,
    phone: sandbox.phone,
    async close() {
      sandbox.close()
      await listening.close(0)
    },
  }
}

/** The settings of a merchant of the sandbox. */
export function sandboxWeChat(keys: SandboxKeys, base: string): WeChatConfig {
  return {
    appId: keys.appid,
    secret: keys.appSecret,
    apiBase: base,
    payBase: base,
    merchantId: keys.mchid,
    merchantSerial: keys.merchantSerial,
    merchantKey: keys.merchantPrivateKey,
    publicKeyId: keys.platformKeyId,
    publicKey: keys.platformPublicKey,
    apiV3Key: keys.apiV3Key,
    pushToken: keys.pushToken,
    version: 'release',
    pushKey: keys.pushKey,
    messages: sandboxTemplates,
  }
}

/** The phone's routes and, for 'who am I', everybody one may be. */
export function phoneWithPeople(phone: Hono, context: Context): Hono {
  const app = new Hono()
  app.route('/', phone)
  app.get('/people', async (c) => {
    const people = await context.read.people.listFirst(peopleShown)
    return c.json(
      people.map(({ openid, nickname, avatar, isHq, seller }) => ({
        openid,
        nickname,
        avatar,
        role: isHq ? 'hq' : seller ? 'seller' : 'buyer',
      })),
    )
  })
  return app
}
