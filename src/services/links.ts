import type { RouteAnswer } from '@contract/api/types'
import { api } from '@/lib/http'

/** From our page outside WeChat into the mini program: a link of WeChat's that is fresh each time. */
export function openLink(token: string): Promise<RouteAnswer<'openLink'>> {
  return api('POST /links/{token}/openings', { params: { token } })
}
