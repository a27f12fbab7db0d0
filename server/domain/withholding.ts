import { basisPointsOf, type Fen, fen, subtractFen, zeroFen } from '../../contract/money'

export type TaxRule = 'none' | 'cumulative'

/** What this seller was paid in this calendar year before the payment at hand. */
export interface YearSoFar {
  readonly grossFen: Fen
  readonly taxFen: Fen
  /** The month (1 to 12) of the first payment; null when there was none. */
  readonly firstMonth: number | null
}

export const emptyYear: YearSoFar = { grossFen: zeroFen, taxFen: zeroFen, firstMonth: null }

/** Up to so much taxable income in a year: the rate, and what is taken off the product. */
const brackets = [
  { upToFen: 3_600_000, rateBps: 300, quickFen: 0 },
  { upToFen: 14_400_000, rateBps: 1000, quickFen: 252_000 },
  { upToFen: 30_000_000, rateBps: 2000, quickFen: 1_692_000 },
  { upToFen: 42_000_000, rateBps: 2500, quickFen: 3_192_000 },
  { upToFen: 66_000_000, rateBps: 3000, quickFen: 5_292_000 },
  { upToFen: 96_000_000, rateBps: 3500, quickFen: 8_592_000 },
  { upToFen: Number.POSITIVE_INFINITY, rateBps: 4500, quickFen: 18_192_000 },
] as const

const costsBps = 2000
const monthlyAllowanceFen = 500_000

/**
 * The tax to keep back of a payment in a month (1 to 12) of the year. 'cumulative' is the rule of the tax office's announcement 16 of 2025
 * for labour pay by platforms: income of the year less 20% of costs and ¥5,000 a month since the first payment, by the yearly rates, less
 * what was kept back before. Whether it applies to a brand is for its accountant to say.
 */
export function withholding(rule: TaxRule, grossFen: Fen, month: number, before: YearSoFar): Fen {
  if (rule === 'none') return zeroFen
  const incomeFen = fen(before.grossFen + grossFen)
  const allowanceFen = monthlyAllowanceFen * (month - (before.firstMonth ?? month) + 1)
  const taxableFen = Math.max(0, subtractFen(incomeFen, basisPointsOf(incomeFen, costsBps)) - allowanceFen)
  const due = taxOn(fen(taxableFen)) - before.taxFen
  return fen(Math.min(Math.max(0, due), grossFen))
}

function taxOn(taxableFen: Fen): Fen {
  const bracket = brackets.find(({ upToFen }) => taxableFen <= upToFen)
  if (!bracket) throw new RangeError('no bracket')
  return fen(basisPointsOf(taxableFen, bracket.rateBps) - bracket.quickFen)
}
