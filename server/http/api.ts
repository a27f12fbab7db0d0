import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HttpContext } from 'hono'
import { type RouteName, routes } from '../../contract/api'
import type { RouteSpec } from '../../contract/api/route'
import type { Context } from '../ports'
import { answerRefusal, invalidInput } from './answer-refusal'
import { documentHead, openapiRoute, securityScheme } from './api-document'
import { requireRole } from './auth'
import type { Environment } from './environment'
import { accountHandlers } from './handlers/account'
import { addressHandlers } from './handlers/addresses'
import { cardHandlers } from './handlers/cards'
import { catalogueHandlers } from './handlers/catalogue'
import { claimHandlers } from './handlers/claims'
import { complaintHandlers } from './handlers/complaints'
import type { Handler, HandlerRequest, Handlers } from './handlers/handler'
import { hqHandlers } from './handlers/hq'
import { hqClaimHandlers } from './handlers/hq-claims'
import { settingsHandlers } from './handlers/hq-settings'
import { invitationHandlers } from './handlers/invitations'
import { messageHandlers } from './handlers/messages'
import { orderHandlers } from './handlers/orders'
import { peopleHandlers } from './handlers/people'
import { reviewHandlers } from './handlers/reviews'
import { sellerHandlers } from './handlers/seller'
import { sellerShopHandlers } from './handlers/seller-shop'
import { statementHandlers } from './handlers/statement'
import { withdrawalHandlers } from './handlers/withdrawals'
import { nameRoute } from './request-log'
import { findUnstorable } from './storable-text'

const handlers: Handlers = {
  ...peopleHandlers,
  ...catalogueHandlers,
  ...orderHandlers,
  ...complaintHandlers,
  ...accountHandlers,
  ...addressHandlers,
  ...reviewHandlers,
  ...messageHandlers,
  ...sellerHandlers,
  ...hqHandlers,
  ...claimHandlers,
  ...hqClaimHandlers,
  ...statementHandlers,
  ...withdrawalHandlers,
  ...invitationHandlers,
  ...settingsHandlers,
  ...sellerShopHandlers,
  ...cardHandlers,
}

/** Every route of the contract with its handler, and the document that describes them. Mount it under /api. */
export function createApi(context: Context): OpenAPIHono<Environment> {
  const api = new OpenAPIHono<Environment>({
    defaultHook: (result, c) => (result.success ? undefined : answerRefusal(c, invalidInput(result.error))),
  })
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', securityScheme)
  for (const name of Object.keys(routes) as RouteName[]) serveRoute(api, context, name)
  api.get('/openapi.json', nameRoute('GET /api/openapi.json'), (c) => c.json(api.getOpenAPI31Document(documentHead)))
  return api
}

function serveRoute<Name extends RouteName>(api: OpenAPIHono<Environment>, context: Context, name: Name): void {
  const spec: RouteSpec = routes[name]
  const handler: Handler<Name> = handlers[name]
  const named = nameRoute(`${spec.method.toUpperCase()} /api${spec.path}`)
  const route = { ...openapiRoute(name, spec), middleware: [named, requireRole(context, spec.role)] }
  api.openapi(route, async (c) => {
    const request = checkedRequest(c)
    const unstorable = findUnstorable(request.params, request.query, request.body)
    if (unstorable) return answerRefusal(c, unstorable)
    // The validators made these parts by this route's own schemas, and requireRole the person.
    const answer = await handler(context, { ...request, person: c.get('person'), session: c.get('session') } as HandlerRequest<Name>)
    return c.json(answer as object)
  })
}

function checkedRequest(c: HttpContext<Environment>): { readonly params: unknown; readonly query: unknown; readonly body: unknown } {
  const valid = c.req.valid as (target: string) => unknown
  return { params: valid.call(c.req, 'param'), query: valid.call(c.req, 'query'), body: valid.call(c.req, 'json') }
}
