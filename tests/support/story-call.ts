import { deepStrictEqual } from 'node:assert'
import type { Hono } from 'hono'
import { type RouteName, routes } from '../../contract/api'
import type { RouteSpec } from '../../contract/api/route'
import type { RouteAnswer, RouteInput, UploadAnswer } from '../../contract/api/types'
import { uploadAnswerSchema } from '../../contract/api/uploads'
import type { Refusal } from '../../contract/refusals'
import type { Environment } from '../../server/http/environment'

/** Only the parts that a route takes. */
export type Given<Name extends RouteName> = {
  readonly [Part in keyof RouteInput<Name> as RouteInput<Name>[Part] extends undefined ? never : Part]: RouteInput<Name>[Part]
}

/** The server said no. */
export class RefusedAnswer extends Error {
  constructor(
    readonly status: number,
    readonly refusal: Refusal,
    route: string,
  ) {
    super(`${route} was refused: ${JSON.stringify(refusal)}`)
  }
}

export interface Caller {
  /** Calls a route; what comes back is held to the contract to the last key. Throws RefusedAnswer. */
  call<Name extends RouteName>(name: Name, given: Given<Name>): Promise<RouteAnswer<Name>>
  /** Calls a route that must refuse, and answers the refusal. */
  refused<Name extends RouteName>(name: Name, given: Given<Name>): Promise<Refusal>
  /** Sends a picture as the app does. Throws RefusedAnswer. */
  sends(picture: Uint8Array, about?: { readonly purpose?: string; readonly name?: string }): Promise<UploadAnswer>
}

/** Speaks to the API as a client does, in this process; null: without a session. */
export function createCaller(app: Hono<Environment>, sessionToken: string | null): Caller {
  return callerOf(
    (name, given) => callOnce(app, sessionToken, name, given),
    (form) => uploadOnce(app, sessionToken, form),
  )
}

/** As the app on a phone: when the session has ended it signs in again, silently, and asks once more. */
export function createSignedCaller(app: Hono<Environment>, sessionToken: string, signIn: () => Promise<string>): Caller {
  let session = Promise.resolve(sessionToken)
  async function signedIn<Answer>(work: (token: string) => Promise<Answer>): Promise<Answer> {
    try {
      return await work(await session)
    } catch (error) {
      if (!(error instanceof RefusedAnswer) || error.refusal.code !== 'signed-out') throw error
      session = signIn()
      return await work(await session)
    }
  }
  return callerOf(
    (name, given) => signedIn((token) => callOnce(app, token, name, given)),
    (form) => signedIn((token) => uploadOnce(app, token, form)),
  )
}

async function uploadOnce(app: Hono<Environment>, sessionToken: string | null, form: FormData): Promise<UploadAnswer> {
  const headers: Record<string, string> = sessionToken === null ? {} : { authorization: `Bearer ${sessionToken}` }
  const response = await app.request('/api/uploads', { method: 'POST', headers, body: form })
  const body: unknown = JSON.parse(await response.text())
  if (!response.ok) throw new RefusedAnswer(response.status, (body as { refusal: Refusal }).refusal, 'POST /uploads')
  return uploadAnswerSchema.strict().parse(body)
}

async function callOnce<Name extends RouteName>(
  app: Hono<Environment>,
  sessionToken: string | null,
  name: Name,
  given: Given<Name>,
): Promise<RouteAnswer<Name>> {
  const spec: RouteSpec = routes[name]
  const address = `${spec.method.toUpperCase()} ${spec.path}`
  const response = await app.request(...describeRequest(spec, given, sessionToken))
  const body: unknown = JSON.parse(await response.text())
  if (!response.ok) throw new RefusedAnswer(response.status, (body as { refusal: Refusal }).refusal, address)
  const parsed = spec.response.parse(body)
  // Parsing drops keys that the contract does not know: then the two differ.
  deepStrictEqual(body, parsed, `${address} answers what its schema does not have`)
  return parsed as RouteAnswer<Name>
}

function callerOf(call: Caller['call'], upload: (form: FormData) => Promise<UploadAnswer>): Caller {
  async function refused<Name extends RouteName>(name: Name, given: Given<Name>): Promise<Refusal> {
    try {
      await call(name, given)
    } catch (error) {
      if (error instanceof RefusedAnswer) return error.refusal
      throw error
    }
    throw new Error(`${name} was not refused`)
  }
  async function sends(picture: Uint8Array, { purpose = 'review', name = 'picture.jpg' } = {}): Promise<UploadAnswer> {
    const form = new FormData()
    form.set('purpose', purpose)
    form.set('file', new Blob([new Uint8Array(picture)]), name)
    return await upload(form)
  }
  return { call, refused, sends }
}

interface AnyGiven {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

function describeRequest(spec: RouteSpec, given: AnyGiven, sessionToken: string | null): [string, RequestInit] {
  const path = spec.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(given.params?.[name])))
  const pairs = Object.entries(given.query ?? {}).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))
  const headers: Record<string, string> = {}
  if (sessionToken !== null) headers.authorization = `Bearer ${sessionToken}`
  if (given.body !== undefined) headers['content-type'] = 'application/json'
  const body = given.body === undefined ? {} : { body: JSON.stringify(given.body) }
  return [`/api${path}${query.size > 0 ? `?${query}` : ''}`, { method: spec.method.toUpperCase(), headers, ...body }]
}
