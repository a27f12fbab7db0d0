import type { Address, RouteAnswer } from '@contract/api/types'
import { refusalOf } from '@/lib/refusal-texts'
import { invalidate, replaceData } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import {
  type AddressBook,
  changeOrderAddress,
  listAddresses,
  listRegions,
  readAddress,
  removeAddress,
  saveAddress,
} from '@/services/addresses'
import type { AddressDraft } from '@/stores/address-choice'

const bookKey = 'addresses'

/** A person's address book. */
export function useAddresses() {
  return useQuery(bookKey, listAddresses)
}

/** Every write answers the whole book; a checkout begins with its default. */
async function changing(write: Promise<AddressBook>): Promise<AddressBook> {
  const book = await write
  replaceData(bookKey, () => book)
  invalidate(bookKey, 'quote')
  return book
}

/** Also what puts a removed one back. `mayStayOut`: a full book is no failure, the address is used all the same. */
export function useSaveAddress(mayStayOut: boolean) {
  return useWrite(async ({ id, address, isDefault }: AddressDraft) => {
    try {
      await changing(saveAddress(id, { address, isDefault }))
    } catch (error) {
      if (!mayStayOut || refusalOf(error, 'address-book-full') === null) throw error
    }
    return true
  })
}

export function useRemoveAddress() {
  return useWrite((id: string) => changing(removeAddress(id)))
}

/** Has an order sent to another address, as long as it has not shipped. */
export function useChangeOrderAddress(orderId: string) {
  return useWrite((address: Address) => changeOrderAddress(orderId, { address }).finally(() => invalidate('order')))
}

/** Reads an address out of pasted text; nothing of it is kept anywhere. */
export function useReadAddress(onRead: (read: RouteAnswer<'readAddress'>) => void) {
  return useWrite(async (text: string) => onRead(await readAddress(text)))
}

const daySeconds = 24 * 60 * 60

/** One level of regions; the table itself stays on the server. */
export function useRegions(at: { readonly province?: string; readonly city?: string }, isOn: boolean) {
  const key = `regions:${at.province ?? ''}:${at.city ?? ''}`
  return useQuery(key, () => listRegions(at), { isOn, isKept: false, freshSeconds: daySeconds })
}
