/* Whom an order must be credited to, said again from the rules of docs/decisions and nothing of the server: what happened, and a walk over it. */

export interface ModelCard {
  readonly token: string
  readonly owner: string
  readonly channel: 'chat' | 'moments'
}

interface Came {
  readonly card: ModelCard
  readonly at: number
  readonly scene: number
}

interface Rules {
  readonly visitWindowDays: number
  readonly customerWindowDays: number
  readonly paysOwnCard: boolean
}

export interface Credited extends ModelCard {
  readonly rule: 'visit' | 'customer'
  readonly since: number
}

const dayMs = 86_400_000
const entryScenes = new Set([1007, 1008, 1047, 1155])

export class CreditModel {
  /** Who has a shop and may be credited. */
  readonly active = new Set<string>()
  rules: Rules = { visitWindowDays: 15, customerWindowDays: 180, paysOwnCard: false }
  private readonly came = new Map<string, Came[]>()
  private readonly bought = new Map<string, { readonly card: ModelCard; readonly at: number }>()

  opens(person: string, card: ModelCard, scene: number, at: number): void {
    const earlier = this.came.get(person) ?? []
    const isSame = (each: Came) => each.card.token === card.token && each.scene === scene && at - each.at < 30 * 60_000
    if (entryScenes.has(scene) && !earlier.some(isSame)) this.came.set(person, [...earlier, { card, at, scene }])
  }

  pays(person: string, credited: Credited | null, at: number): void {
    if (credited) this.bought.set(person, { card: credited, at })
  }

  creditOf(person: string, at: number): Credited | null {
    const fresh = (this.came.get(person) ?? []).filter((each) => at - each.at <= this.rules.visitWindowDays * dayMs)
    // Nobody is paid for what they sell themselves, nor is anybody from before that.
    const ownAt = this.rules.paysOwnCard ? -1 : fresh.findLastIndex(({ card }) => card.owner === person)
    const newest = fresh.slice(ownAt + 1).findLast(({ card }) => this.active.has(card.owner))
    if (newest) return { ...newest.card, rule: 'visit', since: newest.at }
    const last = this.bought.get(person)
    if (ownAt >= 0 || !last || !this.active.has(last.card.owner)) return null
    if (last.card.owner === person && !this.rules.paysOwnCard) return null
    if (at - last.at > this.rules.customerWindowDays * dayMs) return null
    const { token, owner, channel } = last.card
    return { token, owner, channel, rule: 'customer', since: last.at }
  }

  /** What somebody's share carries, of a page that a card brought (or none). Null: a card of their own. */
  passedOn(person: string | null, card: ModelCard | null, at: number): { readonly token: string | null } | null {
    if (person !== null && this.active.has(person)) return null
    return { token: card?.token ?? (person === null ? null : (this.creditOf(person, at)?.token ?? null)) }
  }

  /** Who stands above a page as its recommender. */
  shownAs(person: string | null, card: ModelCard | null, at: number): string | null {
    if (card && this.active.has(card.owner)) return card.owner
    if (!card && person !== null && this.active.has(person)) return person
    return person === null ? null : (this.creditOf(person, at)?.owner ?? null)
  }
}
