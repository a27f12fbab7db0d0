export interface PageRequest {
  readonly method: string
  /** Path and query, like '/api/orders?page=2'. */
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

export interface PageResponse {
  readonly status: number
  readonly body?: unknown
}

export type AnswerRequest = (request: PageRequest) => PageResponse | Promise<PageResponse>

function readRequest(input: string | URL | Request, init: RequestInit): PageRequest {
  const { pathname, search } = new URL(typeof input === 'object' && 'url' in input ? input.url : input, window.location.href)
  const body = typeof init.body === 'string' && init.body !== '' ? JSON.parse(init.body) : undefined
  const headers = Object.entries((init.headers ?? {}) as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value])
  return { method: init.method ?? 'GET', path: pathname + search, body, headers: Object.fromEntries(headers) }
}

/** What of a browser's Response a client of JSON looks at. */
function createResponse({ status, body }: PageResponse) {
  const text = body === undefined ? '' : JSON.stringify(body)
  return {
    status,
    ok: status >= 200 && status < 300,
    headers: new Map([['content-type', 'application/json']]),
    text: async () => text,
    json: async () => JSON.parse(text),
    blob: async () => new Blob([text]),
  }
}

/** Puts `answer` in place of the network. An answer that throws is a network that fails. */
export function answerRequests(answer: AnswerRequest): { readonly sent: PageRequest[]; readonly countPending: () => number } {
  const sent: PageRequest[] = []
  let pending = 0
  const standIn = async (input: string | URL | Request, init: RequestInit = {}) => {
    const request = readRequest(input, init)
    sent.push(request)
    pending += 1
    try {
      return createResponse(await answer(request))
    } catch (error) {
      throw new TypeError(error instanceof Error ? error.message : String(error))
    } finally {
      pending -= 1
    }
  }
  Object.defineProperty(window, 'fetch', { value: standIn, configurable: true, writable: true })
  return { sent, countPending: () => pending }
}
