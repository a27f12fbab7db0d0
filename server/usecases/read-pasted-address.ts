import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { readAddress } from '../domain/address-reading'
import { unservedRegion } from '../domain/regions'
import type { Context } from '../ports'

/** Reads an address out of what somebody pasted, whatever it is, and keeps none of it. */
export async function readPastedAddress(
  context: Context,
  request: { readonly body: RouteRequest<'readAddress'>['body'] },
): Promise<RouteAnswer<'readAddress'>> {
  const address = readAddress(context.regions, request.body.text)
  return { address, unservedRegion: unservedRegion(context.regions, await context.read.settings.get(), address) }
}
