import type { Stores } from '../database/stores'
import type { Channel } from '../database/values'
import { businessDay } from '../domain/time'
import { newToken } from './unused-token'

interface MadeThing {
  readonly sellerId: string
  readonly productId: string | null
  readonly channel: Channel
  readonly at: Date
}

/** A token for something that stays, a poster or a link: it is out from the moment it is made, and counts as one share. */
export async function makeUsedToken(stores: Stores, { sellerId, productId, channel, at }: MadeThing): Promise<string> {
  const token = newToken()
  const row = { token, seller_id: sellerId, product_id: productId, channel, created_at: at, used_at: at }
  if (!(await stores.sharing.insertToken(row))) throw new Error('a new token was there already')
  await stores.sharing.countShare({ token, sellerId, day: businessDay(at) })
  return token
}
