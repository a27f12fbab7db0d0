import { useEffect } from 'react'
import { getMe } from '@/services/people'
import { updatePerson } from '@/stores/session'
import { useQuery } from './use-query'

/** Who is signed in and what they may open; the session learns of it too. */
export function useMe() {
  const query = useQuery('me', getMe)
  const person = query.data?.person
  useEffect(() => {
    if (person !== undefined) updatePerson(person)
  }, [person])
  return query
}
