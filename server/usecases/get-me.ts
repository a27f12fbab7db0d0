import type { Person, RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'

/** Tells a person who they are here and what they may open. */
export async function getMe(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'getMe'>> {
  const { brandName, brandPhone } = await context.read.settings.get()
  return { person: request.person, brand: { name: brandName, phone: brandPhone } }
}
