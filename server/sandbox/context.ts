import type { KeyObject } from 'node:crypto'
import type { Context } from 'hono'
import { toChinaTime } from '../gateways/china-time'
import type { Fetch } from '../gateways/exchange'
import { parseJson } from '../gateways/exchange'
import type { Clock } from '../ports'
import type { Faults } from './faults'
import type { SandboxKeys } from './keys'
import type { StoredPush } from './pushes'
import type { SandboxState } from './state'

/** What every part of the sandbox works with. */
export interface SandboxContext {
  readonly clock: Clock
  readonly keys: SandboxKeys
  readonly merchantPublicKey: KeyObject
  readonly platformPrivateKey: KeyObject
  readonly state: SandboxState
  readonly faults: Faults
  /** How many times faster than WeChat and couriers: 1 is as in life, 1440 makes a day a minute. */
  readonly timeScale: number
  /** Pages that codes may lead to; any when undefined. */
  readonly pages: readonly string[] | undefined
  readonly notifyFetch: Fetch
  /** By the last part of their address; forgotten when the sandbox ends. */
  readonly urlLinks: Map<string, { readonly path: string; readonly query: string; readonly expiresAt: number }>
  /** Events on their way. */
  readonly pushes: StoredPush[]
  save(): void
}

/** Milliseconds since 1970, by the given clock. */
export function nowMs(context: SandboxContext): number {
  return context.clock.now().getTime()
}

/** A span of WeChat's own time (seconds) in ours (milliseconds). */
export function scaledMs(context: SandboxContext, seconds: number): number {
  return (seconds * 1000) / context.timeScale
}

/** A number that only grows, over restarts too. */
export function nextNumber(context: SandboxContext): number {
  context.state.sequence += 1
  return context.state.sequence
}

/** '20260101120000', in China's time, for the numbers WeChat gives. */
export function compactTime(context: SandboxContext): string {
  return toChinaTime(context.clock.now()).slice(0, 19).replace(/\D/g, '')
}

/** The request's body as JSON; undefined when it is none. */
export async function readJson(c: Context): Promise<unknown> {
  return parseJson(await c.req.text())
}

/** How api.weixin.qq.com answers all but success: status 200 and a code. */
export function answerError(c: Context, errcode: number, errmsg: string): Response {
  return c.json({ errcode, errmsg: `${errmsg}, rid: 00000000-00000000-00000000` })
}
