import type { Commission, Desk, RouteAnswer, ShareResult } from '@contract/api/types'
import { fen } from '@contract/money'

export function sampleCommission(changes: Partial<Commission> = {}): Commission {
  return {
    orderId: '01kazz000000000000000000k1',
    at: '2026-11-23T02:04:00.000Z',
    title: { zh: '凤凰单丛', en: 'Dancong' },
    picture: '/pictures/tea.webp',
    pieces: 1,
    buyerName: '陈敏',
    baseFen: fen(24294),
    rateBps: 1000,
    commissionFen: fen(2429),
    clawbackFen: fen(0),
    state: 'pending',
    freeAt: null,
    credit: { rule: 'visit', visitedAt: '2026-11-18T04:00:00.000Z', channel: 'chat', windowDays: 15 },
    ...changes,
  }
}

export function sampleShare(changes: Partial<ShareResult> = {}): ShareResult {
  return {
    token: 'tok1',
    channel: 'chat',
    sharedAt: '2026-11-20T04:00:00.000Z',
    productName: { zh: '凤凰单丛', en: 'Dancong' },
    picture: '/pictures/tea.webp',
    opens: 12,
    people: 9,
    orders: 2,
    commissionFen: fen(2429),
    ...changes,
  }
}

export function sampleDesk(changes: Partial<Desk> = {}): Desk {
  const days = Array.from({ length: 14 }, (_, index) => ({ on: `2026-11-${String(index + 10)}`, commissionFen: fen(index * 100) }))
  return {
    shop: { name: '小林的茶桌', state: 'active', suspendedReason: null },
    availableFen: fen(128640),
    pendingFen: fen(31280),
    nextFreeOn: '2026-11-28',
    today: { people: 36, orders: 4, received: 2 },
    days,
    funnel: { days: 30, people: 412, viewers: 268, orders: 37, received: 31 },
    shares: [sampleShare()],
    commissions: [sampleCommission()],
    messages: [],
    ...changes,
  }
}

export function sampleJoinPage(changes: Partial<RouteAnswer<'getJoinPage'>> = {}): RouteAnswer<'getJoinPage'> {
  return {
    isSeller: false,
    suggestedShopName: '陈敏的小店',
    agreement: {
      version: '2026-11-aaaaaaaa',
      title: { zh: '推荐人约定', en: 'Seller agreement' },
      paragraphs: [
        { zh: '一、做什么。', en: '1. What this is.' },
        { zh: '二、不花钱。', en: '2. Free.' },
      ],
    },
    example: {
      productName: { zh: '凤凰单丛', en: 'Dancong' },
      priceFen: fen(25600),
      rateBps: 1250,
      commissionFen: fen(3200),
      returnDays: 7,
    },
    ...changes,
  }
}
