export const complaintStates = ['open', 'answered', 'closed'] as const
export type ComplaintState = (typeof complaintStates)[number]

export type ComplaintActor = 'buyer' | 'hq' | 'system'
export type ComplaintAction = 'add' | 'answer' | 'close'

/** Who may do what, and what it leads to. Open: HQ has to answer. Answered: the buyer may go on, or let it rest. */
const moves: Readonly<
  Record<ComplaintState, Readonly<Partial<Record<ComplaintActor, Readonly<Partial<Record<ComplaintAction, ComplaintState>>>>>>>
> = {
  open: { buyer: { add: 'open', close: 'closed' }, hq: { answer: 'answered' } },
  answered: { buyer: { add: 'open', close: 'closed' }, hq: { answer: 'answered' }, system: { close: 'closed' } },
  closed: {},
}

/** Where an action leads; null when this one may not do it now. */
export function complaintAfter(state: ComplaintState, actor: ComplaintActor, action: ComplaintAction): ComplaintState | null {
  return moves[state][actor]?.[action] ?? null
}
