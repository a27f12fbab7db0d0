import { type MountedApp, type MountOptions, mountApp } from './pages/mount-app'
import type { PageRequest, PageResponse } from './pages/requests'

/* A buyer with the sandbox build in their hand: signed in, and able to pay. */

export const buyerAccount = 'sbx-buyer-chen'
const person = { id: '01kbzz00000000000000000b01', nickname: '陈敏', avatar: null, isHq: false, seller: null }
const session = { token: 't', expiresAt: '2099-01-01T00:00:00Z', person, account: buyerAccount }

/** 'POST /quotes' → what it answers. A body alone is a 200; throwing is a network that fails. */
export type Answers = Readonly<Record<string, (request: PageRequest) => unknown>>

export function refused(refusal: { readonly code: string }, status = 409): PageResponse {
  return { status, body: { refusal } }
}

function isResponse(answer: unknown): answer is PageResponse {
  return typeof answer === 'object' && answer !== null && 'status' in answer && typeof answer.status === 'number'
}

/** `POST /orders/01…/payment` as `POST /orders/{id}/payment`. */
export function addressOf({ method, path }: PageRequest): string {
  const bare = path.replace(/^\/api/, '').replace(/\?.*$/, '')
  return `${method} ${bare.replace(/\/[0-7][0-9a-hjkmnp-tv-z]{25}(?=\/|$)/, '/{id}')}`
}

export async function openBuyer(options: Omit<MountOptions, 'requests'> & { readonly answers: Answers }): Promise<MountedApp> {
  const { answers, stored = {}, ...rest } = options
  process.env.SHUPU_SANDBOX = '1'
  const app = await mountApp({
    ...rest,
    stored: { 'shupu:session': JSON.stringify(session), ...stored },
    requests: async (request) => {
      if (request.path.startsWith('/__sandbox/')) return { status: 200, body: {} }
      const answer = answers[addressOf(request)]
      if (answer === undefined) return { status: 404, body: { refusal: { code: 'not-found', what: 'page' } } }
      const given = await answer(request)
      return isResponse(given) ? given : { status: 200, body: given }
    },
  })
  return {
    ...app,
    unmount: () => {
      app.unmount()
      process.env.SHUPU_SANDBOX = ''
    },
  }
}

/** Requests to one address so far. */
export function sentTo(app: MountedApp, address: string): readonly PageRequest[] {
  return app.requests.filter((request) => addressOf(request) === address)
}
