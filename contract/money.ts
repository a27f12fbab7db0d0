import type { z } from 'zod'

/** Whole fen (1/100 yuan). Every amount in Shupu is one of these; rates are in basis points. */
export type Fen = number & z.core.$brand<'Fen'>

/** Brands a number as fen. Throws on fractions and on numbers too large to be exact: that is a bug, not bad input. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return (value === 0 ? 0 : value) as Fen
}

export const zeroFen: Fen = fen(0)

export function addFen(...amounts: readonly Fen[]): Fen {
  return fen(amounts.reduce((sum: number, amount) => sum + amount, 0))
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount)
}

export function multiplyFen(amount: Fen, times: number): Fen {
  return fen(amount * times)
}

/** floor(amount × rateBps / 10000), exact for any safe amount. */
export function basisPointsOf(amount: Fen, rateBps: number): Fen {
  if (!Number.isInteger(rateBps) || rateBps < 0 || rateBps > 10_000) throw new RangeError(`not a rate in basis points: ${rateBps}`)
  return fen(Number(divideDown(BigInt(amount) * BigInt(rateBps), 10_000n)))
}

/** BigInt division cuts toward zero; this one goes down, below zero too. */
function divideDown(amount: bigint, by: bigint): bigint {
  const quotient = amount / by
  return amount % by < 0n ? quotient - 1n : quotient
}

/** Splits a total by weights; the parts always sum to the total (largest remainder, ties to the earlier part). */
export function allocateFen(total: Fen, weights: readonly number[]): readonly Fen[] {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  if (whole <= 0n || weights.some((weight) => weight < 0 || !Number.isSafeInteger(weight))) {
    throw new RangeError('weights must be whole, not negative and not all zero')
  }
  const parts = weights.map((weight) => {
    const scaled = BigInt(total) * BigInt(weight)
    const floor = divideDown(scaled, whole)
    return { floor: Number(floor), remainder: scaled - floor * whole }
  })
  const left = total - parts.reduce((sum, part) => sum + part.floor, 0)
  const byRemainder = [...parts].sort((a, b) => Number(b.remainder - a.remainder))
  const rounded = new Set(byRemainder.slice(0, left))
  return parts.map((part) => fen(part.floor + (rounded.has(part) ? 1 : 0)))
}

/** The pieces of a price as it is set: sign '−' (U+2212) or '', yuan with thousands commas, and always two fen digits. */
export function splitFen(amount: Fen): { readonly sign: '' | '−'; readonly yuan: string; readonly cents: string } {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return { sign: amount < 0 ? '−' : '', yuan, cents: digits.slice(-2) }
}

/** '¥1,286.40', '−¥13.06'. */
export function formatFen(amount: Fen): string {
  const { sign, yuan, cents } = splitFen(amount)
  return `${sign}¥${yuan}.${cents}`
}

/** Reads '128', '128.5' or '1,286.40' yuan as a person types it; null when it is anything else, negative or above ¥1,000,000. */
export function parseYuan(text: string): Fen | null {
  const plain = text
    .trim()
    .replace(/^[¥￥]/, '')
    .replace(/\b,(?=\d{3}\b)/g, '')
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain)
  if (!match) return null
  const amount = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return amount <= 100_000_000 ? fen(amount) : null
}
