import type { RouteAnswer } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { findOwnAddress, viewAddressBook } from './address-book'

/** Makes one address of the book the one that a checkout begins with. */
export async function chooseDefaultAddress(
  context: Context,
  request: { readonly personId: string; readonly addressId: string },
): Promise<RouteAnswer<'chooseDefaultAddress'>> {
  const { personId, addressId } = request
  return await context.transact(async (stores) => {
    await stores.people.lock(personId)
    if (!(await findOwnAddress(stores, request))) refuse('not-found', { what: 'address' })
    await stores.addresses.clearDefault(personId)
    await stores.addresses.markDefault(addressId)
    return await viewAddressBook(context, stores, personId)
  })
}
