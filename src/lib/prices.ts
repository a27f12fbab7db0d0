import { type Fen, formatFen, splitFen } from '@contract/money'
import type { Language } from './language'

/** A price as it is read aloud: '128 元', '128.50 元', '128 yuan'. */
export function priceLabel(amount: Fen, language: Language): string {
  const { sign, yuan, cents } = splitFen(amount)
  const number = cents === '00' ? yuan : `${yuan}.${cents}`
  if (language === 'zh') return `${sign === '' ? '' : '负'}${number} 元`
  return `${sign === '' ? '' : 'minus '}${number} yuan`
}

/** A movement of money: '+24.29', '−12.80'. */
export function formatMovement(amount: Fen): string {
  const { sign, yuan, cents } = splitFen(amount)
  return `${sign === '' ? '+' : sign}${yuan}.${cents}`
}

/** The round amount above a chart: '¥80' for 8000 fen. */
export function formatYuan(amount: Fen): string {
  return formatFen(amount).replace(/\.00$/, '')
}
