import type { ProductCard, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { Stores } from '../database/stores'
import { searchGrams, searchWords } from '../domain/search'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { listFoundProducts } from './found-products'
import { viewCards } from './product-cards'

/** Of the pieces of what was typed, how many a product must share to be near: one in four. */
const nearShare = 4

/** Finds products by a part of their names or texts, for everybody alike; where there is none it shows what is near. */
export async function searchProducts(
  context: Context,
  request: { readonly query: RouteRequest<'searchProducts'>['query'] },
): Promise<RouteAnswer<'searchProducts'>> {
  const { q, sort = 'shop', cursor } = request.query
  const words = searchWords(q)
  if (words.length === 0) return { items: [], nextCursor: null, near: [] }
  const today = businessDay(context.clock.now())
  const found = await listFoundProducts(context.read, { words, categoryId: null, sort, cursor, today })
  const isNothing = found.items.length === 0 && cursor === undefined
  return { ...found, near: isNothing ? await listNearWords(context.read, q, today) : [] }
}

async function listNearWords(stores: Stores, typed: string, today: string): Promise<ProductCard[]> {
  const grams = searchGrams(typed)
  if (grams.length === 0) return []
  const atLeast = Math.ceil(grams.length / nearShare)
  const asked = { grams, atLeast, categoryId: null, notId: null, limit: limits.nearProducts }
  const named = await stores.finding.listNear({ ...asked, within: 'names' })
  const near = named.length > 0 ? named : await stores.finding.listNear({ ...asked, within: 'texts' })
  return await viewCards(stores, near, today)
}
