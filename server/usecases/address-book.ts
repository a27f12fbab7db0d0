import type { RouteAnswer } from '../../contract/api/types'
import type { AddressRow } from '../database/addresses'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { unservedRegion } from '../domain/regions'
import type { Context } from '../ports'

/** A person's address book as they see it, with what we can't ship to named at once. */
export async function viewAddressBook(context: Context, stores: Stores, personId: string): Promise<RouteAnswer<'listAddresses'>> {
  const settings = await stores.settings.get()
  const rows = await stores.addresses.listOfPerson(personId)
  return {
    items: rows.map(({ id, address, is_default: isDefault }) => ({
      id,
      address,
      isDefault,
      unservedRegion: unservedRegion(context.regions, settings, address),
    })),
  }
}

/** An address of this person; somebody else's is as unknown as one that never was. */
export async function findOwnAddress(
  stores: Stores,
  request: { readonly personId: string; readonly addressId: string },
): Promise<AddressRow | null> {
  const found = await stores.addresses.find(request.addressId)
  if (found !== null && found.person_id !== request.personId) refuse('not-found', { what: 'address' })
  return found
}
