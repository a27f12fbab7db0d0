import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { getBrought, listShares } from '@/services/seller'

/** What sharing brought: all of it, by thing, channel and day. */
export function useBrought() {
  return useQuery('brought', getBrought)
}

/** Each card that was sent out, 20 at a time. */
export function useSharedCards() {
  const query = useQuery('shared-cards', () => listShares({}))
  const list = useMore(query.data, (cursor) => listShares({ cursor }), 'shared-cards')
  return { query, list }
}
