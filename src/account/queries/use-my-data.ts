import { NetworkError } from '@/lib/http'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import { deleteMe, exportMyData, getMyData, saveProfile, signOut } from '@/services/account'
import { takeOrdered, useBag } from '@/stores/bag'
import { forgetDraft } from '@/stores/checkout-draft'
import { forgetSearches } from '@/stores/searches'
import { forgetSeen } from '@/stores/seen'
import { leavePhone, updatePerson } from '@/stores/session'

const dataKey = 'my-data'

/** What is kept of this person, where they are signed in, and what keeps them from being deleted. Never from memory. */
export function useMyData() {
  return useQuery(dataKey, getMyData, { isKept: false, freshSeconds: 5 })
}

export function useSaveProfile() {
  return useWrite(async (body: Parameters<typeof saveProfile>[0]) => {
    const { person } = await saveProfile(body)
    updatePerson(person)
    invalidate('me', dataKey, 'join', 'seller-shop')
    return person
  })
}

export function useExport() {
  return useWrite(exportMyData)
}

/** What was being bought, looked for and looked at: the next person on this phone does not see it. */
function forgetTraces(): void {
  forgetDraft()
  forgetSearches()
  forgetSeen()
}

/** This phone is left even when the network is away: the session then ends by its time. Everywhere needs an answer. */
export function useSignOut() {
  return useWrite(async (everywhere: boolean) => {
    try {
      await signOut(everywhere)
    } catch (error) {
      if (everywhere || !(error instanceof NetworkError)) throw error
    }
    forgetTraces()
    leavePhone()
    return true
  })
}

export function useDeleteMe() {
  return useWrite(async (personId: string) => {
    try {
      await deleteMe(personId)
    } catch (error) {
      invalidate(dataKey)
      throw error
    }
    takeOrdered(useBag.getState().lines.map(({ sizeId }) => sizeId))
    forgetTraces()
    leavePhone()
    return true
  })
}
