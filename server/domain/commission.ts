import { basisPointsOf, type Fen, subtractFen } from '../../contract/money'

export interface CommissionRates {
  readonly sellerBps: number | null
  readonly sizeBps: number | null
  readonly productBps: number | null
  readonly brandBps: number
}

/** The most special rate counts. In basis points. */
export function commissionRate(rates: CommissionRates): number {
  return rates.sellerBps ?? rates.sizeBps ?? rates.productBps ?? rates.brandBps
}

/** What a line brings its seller: on what was paid for the goods, never on freight. */
export function lineCommission(netFen: Fen, rateBps: number): Fen {
  return basisPointsOf(netFen, rateBps)
}

/**
 * What a refund takes back of a line's commission: the commission before minus the commission after, so that any series of part
 * refunds ends on exactly the commission of what stayed paid. (Rounding each refund by itself does not.)
 */
export function clawback(netBeforeFen: Fen, refundFen: Fen, rateBps: number): Fen {
  return subtractFen(lineCommission(netBeforeFen, rateBps), lineCommission(subtractFen(netBeforeFen, refundFen), rateBps))
}
