import { createPrivateKey, createPublicKey } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Fetch } from '../gateways/exchange'
import type { Clock } from '../ports'
import { createTokenRoutes, requireToken } from './access-tokens'
import { createCodeRoutes } from './code-routes'
import { createContentRoutes } from './content-routes'
import { answerError, type SandboxContext } from './context'
import { type ParcelRegistration, registerParcel } from './courier'
import { createCourierRoutes } from './courier-routes'
import { createFaults, type Faults } from './faults'
import type { SandboxKeys } from './keys'
import { createLoginRoutes } from './login-routes'
import { createMessageRoutes } from './message-routes'
import { createNotifyDelivery } from './notifies'
import { createPayRoutes } from './pay-routes'
import { refusePay, signReplies } from './pay-signature'
import { createPhoneRoutes } from './phone-routes'
import { deliverPushes } from './pushes'
import { createRefundRoutes } from './refund-routes'
import { endDueRefunds } from './refunds'
import { createShippingRoutes } from './shipping-routes'
import { openState } from './state-file'
import { createTransferRoutes } from './transfer-routes'
import { endDueTransfers } from './transfers'

export interface SandboxOptions {
  readonly clock: Clock
  /** Where keys and state stay between starts; in memory alone when left out. */
  readonly keysAndStatePath?: string
  /** Used when no file holds keys yet; fresh ones when left out. */
  readonly keys?: SandboxKeys
  /** How notifies are posted; the global fetch when left out. */
  readonly notifyFetch?: Fetch
  /** How many times faster than life couriers, refunds and notify retries are; 1 when left out. */
  readonly timeScale?: number
  /** Pages that mini-program codes may lead to; any when left out. */
  readonly pages?: readonly string[]
}

export interface Sandbox {
  /** What api.weixin.qq.com, api.mch.weixin.qq.com and the courier service answer. */
  readonly wechat: Hono
  /** What happens on the phone; to be mounted under /__sandbox. */
  readonly phone: Hono
  readonly keys: SandboxKeys
  readonly faults: Faults
  registerParcel(registration: ParcelRegistration): void
  /** One round: ends refunds and transfers whose time has come and sends the notifies that are due. */
  deliverDue(): Promise<void>
  /** Keeps making rounds until `close`. */
  start(): void
  /** Ends the rounds and writes what is unwritten. */
  close(): void
}

const roundMs = 500

/** A stand-in for WeChat, WeChat Pay and a courier, driven by HTTP, in a process or across a socket. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { keys, state, save, flush } = openState(options.keysAndStatePath, options.keys)
  const context: SandboxContext = {
    clock: options.clock,
    keys,
    merchantPublicKey: createPublicKey(keys.merchantPrivateKey),
    platformPrivateKey: createPrivateKey(keys.platformPrivateKey),
    state,
    faults: createFaults(),
    timeScale: options.timeScale ?? 1,
    pages: options.pages,
    notifyFetch: options.notifyFetch ?? globalThis.fetch,
    urlLinks: new Map(),
    pushes: [],
    save,
  }
  const delivery = createNotifyDelivery(context)
  let rounds: NodeJS.Timeout | null = null

  async function deliverDue(): Promise<void> {
    endDueRefunds(context)
    endDueTransfers(context)
    await delivery.deliverDue()
    await deliverPushes(context)
  }

  return {
    wechat: createWeChat(context),
    phone: createPhoneRoutes(context, delivery),
    keys,
    faults: context.faults,
    registerParcel: (registration) => void registerParcel(context, registration),
    deliverDue,
    start() {
      rounds ??= setInterval(() => void deliverDue(), roundMs)
    },
    close() {
      if (rounds !== null) clearInterval(rounds)
      rounds = null
      flush()
    },
  }
}

function createWeChat(context: SandboxContext): Hono {
  const wechat = new Hono()
  wechat.use('*', async (_, next) => {
    if (context.faults.slow > 0) await sleep(context.faults.slow)
    await next()
  })
  wechat.use('/v3/*', signReplies(context), refuseAsPay(context))
  for (const path of ['/sns/*', '/cgi-bin/*', '/wxa/*']) wechat.use(path, refuseAsApi(context))
  for (const path of ['/cgi-bin/message/*', '/wxa/*']) wechat.use(path, requireToken(context))
  wechat.route('/', createLoginRoutes(context))
  wechat.route('/', createTokenRoutes(context))
  wechat.route('/', createCodeRoutes(context))
  wechat.route('/', createContentRoutes(context))
  wechat.route('/', createMessageRoutes(context))
  wechat.route('/', createShippingRoutes(context))
  wechat.route('/', createPayRoutes(context))
  wechat.route('/', createRefundRoutes(context))
  wechat.route('/', createTransferRoutes(context))
  wechat.route('/', createCourierRoutes(context))
  return wechat
}

function refuseAsPay({ faults }: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    if (faults.busy) return refusePay(c, 500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
    if (faults.rate) return refusePay(c, 429, 'FREQUENCY_LIMITED', '频率超限')
    return next()
  }
}

function refuseAsApi({ faults }: SandboxContext): MiddlewareHandler {
  return async (c, next) => {
    if (faults.busy) return answerError(c, -1, 'system error')
    if (faults.rate) return answerError(c, 45011, 'api minute-quota reach limit, please retry next minute')
    return next()
  }
}
