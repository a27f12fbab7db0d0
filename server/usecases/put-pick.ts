import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { getSellerShop } from './get-seller-shop'
import { lockActiveSeller } from './lock-active-seller'
import { requireFitWords } from './require-fit-words'

type Body = RouteRequest<'putPick'>['body']
interface Pick {
  readonly productId: string
  readonly words: string
}

/** Puts one product among a seller's picks, or takes it out; what another phone did to the others meanwhile stays. */
export async function putPick(
  context: Context,
  request: { readonly person: Person; readonly body: Body },
): Promise<RouteAnswer<'putPick'>> {
  const { person, body } = request
  const known = await context.read.sellers.findPick(person.id, body.productId)
  // What stands there already passed once.
  if (body.isPicked && body.words && body.words !== known?.words) await requireFitWords(context, person.id, [body.words])
  return await context.transact(async (stores) => {
    await lockActiveSeller(stores, person.id)
    const products = await stores.picks.listProductIds([body.productId])
    if (body.isPicked && products.size === 0) refuse('not-found', { what: 'product' })
    const picks = changed(await stores.picks.list(person.id), body)
    if (picks.length > limits.picks) refuse('picks-full', { limit: limits.picks })
    await stores.picks.replace(person.id, picks)
    return await getSellerShop(stores, person.id)
  })
}

/** One that is there keeps its words and its place where none are given; a new one is the last. */
function changed(picks: readonly Pick[], { productId, isPicked, words, position }: Body): readonly Pick[] {
  const place = picks.findIndex((pick) => pick.productId === productId)
  const others = picks.filter((pick) => pick.productId !== productId)
  if (!isPicked) return others
  const pick = { productId, words: words ?? picks[place]?.words ?? '' }
  const at = position ?? (place < 0 ? others.length : place)
  return [...others.slice(0, at), pick, ...others.slice(at)]
}
