import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import type { RouteSpec } from '../../contract/api/route'
import type { RefusalCode } from '../../contract/refusals'
import { refusalStatus } from './refusal-map'

/* The OpenAPI side of the contract: made from the routes, so that it can't say anything else. */

const commonRefusals: readonly RefusalCode[] = ['signed-out', 'not-found', 'invalid-input', 'too-large', 'internal']

/** The document around the paths. */
export const documentHead = {
  openapi: '3.1.0',
  info: {
    title: 'Shupu',
    version: '1',
    description:
      'A micro-shop for people who know each other. Amounts are whole fen; instants are UTC; dates are business days in Asia/Shanghai.',
  },
  servers: [{ url: '/api' }],
}

export const securityScheme = {
  type: 'http',
  scheme: 'bearer',
  description: 'The session token of POST /sessions; it lives 30 days.',
} as const

export function openapiRoute(name: string, spec: RouteSpec) {
  const { method, path, role, summary } = spec
  return createRoute({
    method,
    path,
    summary,
    operationId: name,
    tags: [tagOf(path)],
    security: role === 'visitor' ? [{}, { session: [] }] : [{ session: [] }],
    'x-role': role,
    'x-refusals': refusalsOf(spec),
    request: {
      ...(spec.params ? { params: spec.params } : {}),
      ...(spec.query ? { query: spec.query } : {}),
      ...(spec.body ? { body: { required: true, content: { 'application/json': { schema: spec.body } } } } : {}),
    },
    responses: {
      200: { description: 'Done.', content: { 'application/json': { schema: spec.response } } },
      ...refusalResponses(spec),
    },
  })
}

/** '/hq/orders/{id}' belongs to 'hq'. */
function tagOf(path: string): string {
  return path.split('/')[1] ?? 'other'
}

/** Everything a route may refuse, the common refusals included. */
export function refusalsOf(spec: RouteSpec): readonly RefusalCode[] {
  const forbidden: readonly RefusalCode[] = spec.role === 'seller' || spec.role === 'hq' ? ['forbidden'] : []
  return [...spec.refusals, ...forbidden, ...commonRefusals]
}

function refusalResponses(spec: RouteSpec) {
  const byStatus = new Map<number, RefusalCode[]>()
  for (const code of refusalsOf(spec)) byStatus.set(refusalStatus[code], [...(byStatus.get(refusalStatus[code]) ?? []), code])
  const responses = [...byStatus].map(([status, codes]) => {
    const [first, ...others] = codes.map((code) => z.literal(code))
    const schema = z.object({
      refusal: z.looseObject({ code: first && others.length > 0 ? z.union([first, ...others]) : (first ?? z.string()) }),
    })
    return [status, { description: `Refused: ${codes.join(', ')}.`, content: { 'application/json': { schema } } }] as const
  })
  return Object.fromEntries(responses)
}
