import { limits } from '../../contract/limits'
import type { TokenRow } from '../database/sharing'
import type { Stores } from '../database/stores'

const tokenPattern = new RegExp(`^[0-9A-Za-z_-]{1,${limits.tokenLength}}$`)

/** The card a link carries; null for none, for what can't be one and for one that nobody made: the page opens all the same. */
export async function findInboundToken(stores: Stores, text: string | undefined): Promise<TokenRow | null> {
  return text !== undefined && tokenPattern.test(text) ? await stores.sharing.findToken(text) : null
}
