import type { SellerSettings } from '@contract/api/types'
import { fen, formatFen, parseYuan } from '@contract/money'
import type { HqOfficeText } from '@/lib/messages/zh/hq-office'

export type SettingKey = keyof SellerSettings
export type SettingValue = SellerSettings[SettingKey]

export interface NumberKind {
  readonly unit: 'yuan' | 'days' | 'times'
  readonly least: number
  readonly most: number
}

type Kind = { readonly choices: readonly SettingValue[] } | NumberKind

/** As contract/api/hq-settings.ts bounds them. */
const kinds: { readonly [Key in SettingKey]: Kind } = {
  visitWindowDays: { unit: 'days', least: 1, most: 90 },
  customerWindowDays: { unit: 'days', least: 0, most: 3650 },
  paysOwnCard: { choices: [false, true] },
  withdrawalMinimumFen: { unit: 'yuan', least: 30, most: 2_000_000 },
  transferLimitFen: { unit: 'yuan', least: 100, most: 2_000_000 },
  realNameFromFen: { unit: 'yuan', least: 30, most: 200_000 },
  taxRule: { choices: ['none', 'cumulative'] },
  momentsPerDay: { unit: 'times', least: 0, most: 100 },
  momentsPerThingAWeek: { unit: 'times', least: 0, most: 100 },
}

export const settingGroups = {
  credit: ['visitWindowDays', 'customerWindowDays', 'paysOwnCard'],
  withdrawing: ['withdrawalMinimumFen', 'transferLimitFen', 'realNameFromFen', 'taxRule'],
  moments: ['momentsPerDay', 'momentsPerThingAWeek'],
} as const satisfies Readonly<Record<keyof HqOfficeText['settings']['groups'], readonly SettingKey[]>>

export function kindOf(key: SettingKey): Kind {
  return kinds[key]
}

/** As it is shown, with its unit. */
export function settingText(key: SettingKey, value: SettingValue, text: HqOfficeText['settings']): string {
  const kind = kindOf(key)
  if (typeof value === 'boolean') return text.yesNo[`${value}`]
  if (value === 'none' || value === 'cumulative') return text.taxRules[value]
  if ('choices' in kind || kind.unit === 'yuan') return formatFen(fen(value))
  return text.counted[kind.unit](String(value))
}

/** What was typed, as the setting holds it; null when it is no number or out of bounds. */
export function readSetting(key: SettingKey, typed: string): number | null {
  const kind = kindOf(key)
  if ('choices' in kind) return null
  const plain = typed.trim()
  const number = kind.unit === 'yuan' ? parseYuan(plain) : /^\d{1,4}$/.test(plain) ? Number(plain) : null
  return number !== null && number >= kind.least && number <= kind.most ? number : null
}
