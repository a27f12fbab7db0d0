import type { Claim } from '@contract/api/types'
import type { HqClaimsText } from '@/lib/messages/zh/hq-claims'

type Turn = Claim['turn']

/** HQ should have acted by now. */
export function isClaimLate(turn: Turn): boolean {
  return turn !== null && turn.whose === 'hq' && Date.parse(turn.until) < Date.now()
}

/** Until when whose turn it is, and what happens by itself then; '' once nothing more follows. */
export function turnWords(turn: Turn, text: HqClaimsText, momentOf: (at: string) => string): string {
  if (turn === null) return ''
  const moment = momentOf(turn.until)
  if (isClaimLate(turn)) return text.late(moment)
  const { byItself } = text
  const then = turn.otherwise !== null && turn.otherwise in byItself ? byItself[turn.otherwise as keyof typeof byItself] : null
  return then === null ? text.plainTurn(moment) : text.turn(moment, then)
}
