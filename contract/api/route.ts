import type { ZodObject, ZodType } from 'zod'
import type { CommonRefusalCode, RefusalCode } from '../refusals'

/** Who may call: everybody; a signed-in person; an active or suspended seller; the brand's staff. */
export type Role = 'visitor' | 'buyer' | 'seller' | 'hq'

export interface RouteSpec {
  readonly method: 'get' | 'post' | 'put'
  /** Hono's spelling: '/orders/{id}'. Served below /api. */
  readonly path: `/${string}`
  readonly role: Role
  /** One sentence: what it does for whom. */
  readonly summary: string
  readonly params?: ZodObject
  readonly query?: ZodObject
  readonly body?: ZodType
  readonly response: ZodType
  /** What this route itself may refuse, besides the common ones. */
  readonly refusals: readonly Exclude<RefusalCode, CommonRefusalCode>[]
}

export function defineRoute<const Spec extends RouteSpec>(spec: Spec): Spec {
  return spec
}
