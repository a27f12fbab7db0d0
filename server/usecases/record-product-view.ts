import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import type { PageEntry } from './page-entry'

/** Counts a person who looked at a product by a card, once a card. The card's own seller, and who is not signed in, count nowhere. */
export async function recordProductView(context: Context, { person, token, at }: PageEntry): Promise<void> {
  if (!person || !token || token.seller_id === person.id) return
  if (await context.read.sharing.hasViewed(token.token, person.id)) return
  await context.transact(async (stores) => {
    // The page may be there before the visit is: whoever comes first counts the person.
    const isNewPerson = await stores.sharing.insertTokenPerson(token.token, person.id, at)
    const isFirstView = await stores.sharing.markViewed(token.token, person.id, at)
    if (!isFirstView) return
    await stores.sharing.countView({ token: token.token, sellerId: token.seller_id, day: businessDay(at) }, isNewPerson)
  })
}
