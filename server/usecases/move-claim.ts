import { type ClaimAction, type ClaimActor, claimTurn, nextClaimState } from '../../contract/claim-state'
import type { ClaimRow } from '../database/claims'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Settings } from '../domain/settings'
import { addMinutes } from '../domain/time'
import type { Context } from '../ports'
import { tellClaim } from './tell-claim'

/** Who does something about a claim, and what they say. */
export interface ClaimDeed {
  readonly actor: ClaimActor
  readonly personId: string | null
  readonly action: ClaimAction
  readonly words?: string
  readonly pictureIds?: readonly string[]
  /** Of a write whose id the client made. */
  readonly event?: { readonly id: string; readonly requestHash: string }
}

type Change = Partial<
  Pick<
    ClaimRow,
    | 'goods_fen'
    | 'freight_fen'
    | 'asked_fen'
    | 'has_appealed'
    | 'return_carrier'
    | 'return_number'
    | 'return_sent_at'
    | 'return_arrived_at'
    | 'refund_id'
  >
>

/** Does something about a claim whose order is locked: the table allows it, the history keeps it, and the next turn begins. */
export async function moveClaim(
  context: Context,
  stores: Stores,
  claim: ClaimRow,
  deed: ClaimDeed,
  change: Change = {},
): Promise<ClaimRow> {
  const facts = factsOfClaim(claim)
  const state = nextClaimState(facts, deed.actor, deed.action) ?? refuse('claim-state', { state: claim.state })
  await recordDeed(context, stores, claim.id, deed)
  if (deed.action === 'add') return claim
  const moved = await stores.claims.update(claim.id, { ...change, state })
  await tellClaim(stores, moved, deed.action, context.clock.now())
  return await startTurn(context, stores, moved, await stores.settings.get())
}

export function factsOfClaim(claim: ClaimRow) {
  const { kind, state, has_appealed: hasAppealed, return_arrived_at: arrivedAt } = claim
  return { kind, state, hasAppealed, isReturned: arrivedAt !== null }
}

/** Writes down until when the turn lasts, and has somebody look when it is over. */
export async function startTurn(context: Context, stores: Stores, claim: ClaimRow, settings: Settings): Promise<ClaimRow> {
  const turn = claimTurn(factsOfClaim(claim), settings)
  const deadline = turn ? addMinutes(context.clock.now(), turn.hours * 60) : null
  if (deadline && turn?.otherwise) await stores.jobs.plan('claim-deadline', claim.id, deadline)
  else await stores.jobs.drop('claim-deadline', claim.id)
  return await stores.claims.update(claim.id, { deadline })
}

export async function recordDeed(
  context: Context,
  stores: Stores,
  claimId: string,
  deed: Omit<ClaimDeed, 'action'> & { readonly action: 'request' | ClaimAction },
): Promise<void> {
  const id = deed.event?.id ?? context.makeId()
  const now = context.clock.now()
  await stores.claims.addEvent({
    id,
    claim_id: claimId,
    request_hash: deed.event?.requestHash ?? null,
    happened_at: now,
    actor: deed.actor,
    person_id: deed.personId,
    action: deed.action,
    words: deed.words ?? '',
  })
  const { personId, pictureIds = [] } = deed
  if (personId !== null) await stores.uploads.attach({ personId, purpose: 'claim', ids: pictureIds, to: id, at: now })
}
