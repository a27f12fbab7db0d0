import type { RouteAnswer } from '../../contract/api/types'
import { allowedClaimActions } from '../../contract/claim-state'
import { carriers } from '../domain/carriers'
import type { Context } from '../ports'
import { viewClaim } from './claim-view'
import { factsOfClaim } from './move-claim'
import { getOwnClaim } from './own-claim'

const shown = ['add', 'withdraw', 'send', 'appeal'] as const

/** Shows a buyer one claim of theirs: what happened, whose turn it is, and what they can do. */
export async function getClaim(
  context: Context,
  request: { readonly personId: string; readonly claimId: string },
): Promise<RouteAnswer<'getClaim'>> {
  const found = await getOwnClaim(context.read, request)
  const settings = await context.read.settings.get()
  const allowed = allowedClaimActions(factsOfClaim(found.claim), 'buyer')
  const { deadline } = found.claim
  const isInTime = deadline === null || context.clock.now() < deadline
  return {
    claim: await viewClaim(context.read, found, settings),
    actions: shown.filter((action) => allowed.includes(action) && (action !== 'appeal' || isInTime)),
    returnTo: settings.returnTo,
    carriers: [...carriers],
    brandPhone: settings.brandPhone,
  }
}
