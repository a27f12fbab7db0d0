import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findInboundToken } from './inbound-token'

/** Counts an opening where nobody can be signed in: as an open of the card, never as a person. */
export async function recordOpen(
  context: Context,
  request: { readonly body: RouteRequest<'recordOpen'>['body'] },
): Promise<RouteAnswer<'recordOpen'>> {
  const token = await findInboundToken(context.read, request.body.token)
  if (token) {
    const counted = { token: token.token, sellerId: token.seller_id, day: businessDay(context.clock.now()) }
    await context.transact((stores) => stores.sharing.countOpen(counted, false))
  }
  return {}
}
