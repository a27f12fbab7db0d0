import { useQuery } from '@/queries/use-query'
import { getDesk } from '@/services/seller'

/** A seller's day. */
export function useDesk() {
  return useQuery('desk', getDesk)
}
