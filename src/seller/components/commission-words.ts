import type { Commission, StatementItem } from '@contract/api/types'
import { type Fen, formatFen, subtractFen } from '@contract/money'
import { formatDay } from '@/lib/dates'
import type { Language } from '@/lib/language'
import type { SellerText } from '@/lib/messages/zh/seller'
import type { StatementText } from '@/lib/messages/zh/statement'
import { nameIn } from '@/lib/names'
import { pieceKind } from '@/lib/piece-kind'
import { formatMovement } from '@/lib/prices'

/** What an order brings after what was taken back. */
export function netCommission({ commissionFen, clawbackFen }: Commission): Fen {
  return subtractFen(commissionFen, clawbackFen)
}

/** '+24.29'; nothing has no sign. */
export function movementText(amount: Fen): string {
  return amount === 0 ? formatMovement(amount).slice(1) : formatMovement(amount)
}

const tagKinds = { pending: 'waiting', available: 'done', 'taken-back': 'neutral' } as const

export function stateTag(state: Commission['state'], text: SellerText) {
  return { label: text.states[state], kind: tagKinds[state] }
}

function buyerOf({ buyerName }: Pick<Commission, 'buyerName'>, text: SellerText): string {
  return buyerName === '' ? text.someone : buyerName
}

type Titled = Pick<Commission, 'buyerName' | 'title' | 'state' | 'pieces'>

/** '陈敏买了凤凰单丛', '老周退了凤凰单丛'. */
export function commissionTitle(commission: Titled, text: SellerText, language: Language): string {
  if (commission.state !== 'taken-back') return boughtTitle(commission, text, language)
  return text.returned(buyerOf(commission, text), nameIn(commission.title, language))
}

export function boughtTitle(commission: Titled, text: SellerText, language: Language): string {
  return text.bought(buyerOf(commission, text), nameIn(commission.title, language), commission.pieces)
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
  const card = credit.rule === 'visit' ? [cardStory(credit.card, text, language)] : []
  const part = clawbackFen > 0 && state !== 'taken-back' ? [text.outcome.partly(formatFen(clawbackFen))] : []
  return [rule, ...card, ...part, outcome(commission, text, language)].join(language === 'zh' ? '' : ' ')
}

function cardStory({ sharedAt, product }: Commission['credit']['card'], text: SellerText, language: Language): string {
  return text.card(formatDay(sharedAt, language), product === null ? text.theShop : nameIn(product.name, language))
}

function outcome({ state, freeAt }: Commission, text: SellerText, language: Language): string {
  if (state === 'taken-back') return text.outcome.takenBack
  if (freeAt === null) return text.outcome.unreceived
  const day = formatDay(freeAt, language)
  return state === 'available' ? text.outcome.available(day) : text.outcome.until(day)
}

type TakenBack = Pick<Extract<StatementItem, { kind: 'taken-back' }>, 'reason' | 'goods'>

/** '老周退了 1 罐单丛'; of money alone, and of a refund we know no pieces of, the goods are named without a count. */
export function takenBackTitle(
  { reason, goods }: TakenBack,
  of: Pick<Commission, 'buyerName' | 'title'>,
  words: { readonly seller: SellerText; readonly statement: StatementText },
  language: Language,
): string {
  const { statement } = words
  const buyer = buyerOf(of, words.seller)
  const pieces = goods.filter((some) => some.pieces > 0)
  if (pieces.length === 0) return statement.moneyBack(buyer, nameIn(goods[0]?.name ?? of.title, language))
  const named = pieces.map(({ name, sizeName, pieces: count }) => statement.some(nameIn(name, language), pieceKind(sizeName), count))
  return (reason === 'cancel' ? statement.cancelled : statement.returned)(buyer, named.join(statement.and))
}
