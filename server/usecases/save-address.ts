import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { findOwnAddress, viewAddressBook } from './address-book'

interface Request {
  readonly personId: string
  readonly addressId: string
  readonly body: RouteRequest<'saveAddress'>['body']
}

/** Keeps an address in the person's book, once under its id. The book always has a default while it has anything. */
export async function saveAddress(context: Context, request: Request): Promise<RouteAnswer<'saveAddress'>> {
  const { personId, addressId, body } = request
  return await context.transact(async (stores) => {
    await stores.people.lock(personId)
    const earlier = await findOwnAddress(stores, request)
    const book = await stores.addresses.listOfPerson(personId)
    const limit = limits.addressesPerPerson
    if (!earlier && book.length >= limit) refuse('address-book-full', { limit })
    const isDefault = body.isDefault || earlier?.is_default === true || book.length === 0
    if (isDefault) await stores.addresses.clearDefault(personId)
    await stores.addresses.put({
      id: addressId,
      person_id: personId,
      address: body.address,
      is_default: isDefault,
      saved_at: context.clock.now(),
    })
    return await viewAddressBook(context, stores, personId)
  })
}
