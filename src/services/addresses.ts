import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export type AddressBook = RouteAnswer<'listAddresses'>

export function listAddresses(): Promise<AddressBook> {
  return api('GET /addresses')
}

/** The id is made by the caller and kept over retries. */
export function saveAddress(id: string, body: RouteInput<'saveAddress'>['body']): Promise<AddressBook> {
  return api('PUT /addresses/{id}', { params: { id }, body })
}

export function removeAddress(id: string): Promise<AddressBook> {
  return api('POST /addresses/{id}/removal', { params: { id } })
}

export function chooseDefaultAddress(id: string): Promise<AddressBook> {
  return api('POST /addresses/{id}/default', { params: { id } })
}

export function listRegions(query: RouteInput<'listRegions'>['query']): Promise<RouteAnswer<'listRegions'>> {
  return api('GET /regions', { query })
}

export function readAddress(text: string): Promise<RouteAnswer<'readAddress'>> {
  return api('POST /address-reading', { body: { text } })
}

export function changeOrderAddress(id: string, body: RouteInput<'changeOrderAddress'>['body']): Promise<RouteAnswer<'changeOrderAddress'>> {
  return api('POST /orders/{id}/address', { params: { id }, body })
}
