import { addFen, type Fen, multiplyFen, zeroFen } from '../../contract/money'

export interface FreightRule {
  readonly feeFen: Fen
  /** Goods worth this much or more travel free. */
  readonly freeFromFen: Fen
}

export interface Priced {
  readonly amountsFen: readonly Fen[]
  readonly goodsFen: Fen
  readonly freightFen: Fen
  readonly totalFen: Fen
}

/** Prices an order: unit price × quantity for each line, freight by the rule, and their sum. */
export function priceOrder(lines: readonly { readonly unitFen: Fen; readonly quantity: number }[], freight: FreightRule): Priced {
  const amountsFen = lines.map((line) => multiplyFen(line.unitFen, line.quantity))
  const goodsFen = addFen(...amountsFen)
  const freightFen = goodsFen >= freight.freeFromFen ? zeroFen : freight.feeFen
  return { amountsFen, goodsFen, freightFen, totalFen: addFen(goodsFen, freightFen) }
}
