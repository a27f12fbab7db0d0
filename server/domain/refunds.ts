import { addFen, type Fen, subtractFen } from '../../contract/money'
import { clawback } from './commission'

export interface RefundableLine {
  readonly id: string
  readonly quantity: number
  readonly refundedQuantity: number
  readonly netFen: Fen
  readonly refundedFen: Fen
  readonly commissionBps: number
}

export interface RefundLine {
  readonly lineId: string
  readonly quantity: number
  readonly amountFen: Fen
}

export interface LineAfterRefund {
  readonly lineId: string
  readonly refundedQuantity: number
  readonly refundedFen: Fen
  readonly clawbackFen: Fen
}

/** What a refund does to each line it names, the clawback of its commission included. */
export function applyRefund(lines: readonly RefundableLine[], refund: readonly RefundLine[]): readonly LineAfterRefund[] {
  return refund.map(({ lineId, quantity, amountFen }) => {
    const line = lines.find((candidate) => candidate.id === lineId)
    if (!line) throw new Error('a refund names a line of another order')
    return {
      lineId,
      refundedQuantity: line.refundedQuantity + quantity,
      refundedFen: addFen(line.refundedFen, amountFen),
      clawbackFen: clawback(subtractFen(line.netFen, line.refundedFen), amountFen, line.commissionBps),
    }
  })
}
