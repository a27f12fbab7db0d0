import { limits } from '../../contract/limits'
import type { TokenRow } from '../database/sharing'
import type { Stores } from '../database/stores'

const tokenPattern = new RegExp(`^[0-9A-Za-z_-]{1,${limits.tokenLength}}$`)

/** Whether this can be a token at all; an invitation's looks like a card's. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && tokenPattern.test(text)
}

/** The card a link carries; null for none, for what can't be one and for one that nobody made: the page opens all the same. */
export async function findInboundToken(stores: Stores, text: string | undefined): Promise<TokenRow | null> {
  return isToken(text) ? await stores.sharing.findToken(text) : null
}
