import { type Fen, fen } from '../../contract/money'

/** What one piece of a size holds. */
export interface SizeAmount {
  readonly count: number
  readonly unit: 'g' | 'ml'
}

const units: Readonly<Record<string, readonly [times: number, unit: SizeAmount['unit']]>> = {
  ...{ g: [1, 'g'], 克: [1, 'g'], kg: [1000, 'g'], 千克: [1000, 'g'], 公斤: [1000, 'g'], 斤: [500, 'g'] },
  ...{ ml: [1, 'ml'], 毫升: [1, 'ml'], l: [1000, 'ml'], 升: [1000, 'ml'] },
}
const words = '半一二三四五六七八九十'
const amount = /(\d+(?:\.\d+)?|[半一二两三四五六七八九十])\s*(kg|g|ml|l|千克|公斤|克|斤|毫升|升)(?![a-z])/giu
const times = /^\s*[×x*]\s*(\d+)/iu

/** Read from the name of a size: '75 g 一罐' holds 75 g, '150 g × 3 罐' 450 g, '五斤' 2,500 g; null where it says no amount, or two. */
export function sizeAmount(name: string): SizeAmount | null {
  const text = name.normalize('NFKC')
  const [found, other] = [...text.matchAll(amount)]
  const known = units[found?.[2]?.toLowerCase() ?? '']
  if (!found || !known || other) return null
  const pieces = times.exec(text.slice(found.index + found[0].length))?.[1]
  const count = numberOf(found[1] ?? '') * known[0] * (pieces === undefined ? 1 : Number(pieces))
  return count > 0 ? { count, unit: known[1] } : null
}

function numberOf(text: string): number {
  if (text === '半') return 0.5
  if (text === '两') return 2
  const place = words.indexOf(text)
  return place > 0 ? place : Number(text)
}

/** What 100 g or 100 ml of a size cost, to the nearest fen; null where the size names no amount. */
export function pricePer100(priceFen: Fen, sizeName: string): { readonly priceFen: Fen; readonly unit: SizeAmount['unit'] } | null {
  const held = sizeAmount(sizeName)
  return held && { priceFen: fen(Math.round((priceFen * 100) / held.count)), unit: held.unit }
}
