import type { Context as HttpContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import type { Refusal } from '../../contract/refusals'
import { Refused } from '../domain/refused'
import type { Log } from '../ports'
import { describeError } from './describe-error'
import type { Environment } from './environment'
import { refusalStatus } from './refusal-map'

/** The one shape in which anything but success is answered. */
export function answerRefusal(c: HttpContext<Environment>, refusal: Refusal): Response {
  return c.json({ refusal }, refusalStatus[refusal.code])
}

/** Names each field that is wrong and why, in words for programs: 'lines.0.quantity', 'too-big'. */
export function invalidInput(error: { readonly issues: readonly z.core.$ZodIssue[] }): Refusal {
  const fields = error.issues.map((issue) => ({ path: issue.path.join('.') || 'body', reason: reasonOf(issue) }))
  return { code: 'invalid-input', fields }
}

/** A schema's own word ('no-letters') where it has one, else what kind of rule was broken. */
function reasonOf({ message, code }: z.core.$ZodIssue): string {
  return /^[a-z]+(-[a-z]+)*$/.test(message) ? message : code.replaceAll('_', '-')
}

/** Turns whatever was thrown into an answer: refusals as they are, bugs as an id that finds them in the log. */
export function answerThrown(log: Log) {
  return (error: Error, c: HttpContext<Environment>): Response => {
    if (error instanceof Refused) return answerRefusal(c, error.refusal)
    // The framework's own: a body that is no JSON, or says that it is something else.
    if (error instanceof HTTPException && error.status < 500) {
      return answerRefusal(c, { code: 'invalid-input', fields: [{ path: 'body', reason: 'not-json' }] })
    }
    const requestId = c.get('requestId')
    log.error({ requestId, method: c.req.method, route: c.get('route'), ...describeError(error) }, 'a request failed')
    return answerRefusal(c, { code: 'internal', id: requestId })
  }
}
