import type { Address } from '../../contract/api/types'
import type { Ulid } from '../../contract/ids'
import type { Caller } from './story-call'

/** What a person does with addresses, in the words of the story. */
export function createAddressVerbs(caller: Caller, newId: () => Ulid) {
  return {
    /** Writes it into the book, under a new id or a known one. */
    async keepsAddress(address: Address, choice: { readonly id?: string; readonly isDefault?: boolean } = {}) {
      const { id = newId(), isDefault = false } = choice
      return { id, ...(await caller.call('saveAddress', { params: { id }, body: { address, isDefault } })) }
    },
    removesAddress: (id: string) => caller.call('removeAddress', { params: { id } }),
    choosesAddress: (id: string) => caller.call('chooseDefaultAddress', { params: { id } }),
    addressBook: async () => (await caller.call('listAddresses', {})).items,
    pastes: async (text: string) => (await caller.call('readAddress', { body: { text } })).address,
    /** Has an order sent somewhere else. */
    redirects: (order: { readonly id: string }, address: Address) =>
      caller.call('changeOrderAddress', { params: { id: order.id }, body: { address } }),
  }
}
