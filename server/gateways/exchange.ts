/** The part of `fetch` that gateways use: the real one, or an app's own `fetch` in tests. */
export type Fetch = (request: Request) => Response | Promise<Response>

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface IncomingReply {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  readonly bytes: Uint8Array
}

export interface ExchangeOptions {
  /** The global one when left out. */
  readonly fetch?: Fetch | undefined
  /** Until the whole reply is read; 6 s when left out. */
  readonly timeoutMs?: number | undefined
  /** What is thrown when nothing readable comes back. */
  readonly failure: new (
    message: string,
  ) => Error
}

/** Sends one request and reads the reply whole. A failure names method and path only: queries and bodies hold secrets. */
export async function exchange(outgoing: OutgoingRequest, options: ExchangeOptions): Promise<IncomingReply> {
  const { fetch = globalThis.fetch, timeoutMs = 6_000 } = options
  try {
    const request = new Request(outgoing.url, {
      method: outgoing.method,
      headers: { accept: 'application/json', 'user-agent': 'shupu', ...outgoing.headers },
      ...(outgoing.body === undefined ? {} : { body: outgoing.body }),
      // Neither host redirects, and what we send is for them alone.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const response = await fetch(request)
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: Object.fromEntries(response.headers), text: new TextDecoder().decode(bytes), bytes }
  } catch (error) {
    throw new options.failure(`${outgoing.method} ${pathOf(outgoing.url)}: ${reasonOf(error)}`)
  }
}

/** The body as JSON, or undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : 'unreadable address'
}

/** 'TimeoutError', 'TypeError ECONNREFUSED': never a message, which may quote the address with its query. */
function reasonOf(error: unknown): string {
  const words = [readField(error, 'name'), readField(readField(error, 'cause'), 'code')]
  return words.filter((word) => typeof word === 'string').join(' ') || 'failed'
}

/** By shape: what fetch throws is not always an Error of this realm. */
function readField(thing: unknown, field: string): unknown {
  return typeof thing === 'object' && thing !== null ? Reflect.get(thing, field) : undefined
}
