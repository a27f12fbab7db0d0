import { randomBytes } from 'node:crypto'
import type { Stores } from '../database/stores'
import type { Channel } from '../database/values'

/** 9 bytes are 12 characters of base64url: nobody guesses one, and `s=TOKEN` fits the scene of a mini code. */
const tokenBytes = 9
const mostTries = 5

export function newToken(): string {
  return randomBytes(tokenBytes).toString('base64url')
}

/** The token that a seller's next share of this thing by this channel carries; it is made when there is none yet. */
export async function unusedToken(
  stores: Stores,
  thing: { readonly sellerId: string; readonly productId: string | null; readonly channel: Channel; readonly at: Date },
): Promise<string> {
  const { sellerId, productId, channel, at } = thing
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const known = await stores.sharing.findUnusedToken(sellerId, productId, channel)
    if (known) return known
    const token = newToken()
    // The index lets one unused token in; who came second takes the first one's.
    const row = { token, seller_id: sellerId, product_id: productId, channel, created_at: at, used_at: null }
    if (await stores.sharing.insertToken(row)) return token
  }
  throw new Error('no unused token could be made')
}
