import type { Stores } from '../database/stores'
import { businessDay } from '../domain/time'
import { newToken } from './unused-token'

interface MadeThing {
  readonly sellerId: string
  readonly productId: string | null
  readonly at: Date
}

/** A poster's token: whoever only looks at it has sent nothing, and the share intent of saving or sending it counts. */
export async function makePosterToken(stores: Stores, thing: MadeThing): Promise<string> {
  return await insertToken(stores, thing, { channel: 'poster', used_at: null })
}

/** A link's token: it is made to be copied, is out from that moment, and counts as one share. */
export async function makeLinkToken(stores: Stores, thing: MadeThing): Promise<string> {
  const { sellerId, at } = thing
  const token = await insertToken(stores, thing, { channel: 'link', used_at: at })
  await stores.sharing.countShare({ token, sellerId, day: businessDay(at) })
  return token
}

type Way = Pick<Parameters<Stores['sharing']['insertToken']>[0], 'channel' | 'used_at'>

async function insertToken(stores: Stores, { sellerId, productId, at }: MadeThing, way: Way): Promise<string> {
  const token = newToken()
  const row = { token, seller_id: sellerId, product_id: productId, created_at: at, ...way }
  if (!(await stores.sharing.insertToken(row))) throw new Error('a new token was there already')
  return token
}
