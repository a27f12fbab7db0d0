import type { HqSeller, HqSellerCard, Payout, RouteAnswer, StaffActView } from '@contract/api/types'
import { fen } from '@contract/money'

export const sampleSellerId = '01kazz000000000000000000s1'

export function sampleAct(changes: Partial<StaffActView> = {}): StaffActView {
  return { id: '01kazz000000000000000000v1', kind: 'suspended', by: '阿芳', at: '2026-11-14T02:00:00.000Z', words: '刷屏', ...changes }
}

export function sampleSellerCard(changes: Partial<HqSellerCard> = {}): HqSellerCard {
  return {
    id: sampleSellerId,
    name: '林小满',
    avatar: null,
    shopName: '小林的茶桌',
    state: 'active',
    since: '2026-10-18T02:00:00.000Z',
    orders: 37,
    commissionFen: fen(128640),
    ...changes,
  }
}

export function sampleHqSeller(changes: Partial<HqSeller> = {}, acts: readonly StaffActView[] = []): RouteAnswer<'getHqSeller'> {
  const seller = {
    ...sampleSellerCard(),
    reason: null,
    pendingFen: fen(31280),
    availableFen: fen(-1280),
    withdrawingFen: fen(10000),
    soldFen: fen(1286400),
    people: 412,
    received: 31,
    refunded: 2,
    lately: { people: 120, orders: 9, commissionFen: fen(21000) },
    ...changes,
  }
  return { seller, acts: [...acts] }
}

export function samplePayout(changes: Partial<Payout> = {}): Payout {
  return {
    id: '01kazz000000000000000000w1',
    state: 'asked',
    grossFen: fen(30000),
    taxFen: fen(0),
    netFen: fen(30000),
    paidFen: fen(0),
    returnedFen: fen(0),
    askedAt: '2026-11-14T02:00:00.000Z',
    endedAt: null,
    confirmBy: null,
    isHeldUp: true,
    bills: [20000, 10000].map((net, index) => ({
      id: `01kazz00000000000000000b0${index + 1}`,
      grossFen: fen(net),
      taxFen: fen(0),
      netFen: fen(net),
      state: index === 0 ? ('asked' as const) : ('planned' as const),
      failKind: null,
      endedAt: null,
    })),
    seller: { id: sampleSellerId, name: '林小满', shopName: '小林的茶桌', isSuspended: false },
    refusal: 'NOT_ENOUGH',
    failReasons: [],
    acts: [],
    ...changes,
  }
}
