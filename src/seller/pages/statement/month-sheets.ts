import type { StatementItem } from '@contract/api/types'

export type MonthHead = Extract<StatementItem, { kind: 'month' }>
export type StatementLine = Exclude<StatementItem, { kind: 'month' }>

export interface MonthSheet {
  readonly head: MonthHead
  /** Newest first; the rest of them may still be to come. */
  readonly lines: readonly StatementLine[]
}

/** Puts the lines under the month that stands above them. */
export function monthSheets(items: readonly StatementItem[]): readonly MonthSheet[] {
  const sheets: { readonly head: MonthHead; readonly lines: StatementLine[] }[] = []
  for (const item of items) {
    if (item.kind === 'month') sheets.push({ head: item, lines: [] })
    else sheets.at(-1)?.lines.push(item)
  }
  return sheets
}
