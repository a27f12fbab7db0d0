import type { RouteName, Routes } from '../../../contract/api'
import type { Person, RouteAnswer, RouteRequest } from '../../../contract/api/types'
import type { Context } from '../../ports'

type Signed<Name extends RouteName, Value> = Routes[Name]['role'] extends 'visitor' ? Value | null : Value

/** What a handler gets: the checked parts of the request, and who asks. */
export type HandlerRequest<Name extends RouteName> = RouteRequest<Name> & {
  readonly person: Signed<Name, Person>
  /** What the database keeps of the session that was sent. */
  readonly session: Signed<Name, string>
}

export type Handler<Name extends RouteName> = (context: Context, request: HandlerRequest<Name>) => Promise<RouteAnswer<Name>>

/** A handler for each route: one that is missing does not compile. */
export type Handlers = { readonly [Name in RouteName]: Handler<Name> }
