import { useQuery } from '@/queries/use-query'
import { compareProducts } from '@/services/finding'

/** Products side by side, in the order of their ids. */
export function useComparison(ids: readonly string[]) {
  return useQuery(`comparison:${ids.join(',')}`, () => compareProducts(ids), { isOn: ids.length > 0 })
}
