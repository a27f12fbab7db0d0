import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import { getJoinPage, openShop } from '@/services/seller'
import { updatePerson } from '@/stores/session'

const joinKey = 'join'

/** What opening a shop means. Never shown from yesterday's memory: the agreement must be today's. */
export function useJoinPage(invitation: string | null) {
  const query = { invitation: invitation ?? undefined }
  return useQuery(`${joinKey}:${invitation ?? ''}`, () => getJoinPage(query), { isKept: false })
}

/** Opens the shop; what every page shows of this person, and what it shares, changes with it. A refusal may mean that the page changed. */
export function useOpenShop() {
  return useWrite(async (shop: Parameters<typeof openShop>[0]) => {
    try {
      const { person } = await openShop(shop)
      updatePerson(person)
      invalidate('')
      return person
    } catch (error) {
      invalidate(joinKey)
      throw error
    }
  })
}
