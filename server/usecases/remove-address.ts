import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { findOwnAddress, viewAddressBook } from './address-book'

/** Takes an address out of the person's book; when it was the default, the newest of the others becomes it. Orders keep theirs. */
export async function removeAddress(
  context: Context,
  request: { readonly personId: string; readonly addressId: string },
): Promise<RouteAnswer<'removeAddress'>> {
  const { personId, addressId } = request
  return await context.transact(async (stores) => {
    await stores.people.lock(personId)
    const found = await findOwnAddress(stores, request)
    if (found) await stores.addresses.remove(addressId)
    const [next] = await stores.addresses.listOfPerson(personId)
    if (found?.is_default && next) await stores.addresses.markDefault(next.id)
    return await viewAddressBook(context, stores, personId)
  })
}
