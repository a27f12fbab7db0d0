import type { AddressedRoute, RouteAnswer, RouteInput } from '@contract/api/types'
import type { Refusal } from '@contract/refusals'

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Below the API's base: '/orders/01…?x=y'. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface TransportAnswer {
  readonly status: number
  readonly body: unknown
}

/** Sends one request. Rejects only when no answer came: no network, a timeout. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>

export interface SessionGate {
  /** The session to send, after any silent login under way; null where there is none. Never rejects. */
  readonly token: () => Promise<string | null>
  /** Logs in again because this token was refused; calls at the same time share one login. Rejects as the login does. */
  readonly renew: (refused: string | null) => Promise<string | null>
}

export interface Wires {
  readonly transport: Transport
  readonly session: SessionGate
}

/** The server said no, and why. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
    this.name = 'RefusalError'
  }
}

/** Nothing came back, or nothing that our API says. */
export class NetworkError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NetworkError'
  }
}

type Inputs<Address extends keyof AddressedRoute> = RouteInput<AddressedRoute[Address]>
type Nothing = Record<never, never>
type Needed<Input> = {
  [Key in keyof Input]-?: Input[Key] extends undefined ? never : Nothing extends Input[Key] ? never : Key
}[keyof Input]
type Allowed<Input> = {
  [Key in keyof Input]-?: Input[Key] extends undefined ? never : Nothing extends Input[Key] ? Key : never
}[keyof Input]
type Given<Input> = Pick<Input, Needed<Input>> &
  Partial<Pick<Input, Allowed<Input>>> & { readonly [Key in Exclude<keyof Input, Needed<Input> | Allowed<Input>>]?: never }

/** Calls a route by its address; what it needs and what it answers follow from the contract. */
export type Api = <Address extends keyof AddressedRoute>(
  address: Address,
  ...given: [Needed<Inputs<Address>>] extends [never] ? [input?: Given<Inputs<Address>>] : [input: Given<Inputs<Address>>]
) => Promise<RouteAnswer<AddressedRoute[Address]>>

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** These two come before any session, or where there can be none. */
const anonymous: readonly string[] = ['POST /sessions', 'POST /opens'] satisfies readonly (keyof AddressedRoute)[]

function fillPath(template: string, { params = {}, query = {} }: AnyInput): string {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

function describe(address: string, input: AnyInput, given: Readonly<Record<string, string>>): TransportRequest {
  const [method = 'GET', template = ''] = address.split(' ')
  const headers = input.body === undefined ? given : { ...given, 'Content-Type': 'application/json' }
  return { method: method as TransportRequest['method'], path: fillPath(template, input), headers, body: input.body }
}

function refusalOf(body: unknown): Refusal | null {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return null
  const { refusal } = body as { refusal: Refusal }
  return typeof refusal?.code === 'string' ? refusal : null
}

function readAnswer({ status, body }: TransportAnswer): unknown {
  if (status >= 200 && status < 300) return body
  const refusal = refusalOf(body)
  throw refusal ? new RefusalError(refusal) : new NetworkError(`status ${status}`)
}

function isSignedOut(error: unknown): boolean {
  return error instanceof RefusalError && error.refusal.code === 'signed-out'
}

/** Sends with the session's header. */
type Send = (headers: Readonly<Record<string, string>>) => Promise<TransportAnswer>

/** Rejects with a RefusalError or a NetworkError. A refused session is renewed once and the call sent once more. */
function createSigned(session: SessionGate): (send: Send) => Promise<unknown> {
  async function attempt(send: Send, token: string | null): Promise<unknown> {
    const headers: Record<string, string> = { Accept: 'application/json' }
    if (token !== null) headers.Authorization = `Bearer ${token}`
    const answer = await send(headers).catch((error: unknown) => {
      throw new NetworkError(error instanceof Error ? error.message : 'no answer')
    })
    return readAnswer(answer)
  }
  return async (send) => {
    const token = await session.token()
    try {
      return await attempt(send, token)
    } catch (error) {
      if (!isSignedOut(error)) throw error
      const fresh = await session.renew(token)
      if (fresh === null) throw error
      return attempt(send, fresh)
    }
  }
}

const noSession: SessionGate = { token: async () => null, renew: async () => null }

/** Calls the routes of the contract. */
export function createApi({ transport, session }: Wires): Api {
  const signed = createSigned(session)
  const unsigned = createSigned(noSession)
  function call(address: string, input: AnyInput = {}): Promise<unknown> {
    const send = anonymous.includes(address) ? unsigned : signed
    return send((headers) => transport(describe(address, input, headers)))
  }
  return call as Api
}

interface Connected {
  readonly api: Api
  readonly signed: (send: Send) => Promise<unknown>
}

let connected: Connected | null = null

/** Called once by the app, before any page asks for anything. */
export function connectApi(wires: Wires): void {
  connected = { api: createApi(wires), signed: createSigned(wires.session) }
}

function getConnected(): Connected {
  if (connected === null) throw new Error('the API is used before it was connected')
  return connected
}

function callConnected(...call: Parameters<Api>): Promise<unknown> {
  return getConnected().api(...call)
}

/** For what is no JSON: sends it by the caller's own way, with the session as the routes have it, and reads the answer alike. */
export function sendSigned(send: Send): Promise<unknown> {
  return getConnected().signed(send)
}

/** The API that the services call. */
export const api = callConnected as Api
