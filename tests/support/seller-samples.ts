import type { Commission, Desk, RouteAnswer, SellerOrderPage, Statement, StatementItem } from '@contract/api/types'
import { fen } from '@contract/money'

const sampleCard = {
  sharedAt: '2026-11-16T04:00:00.000Z',
  product: { id: '01kazz0000000000000000p001', name: { zh: '凤凰单丛', en: 'Dancong' } },
}

type CommissionLine = Commission['lines'][number]

export function sampleCommissionLine(changes: Partial<CommissionLine> = {}): CommissionLine {
  return {
    id: '01kazz0000000000000000n001',
    name: { zh: '凤凰单丛', en: 'Dancong' },
    sizeName: '75 g 一罐',
    picture: '/pictures/tea.webp',
    pieces: 1,
    goodsFen: fen(25600),
    discountFen: fen(1306),
    refundedFen: fen(0),
    rateBps: 1000,
    commissionFen: fen(2429),
    clawbackFen: fen(0),
    ...changes,
  }
}

export function sampleCommission(changes: Partial<Commission> = {}): Commission {
  return {
    orderId: '01kazz000000000000000000k1',
    at: '2026-11-23T02:04:00.000Z',
    title: { zh: '凤凰单丛', en: 'Dancong' },
    picture: '/pictures/tea.webp',
    pieces: 1,
    buyerName: '陈敏',
    lines: [sampleCommissionLine()],
    commissionFen: fen(2429),
    clawbackFen: fen(0),
    state: 'pending',
    freeAt: null,
    credit: { rule: 'visit', visitedAt: '2026-11-18T04:00:00.000Z', channel: 'chat', windowDays: 15, card: sampleCard },
    ...changes,
  }
}

export function sampleLine(changes: Partial<Desk['latest'][number]> = {}): Desk['latest'][number] {
  const { orderId, at, title, pieces, buyerName, state } = sampleCommission()
  return { orderId, at, title, pieces, buyerName, state, netFen: fen(2429), ...changes }
}

export function sampleDesk(changes: Partial<Desk> = {}): Desk {
  const days = Array.from({ length: 30 }, (_, index) => {
    return { on: new Date(Date.UTC(2026, 9, 25 + index)).toISOString().slice(0, 10), commissionFen: fen(index * 100) }
  })
  return {
    shop: { name: '小林的茶桌', state: 'active', suspendedReason: null },
    availableFen: fen(128640),
    pendingFen: fen(31280),
    nextFreeOn: '2026-11-28',
    today: { people: 36, paid: 4, received: 2 },
    nextStep: { kind: 'moments', left: 2 },
    momentsLeft: 2,
    days,
    funnel: { people: 412, viewers: 268, paid: 37, received: 31 },
    latest: [sampleLine()],
    messages: [],
    ...changes,
  }
}

export function sampleJoinPage(changes: Partial<RouteAnswer<'getJoinPage'>> = {}): RouteAnswer<'getJoinPage'> {
  return {
    isSeller: false,
    invitation: null,
    brandName: '熟铺',
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

type Item<Kind extends StatementItem['kind']> = Extract<StatementItem, { kind: Kind }>

export function sampleMonth(changes: Partial<Item<'month'>> = {}): Item<'month'> {
  return {
    kind: 'month',
    month: '2026-11',
    openingFen: fen(10_000),
    earnedFen: fen(2429),
    takenBackFen: fen(1280),
    paidFen: fen(5000),
    taxFen: fen(0),
    closingFen: fen(6149),
    ...changes,
  }
}

export function sampleEarned(changes: Partial<Item<'earned'>> = {}): Item<'earned'> {
  const commission = changes.commission ?? sampleCommission()
  return { kind: 'earned', index: 9, at: '2026-11-23T02:05:00.000Z', amountFen: commission.commissionFen, commission, ...changes }
}

export function sampleTakenBack(changes: Partial<Item<'taken-back'>> = {}): Item<'taken-back'> {
  return {
    kind: 'taken-back',
    index: 8,
    at: '2026-11-12T01:15:00.000Z',
    amountFen: fen(-1280),
    orderId: '01kazz000000000000000000k2',
    title: { zh: '凤凰单丛', en: 'Dancong' },
    picture: '/pictures/tea.webp',
    buyerName: '老周',
    reason: 'claim',
    goods: [{ name: { zh: '单丛', en: 'Dancong' }, sizeName: '75 g 一罐', pieces: 1 }],
    ...changes,
  }
}

export function samplePaid(changes: Partial<Item<'paid'>> = {}): Item<'paid'> {
  const withdrawalId = '01kazz000000000000000000w1'
  return { kind: 'paid', index: 7, at: '2026-11-09T02:00:00.000Z', amountFen: fen(-5000), withdrawalId, isLate: false, ...changes }
}

export function sampleStatement(changes: Partial<Statement> = {}): Statement {
  return {
    pendingFen: fen(31280),
    availableFen: fen(128640),
    withdrawingFen: fen(0),
    withdrawnFen: fen(342000),
    chain: { length: 0, head: '' },
    months: ['2026-11', '2026-10'],
    brandPhone: '400-800-1234',
    items: [sampleMonth(), sampleEarned(), sampleTakenBack(), samplePaid()],
    nextCursor: null,
    ...changes,
  }
}

export function sampleSellerOrder(changes: Partial<SellerOrderPage> = {}): SellerOrderPage {
  const earned = { at: '2026-11-23T02:05:00.000Z', kind: 'earned' as const, amountFen: fen(2429), reason: null, goods: [] }
  return { commission: sampleCommission(), postings: [earned], messages: [], ...changes }
}
