import { addDays } from './time'

export type ShareChannel = 'chat' | 'moments' | 'poster' | 'link' | 'pack'

export interface CreditVisit {
  readonly token: string
  readonly sellerId: string
  readonly isSellerActive: boolean
  /** Of the card, not of the scene it was opened in. */
  readonly channel: ShareChannel
  readonly visitedAt: Date
}

/** The person's last order that was credited and paid. */
export interface CreditedPurchase {
  readonly token: string
  readonly sellerId: string
  readonly isSellerActive: boolean
  readonly channel: ShareChannel
  readonly paidAt: Date
}

export interface AttributionRules {
  readonly visitWindowDays: number
  readonly customerWindowDays: number
  readonly paysOwnCard: boolean
}

export interface AttributionFacts {
  readonly personId: string
  readonly at: Date
  /** Newest first. */
  readonly visits: readonly CreditVisit[]
  readonly lastPurchase: CreditedPurchase | null
  readonly rules: AttributionRules
}

export interface Credit {
  readonly rule: 'visit' | 'customer'
  readonly sellerId: string
  readonly token: string
  readonly channel: ShareChannel
  /** The visit, or the earlier purchase, that the credit rests on. */
  readonly visitedAt: Date
  readonly windowDays: number
}

/**
 * Whom an order placed at this moment is credited to: the newest visit of the window whose seller is active. A visit by one's own
 * card ends the search with nobody, unless the brand pays it. Without a visit, the seller this person last bought through.
 */
export function attribute(facts: AttributionFacts): Credit | null {
  const { rules, personId, at } = facts
  const visitsSince = addDays(at, -rules.visitWindowDays)
  for (const visit of facts.visits) {
    if (visit.visitedAt > at || visit.visitedAt < visitsSince) continue
    if (visit.sellerId === personId && !rules.paysOwnCard) return null
    if (!visit.isSellerActive) continue
    const { token, sellerId, channel, visitedAt } = visit
    return { rule: 'visit', sellerId, token, channel, visitedAt, windowDays: rules.visitWindowDays }
  }
  return attributeToLastPurchase(facts)
}

function attributeToLastPurchase({ lastPurchase, rules, personId, at }: AttributionFacts): Credit | null {
  if (!lastPurchase?.isSellerActive) return null
  if (lastPurchase.paidAt > at || lastPurchase.paidAt < addDays(at, -rules.customerWindowDays)) return null
  if (lastPurchase.sellerId === personId && !rules.paysOwnCard) return null
  const { token, sellerId, channel, paidAt } = lastPurchase
  return { rule: 'customer', sellerId, token, channel, visitedAt: paidAt, windowDays: rules.customerWindowDays }
}
