import type { Refusal } from '@contract/refusals'
import type { AnswerRequest, PageRequest, PageResponse } from './requests'

/** What a route answers: a body, or what to do with each request. Keys are like 'GET /api/orders' without the query. */
export type Answers = Readonly<Record<string, object | ((request: PageRequest) => PageResponse | Promise<PageResponse>)>>

export function ok(body: object): PageResponse {
  return { status: 200, body }
}

/** A refusal as the API answers it. */
export function refused(refusal: Refusal): PageResponse {
  return { status: 409, body: { refusal } }
}

/** A network that is away. */
export function offline(): never {
  throw new Error('no network')
}

/** Answers what is named and says 'not found' to all else. */
export function answering(answers: Answers): AnswerRequest {
  return (request) => {
    const answer = answers[`${request.method} ${request.path.split('?')[0]}`]
    if (answer === undefined) return { status: 404, body: { refusal: { code: 'not-found', what: 'page' } } }
    return typeof answer === 'function' ? answer(request) : ok(answer)
  }
}

/** Someone who is signed in, as the browser has kept it. */
export const signedIn = {
  'shupu:session': JSON.stringify({
    token: 't',
    expiresAt: '2099-01-01T00:00:00.000Z',
    person: { id: '01kazz000000000000000000b1', nickname: '陈敏', avatar: null, isHq: false, seller: null },
    account: null,
  }),
}
