import type { Person, RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'

/** Hands a person all that is kept of them. Whose data these are follows from the session and from nothing else. */
export async function exportMyData(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'exportMyData'>> {
  const { read } = context
  const person = await read.people.get(request.person.id)
  const seller = await read.sellers.find(person.id)
  return {
    exportedAt: context.clock.now().toISOString(),
    brand: (await read.settings.get()).brandName,
    person: {
      id: person.id,
      nickname: person.nickname,
      avatar: person.avatar,
      isHq: person.is_hq,
      since: person.created_at.toISOString(),
    },
    shop: seller && { name: seller.shop_name, words: seller.words, state: seller.state, signedAt: seller.signed_at.toISOString() },
    records: await read.personalData.listRecords(person.id),
  }
}
