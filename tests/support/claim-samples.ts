import type { Claim, ClaimCard, ClaimPage, ClaimQuote, HqClaimCard, HqClaimPage } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleAddress, sampleOrderId } from './order-samples'

/* Claims as the API answers them. */

export const sampleClaimId = '01kazz00000000000000000d01'
const tea = {
  lineId: '01kazz000000000000000000t1',
  name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
  sizeName: '150 g',
  picture: '/pictures/tea.webp',
}
const honey = {
  lineId: '01kazz000000000000000000t2',
  name: { zh: '椴树蜜', en: 'Honey' },
  sizeName: '500 g',
  picture: '/pictures/honey.webp',
}
export const teaLineId = tea.lineId
export const honeyLineId = honey.lineId

const until = '2026-11-19T02:00:00.000Z'
export const badGoods = ['damaged', 'spoiled'] as const

type Line = ClaimQuote['lines'][number]

export function teaQuoteLine(changes: Partial<Line> = {}): Line {
  return {
    ...tea,
    quantity: 3,
    rule: 'seven-days',
    offers: [
      { kind: 'refund-only', reasons: [...badGoods, 'missing'], left: 3, until },
      { kind: 'return-and-refund', reasons: ['no-reason', ...badGoods], left: 3, until },
    ],
    closed: null,
    chosenQuantity: 0,
    amountFen: fen(0),
    ...changes,
  }
}

export function honeyQuoteLine(changes: Partial<Line> = {}): Line {
  return {
    ...honey,
    quantity: 2,
    rule: 'fresh',
    offers: [{ kind: 'return-and-refund', reasons: [...badGoods], left: 2, until }],
    closed: null,
    chosenQuantity: 0,
    amountFen: fen(0),
    ...changes,
  }
}

export function sampleClaimQuote(changes: Partial<ClaimQuote> = {}): ClaimQuote {
  return {
    lines: [teaQuoteLine(), honeyQuoteLine()],
    goodsFen: fen(0),
    freightFen: fen(0),
    totalFen: fen(0),
    freightRule: 'kept',
    needsProof: false,
    offers: [],
    answersWithinHours: 48,
    ...changes,
  }
}

export function sampleClaimCard(changes: Partial<ClaimCard> = {}): ClaimCard {
  return {
    id: sampleClaimId,
    kind: 'return-and-refund',
    reason: 'no-reason',
    state: 'requested',
    totalFen: fen(25600),
    turn: { whose: 'hq', until: '2026-11-14T02:00:00.000Z', otherwise: 'approve' },
    orderId: sampleOrderId,
    askedAt: '2026-11-12T02:00:00.000Z',
    lines: [{ ...tea, quantity: 1, amountFen: fen(25600) }],
    ...changes,
  }
}

const request = { at: '2026-11-12T02:00:00.000Z', who: 'buyer', action: 'request', words: '喝不惯', pictures: [] } as const

export function sampleClaim(changes: Partial<Claim> = {}): Claim {
  return {
    ...sampleClaimCard(),
    goodsFen: fen(25600),
    freightFen: fen(0),
    reducedFromFen: null,
    hasAppealed: false,
    history: [{ ...request, pictures: [] }],
    returnParcel: null,
    refund: null,
    ...changes,
  }
}

export const claimCarriers = [
  { code: 'SF', name: '顺丰速运' },
  { code: 'ZTO', name: '中通快递' },
]

export function sampleClaimPage(changes: Partial<Claim> = {}, actions: ClaimPage['actions'] = ['add', 'withdraw']): ClaimPage {
  return { claim: sampleClaim(changes), actions, returnTo: sampleAddress, carriers: claimCarriers, brandPhone: '400 820 0417' }
}

export function sampleHqClaimCard(changes: Partial<HqClaimCard> = {}): HqClaimCard {
  return { ...sampleClaimCard(), buyerName: '陈敏', shopName: '小林的茶桌', ...changes }
}

export const returnedBatch = {
  lineId: tea.lineId,
  batchId: '01kazz00000000000000000ba3',
  code: '26C-0417',
  producedOn: '2026-04-17',
  bestBefore: '2028-04-16',
  sentQuantity: 3,
  restockedQuantity: 0,
  writtenOffQuantity: 0,
}

export function sampleHqClaim(
  changes: Partial<HqClaimPage['claim']> = {},
  actions: HqClaimPage['actions'] = ['approve', 'reject'],
  page: Partial<HqClaimPage> = {},
): HqClaimPage {
  return {
    claim: { ...sampleClaim(), history: [{ ...request, pictures: [], by: null }], ...changes },
    actions,
    isSamePerson: false,
    buyerName: '陈敏',
    order: { id: sampleOrderId, state: 'received', placedAt: '2026-11-08T02:00:00.000Z', totalFen: fen(37200), refundedFen: fen(0) },
    batches: [returnedBatch],
    parcelId: null,
    ...page,
  }
}
