import type { RouteAnswer } from '../../contract/api/types'
import type { Context } from '../ports'
import { viewAddressBook } from './address-book'

/** Shows a person their own address book. */
export async function listAddresses(context: Context, request: { readonly personId: string }): Promise<RouteAnswer<'listAddresses'>> {
  return await viewAddressBook(context, context.read, request.personId)
}
