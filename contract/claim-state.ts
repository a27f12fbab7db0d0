/* The life of a claim (after-sale): who may do what in which state, where it leads, whose turn it is and for how long. */

export const claimKinds = ['cancel', 'refund-only', 'return-and-refund', 'goodwill'] as const
/** 'cancel': before it is sent. 'goodwill': HQ pays something back of its own accord. */
export type ClaimKind = (typeof claimKinds)[number]

export const claimReasons = [
  'changed-mind',
  'ordered-wrong',
  'ships-late',
  'no-reason',
  'date-differs',
  'damaged',
  'wrong',
  'missing',
  'spoiled',
  'not-as-described',
  'not-arrived',
  'goodwill',
] as const
export type ClaimReason = (typeof claimReasons)[number]

/** Reasons that lie with HQ: they bring the freight back, and fresh food can be claimed for these alone. */
export const faultReasons = [
  'ships-late',
  'date-differs',
  'damaged',
  'wrong',
  'missing',
  'spoiled',
  'not-as-described',
  'not-arrived',
] as const satisfies readonly ClaimReason[]

export function isHqFault(reason: ClaimReason): boolean {
  return (faultReasons as readonly ClaimReason[]).includes(reason)
}

/** Reasons that nobody believes without a picture or some words. */
export function needsProof(reason: ClaimReason): boolean {
  return isHqFault(reason) && reason !== 'not-arrived' && reason !== 'ships-late'
}

export const claimStates = [
  'requested',
  'approved',
  'returning',
  'returned',
  'refunding',
  'refunded',
  'refund-failed',
  'rejected',
  'refused',
  'appealed',
  'withdrawn',
  'overdue',
] as const
/** 'rejected': what was asked for. 'refused': what came back. 'overdue': the goods were never sent back. */
export type ClaimState = (typeof claimStates)[number]

export type ClaimActor = 'buyer' | 'hq' | 'system'

export const claimActions = [
  'add',
  'withdraw',
  'approve',
  'reject',
  'send',
  'receive',
  'accept',
  'reduce',
  'refuse',
  'appeal',
  'expire',
  'retry',
  'refund',
  'fail',
] as const
/** 'expire': the buyer let the time to send it back pass. 'refund' and 'fail': what WeChat said of the money. */
export type ClaimAction = (typeof claimActions)[number]

export interface ClaimFacts {
  readonly kind: ClaimKind
  readonly state: ClaimState
  readonly hasAppealed: boolean
  /** Whether the goods are back with HQ, or were counted as such. */
  readonly isReturned: boolean
}

type Moves = Readonly<Partial<Record<ClaimActor, Readonly<Partial<Record<ClaimAction, ClaimState>>>>>>

/** 'approved' stands for what an approval leads to: a return first, or the money at once. */
const table: Readonly<Record<ClaimState, Moves>> = {
  requested: {
    buyer: { add: 'requested', withdraw: 'withdrawn' },
    hq: { approve: 'approved', reject: 'rejected' },
    system: { approve: 'approved' },
  },
  approved: { buyer: { add: 'approved', withdraw: 'withdrawn', send: 'returning' }, system: { expire: 'overdue' } },
  returning: {
    buyer: { add: 'returning', send: 'returning' },
    hq: { receive: 'returned', refuse: 'refused' },
    system: { receive: 'returned' },
  },
  returned: {
    buyer: { add: 'returned' },
    hq: { accept: 'refunding', reduce: 'refunding', refuse: 'refused' },
    system: { accept: 'refunding' },
  },
  refunding: { system: { refund: 'refunded', fail: 'refund-failed' } },
  'refund-failed': { hq: { retry: 'refund-failed' }, system: { refund: 'refunded', fail: 'refund-failed', retry: 'refunding' } },
  refunded: {},
  rejected: { buyer: { appeal: 'appealed' } },
  refused: { buyer: { appeal: 'appealed' } },
  appealed: {
    buyer: { add: 'appealed', withdraw: 'withdrawn' },
    hq: { approve: 'approved', reject: 'rejected' },
    system: { approve: 'approved' },
  },
  withdrawn: {},
  overdue: {},
}

/** Where an action of somebody leads, or null when they may not do it now. */
export function nextClaimState(facts: ClaimFacts, actor: ClaimActor, action: ClaimAction): ClaimState | null {
  if (action === 'appeal' && facts.hasAppealed) return null
  const next = table[facts.state][actor]?.[action] ?? null
  if (next !== 'approved' || action !== 'approve') return next
  return facts.kind === 'return-and-refund' && !facts.isReturned ? 'approved' : 'refunding'
}

export function allowedClaimActions(facts: ClaimFacts, actor: ClaimActor): readonly ClaimAction[] {
  return claimActions.filter((action) => nextClaimState(facts, actor, action) !== null)
}

/** How long each turn lasts. */
export interface ClaimTimes {
  readonly claimAnswerHours: number
  readonly returnSendDays: number
  readonly returnTravelDays: number
  readonly returnCheckDays: number
  readonly appealDays: number
  readonly refundDays: number
}

export type ClaimTurn = 'buyer' | 'hq' | 'wechat'

/** Whose turn it is and for how many hours; null once nothing more follows. */
export function claimTurn(
  facts: ClaimFacts,
  times: ClaimTimes,
): { readonly whose: ClaimTurn; readonly hours: number; readonly otherwise: ClaimAction | null } | null {
  switch (facts.state) {
    case 'requested':
    case 'appealed':
      return { whose: 'hq', hours: times.claimAnswerHours, otherwise: 'approve' }
    case 'approved':
      return { whose: 'buyer', hours: times.returnSendDays * 24, otherwise: 'expire' }
    case 'returning':
      return { whose: 'hq', hours: times.returnTravelDays * 24, otherwise: 'receive' }
    case 'returned':
      return { whose: 'hq', hours: times.returnCheckDays * 24, otherwise: 'accept' }
    case 'refunding':
      return { whose: 'wechat', hours: times.refundDays * 24, otherwise: null }
    case 'refund-failed':
      return { whose: 'hq', hours: times.claimAnswerHours, otherwise: null }
    case 'rejected':
    case 'refused':
      return facts.hasAppealed ? null : { whose: 'buyer', hours: times.appealDays * 24, otherwise: null }
    case 'refunded':
    case 'withdrawn':
    case 'overdue':
      return null
  }
}

const letGo: readonly ClaimState[] = ['rejected', 'refused', 'withdrawn', 'overdue']

/** Whether the pieces and the money of a claim are spoken for: nobody else may claim them. */
export function holdsPieces(state: ClaimState): boolean {
  return !letGo.includes(state)
}

/** States in which something is still to come of a claim, whoever's turn it is. */
export const openClaimStates = claimStates.filter((state) => holdsPieces(state) && state !== 'refunded')
