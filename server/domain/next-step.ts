import type { Fen } from '../../contract/money'

/** A thing is worth showing again from so many people who looked at it without buying. */
export const looksWorthShowing = 3
/** What was sent out this lately is left alone. */
export const shownLatelyDays = 7

interface Thing {
  readonly productId: string
  readonly name: { readonly zh: string; readonly en: string }
}

export interface SellerStanding {
  readonly state: 'active' | 'suspended' | 'left'
  /** The withdrawal under way; `waitingFen` is the bill that the seller has to confirm in WeChat, null when none waits. */
  readonly withdrawal: { readonly id: string; readonly waitingFen: Fen | null } | null
  readonly availableFen: Fen
  readonly minimumFen: Fen
  /** The first of the picks that is still sold. */
  readonly pick: Thing | null
  readonly hasShared: boolean
  /** Looked at by the most people who did not buy, and not sent out lately. */
  readonly watched: (Thing & { readonly people: number }) | null
  readonly momentsLeft: number
}

export type NextStep =
  | { readonly kind: 'confirm'; readonly withdrawalId: string; readonly amountFen: Fen }
  | { readonly kind: 'choose' }
  | ({ readonly kind: 'share' } & Thing)
  | { readonly kind: 'withdraw'; readonly amountFen: Fen }
  | ({ readonly kind: 'show'; readonly people: number } & Thing)
  | { readonly kind: 'moments'; readonly left: number }

/** The one thing a seller is advised to do next; the first that fits. Null: nothing needs doing, and nothing is made up. */
export function nextStep(standing: SellerStanding): NextStep | null {
  // A paused shop can neither share nor take money out: there is nothing to advise.
  if (standing.state === 'suspended') return null
  return confirming(standing) ?? starting(standing) ?? withdrawing(standing) ?? showing(standing)
}

function confirming({ withdrawal }: SellerStanding): NextStep | null {
  if (!withdrawal || withdrawal.waitingFen === null) return null
  return { kind: 'confirm', withdrawalId: withdrawal.id, amountFen: withdrawal.waitingFen }
}

function starting({ state, pick, hasShared }: SellerStanding): NextStep | null {
  if (state === 'left') return null
  if (!pick) return { kind: 'choose' }
  return hasShared ? null : { kind: 'share', ...pick }
}

function withdrawing({ withdrawal, availableFen, minimumFen }: SellerStanding): NextStep | null {
  return withdrawal || availableFen < minimumFen ? null : { kind: 'withdraw', amountFen: availableFen }
}

function showing({ state, watched, momentsLeft }: SellerStanding): NextStep | null {
  if (state === 'left') return null
  if (watched && watched.people >= looksWorthShowing) return { kind: 'show', ...watched }
  return momentsLeft > 0 ? { kind: 'moments', left: momentsLeft } : null
}
