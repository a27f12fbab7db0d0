import { useQuery } from '@/queries/use-query'
import { getHqHome } from '@/services/hq'

/** What waits in each of HQ's rooms. */
export function useHqHome() {
  return useQuery('hq-home', getHqHome, { isKept: false })
}
