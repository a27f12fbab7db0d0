import { useQuery } from '@/queries/use-query'
import { getProductPage } from '@/services/catalogue'

/** A product by its id, or by the card alone: a mini code knows nothing else. */
export function useProduct(id: string | null, token: string | null) {
  return useQuery(`product:${id ?? ''}:${token ?? ''}`, () => getProductPage({ id: id ?? undefined, token: token ?? undefined }))
}
