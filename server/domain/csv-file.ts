/** Text, or an amount that is a number for Excel. */
export type CsvCell = string | { readonly fen: number } | null

/** A leading one of these makes Excel work the cell out. */
const formulaStart = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

function cellText(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return (cell.fen / 100).toFixed(2)
  const safe = formulaStart.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A CSV file as Excel wants it: byte order mark, CRLF, quotes where needed, text that can't become a formula. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}
