import type { MyData, MyExport, RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function saveProfile(body: RouteInput<'saveProfile'>['body']): Promise<RouteAnswer<'saveProfile'>> {
  return api('PUT /me/profile', { body })
}

export function signOut(everywhere: boolean): Promise<RouteAnswer<'signOut'>> {
  return api('POST /me/sign-out', { body: { everywhere } })
}

export function getMyData(): Promise<MyData> {
  return api('GET /me/data')
}

export function exportMyData(): Promise<MyExport> {
  return api('GET /me/export')
}

/** The id says who is meant: asked again after a lost answer, it can't reach whoever signed in since. */
export function deleteMe(personId: string): Promise<RouteAnswer<'deleteMe'>> {
  return api('POST /me/deletion', { body: { personId } })
}
