import type { Person, RouteAnswer } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'

import { viewLink } from './made-view'

/** A seller's links, newest first, of every thing. */
export async function listLinks(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'listLinks'>> {
  const { id } = request.person
  const seller = await context.read.sellers.get(id)
  if (seller.state !== 'active') return refuse('seller-inactive', { reason: seller.state_reason })
  return { items: (await context.read.cards.listLinks(id)).map((link) => viewLink(context, link)) }
}
