import type { Commission } from '@contract/api/types'
import { type Fen, formatFen, subtractFen } from '@contract/money'
import { formatDay } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { SellerText } from '@/lib/messages/zh/seller'
import { nameIn } from '@/lib/names'
import { formatMovement } from '@/lib/prices'

/** What an order brings after what was taken back. */
export function netCommission({ commissionFen, clawbackFen }: Commission): Fen {
  return subtractFen(commissionFen, clawbackFen)
}

/** '+24.29'; nothing has no sign. */
export function movementText(amount: Fen): string {
  return amount === 0 ? formatMovement(amount).slice(1) : formatMovement(amount)
}

function buyerOf({ buyerName }: Commission, text: SellerText): string {
  return buyerName === '' ? text.someone : buyerName
}

/** '陈敏买了凤凰单丛', '老周退了凤凰单丛'. */
export function commissionTitle(commission: Commission, text: SellerText, language: Language): string {
  const buyer = buyerOf(commission, text)
  const name = nameIn(commission.title, language)
  return commission.state === 'taken-back' ? text.returned(buyer, name) : text.bought(buyer, name, commission.pieces)
}

/** 1000 → '10%', 1250 → '12.5%'. */
export function percentText(rateBps: number): string {
  return `${rateBps / 100}%`
}

/** By which rule it was credited, and what becomes of it. */
export function commissionStory(commission: Commission, text: SellerText, language: Language): string {
  const { credit, clawbackFen, state } = commission
  const buyer = buyerOf(commission, text)
  const day = formatDay(credit.visitedAt, language)
  const rule =
    credit.rule === 'visit'
      ? text.rules.visit(buyer, day, text.channels[credit.channel], credit.windowDays)
      : text.rules.customer(buyer, day, credit.windowDays)
  const part = clawbackFen > 0 && state !== 'taken-back' ? [text.outcome.partly(formatFen(clawbackFen))] : []
  return [rule, ...part, outcome(commission, text, language)].join(language === 'zh' ? '' : ' ')
}

function outcome({ state, freeAt }: Commission, text: SellerText, language: Language): string {
  if (state === 'taken-back') return text.outcome.takenBack
  if (freeAt === null) return text.outcome.unreceived
  const day = formatDay(freeAt, language)
  return state === 'available' ? text.outcome.available(day) : text.outcome.until(day)
}
