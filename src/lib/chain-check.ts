import { type ChainedPosting, chainText } from '@contract/chain'
import { limits } from '@contract/limits'
import { sha256 } from './sha256'

/* The phone remembers the end of the seller's chain and works out for itself that the past still leads there. */

export interface ChainHead {
  readonly length: number
  readonly head: string
}

/** What the phone keeps of one seller's chain. */
export interface KeptChain {
  /** From where on the past is vouched for: the beginning, unless the seller settled with HQ that it was changed. */
  readonly base: ChainHead
  /** The end as it was last seen. */
  readonly seen: ChainHead
  /** How far working it out once more has come, from the base to what was seen: a part at each visit when it is long. */
  readonly walk: ChainHead
  /** The business day on which it was last worked out whole. */
  readonly walkedOn: string
}

/** The chain after a length, and where it ends now. */
export type ReadChain = (after: number) => Promise<ChainHead & { readonly postings: readonly ChainedPosting[] }>

export type ChainFinding =
  | { readonly kind: 'same'; readonly kept: KeptChain }
  /** The phone saw `seen`; what the server tells now does not lead there. */
  | { readonly kind: 'changed'; readonly seen: ChainHead; readonly now: ChainHead }

export const chainStart: ChainHead = { length: 0, head: '' }

export function keptFrom(base: ChainHead): KeptChain {
  return { base, seen: base, walk: base, walkedOn: '' }
}

/** Goes on from a head; null when a posting is missing or a head on the way is not the one it was. */
function follow(from: ChainHead, postings: readonly ChainedPosting[], marks: readonly ChainHead[]): ChainHead | null {
  let at = from
  for (const posting of postings) {
    if (posting.chainIndex !== at.length + 1) return null
    at = { length: posting.chainIndex, head: sha256(chainText(at.head, posting)) }
    const { length, head } = at
    if (marks.some((mark) => mark.length === length && mark.head !== head)) return null
  }
  return at
}

/** Follows what came after what was seen, part by part, to the end; null when it does not lead there. */
async function followToEnd(from: ChainHead, now: ChainHead, read: ReadChain): Promise<ChainHead | null> {
  let at = from
  while (at.length < now.length) {
    const { postings } = await read(at.length)
    const next = follow(
      at,
      postings.filter(({ chainIndex }) => chainIndex <= now.length),
      [now],
    )
    if (next === null || next.length === at.length) return null
    at = next
  }
  return at.head === now.head ? at : null
}

/**
 * Compares the chain with what this phone saw of it. Once a day the past is worked out again as well, in one request for a chain of
 * up to 500 postings, so that a line that was changed without its hash shows too; on other visits only what is new.
 */
export async function checkChain(
  known: KeptChain | null,
  today: string,
  read: ReadChain,
  atOnce: number = limits.chainPostings,
): Promise<ChainFinding> {
  const { base, seen, walk, walkedOn } = known ?? keptFrom(chainStart)
  const from = walkedOn === today ? seen : walk
  const { postings, length, head } = await read(from.length)
  const now = { length, head }
  const changed: ChainFinding = { kind: 'changed', seen, now }
  if (now.length < seen.length) return changed
  const walked = follow(from, postings, [seen, now])
  // Fewer than can come at once are all there are.
  if (walked === null || (postings.length < atOnce && walked.length < now.length)) return changed
  const isPastSeen = walked.length >= seen.length
  // At first sight there is nothing to compare a long chain with: its end is believed, and worked out in the days that follow.
  const isNew = known === null && walked.length < now.length
  if (!isNew && (await followToEnd(isPastSeen ? walked : seen, now, read)) === null) return changed
  const progress = isPastSeen && !isNew ? { walk: base, walkedOn: today } : { walk: walked, walkedOn }
  return { kind: 'same', kept: { base, seen: now, ...progress } }
}
