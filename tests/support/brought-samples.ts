import type { Brought, SharedCard } from '@contract/api/types'
import { fen } from '@contract/money'

const counts = { opens: 12, people: 9, viewers: 6, orders: 3, paid: 2, received: 1, refunded: 1, commissionFen: fen(2429) }
const tea = { productId: '01kazz0000000000000000p001', name: { zh: '凤凰单丛', en: 'Dancong' }, picture: '/pictures/tea.webp' }
const nothing = { shares: 0, opens: 0, people: 0, viewers: 0, orders: 0, paid: 0, received: 0, refunded: 0, commissionFen: fen(0) }

export function sampleBrought(changes: Partial<Brought> = {}): Brought {
  const day = (index: number) => new Date(Date.UTC(2026, 9, 28 + index)).toISOString().slice(0, 10)
  return {
    total: { ...counts, shares: 4 },
    things: [
      { ...counts, shares: 3, ...tea },
      { ...nothing, shares: 1, opens: 1, people: 1, productId: null, name: null, picture: null },
    ],
    channels: [{ ...counts, shares: 4, channel: 'chat' }],
    days: Array.from({ length: 30 }, (_, index) => ({ ...(index === 29 ? { ...counts, shares: 4 } : nothing), on: day(index) })),
    ...changes,
  }
}

export function sampleCard(changes: Partial<SharedCard> = {}): SharedCard {
  return { ...counts, ...tea, token: 'tok1', channel: 'chat', sharedAt: '2026-11-20T04:00:00.000Z', ...changes }
}

export const nothingBrought = sampleBrought({
  total: nothing,
  things: [],
  channels: [],
  days: sampleBrought().days.map(({ on }) => ({ ...nothing, on })),
})
