/** A seller's card as it was composed for them. */
export interface OwnCard {
  readonly title: string
  /** 5:4 and 1:1, as the API names them; null where the thing's own picture stands in. */
  readonly chat: string | null
  readonly moments: string | null
}

const cards = new Map<string, OwnCard>()

/* Moments take the page that is open and nothing else, so that what the share page knows goes along to the thing's own page. */

/** `null`: of the shop. */
export function keepOwnCard(productId: string | null, card: OwnCard): void {
  cards.set(productId ?? '', card)
}

export function findOwnCard(productId: string | null): OwnCard | undefined {
  return cards.get(productId ?? '')
}
