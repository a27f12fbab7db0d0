import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { listInvitations, makeInvitation, makeInvitationCode, revokeInvitation } from '@/services/hq-office'

const key = 'hq-invitations'

/** Who was invited to open a shop, newest first. */
export function useHqInvitations() {
  const query = useQuery(key, () => listInvitations({}), { isKept: false })
  return { query, list: useMore(query.data, (cursor) => listInvitations({ cursor })) }
}

const changing = <Answer>(write: Promise<Answer>) => write.finally(() => invalidate(key))

export function useMakeInvitation() {
  return useWriteOnce((id, note: string, days: number) => changing(makeInvitation({ id, note, days })))
}

export function useRevokeInvitation(token: string) {
  return useWriteOnce((id) => changing(revokeInvitation(token, { id })))
}

export function useInvitationCode(token: string) {
  return useWrite(async () => (await makeInvitationCode(token)).picture)
}
