import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { type CsvCell, csvFile } from '../../../server/domain/csv-file'

const byteOrderMark = '\uFEFF'

test('begins with the mark by which Excel knows UTF-8, and ends each row as Excel does', () => {
  expect(csvFile([])).toBe(byteOrderMark)
  expect(csvFile([['日期', '金额'], []])).toBe(`${byteOrderMark}日期,金额\r\n\r\n`)
})

test.each<[CsvCell, string]>([
  ['凤凰单丛', '凤凰单丛'],
  ['', ''],
  [null, ''],
  [{ fen: 12_800 }, '128.00'],
  [{ fen: 0 }, '0.00'],
  [{ fen: -1306 }, '-13.06'],
  [{ fen: 5 }, '0.05'],
  ['茶, 一罐', '"茶, 一罐"'],
  ['「"好"」', '"「""好""」"'],
  ['两\n行', '"两\n行"'],
  ['两\r行', '"两\r行"'],
])('%j is written %j', (cell, text) => {
  expect(csvFile([[cell]])).toBe(`${byteOrderMark}${text}\r\n`)
})

test.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1', '＝1', '＋1', '－1', '＠A1'])(
  '%j stays text: it can never become a formula',
  (cell) => {
    expect(csvFile([[cell]])).toBe(`${byteOrderMark}'${cell}\r\n`)
  },
)

test('a formula’s sign amid a text is none', () => {
  expect(csvFile([['a=1-2+3@4']])).toBe(`${byteOrderMark}a=1-2+3@4\r\n`)
})

test('reads back cell by cell, whatever people wrote, and no cell begins a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'",\r\n=+-@a '), maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const read: readonly (readonly string[])[] = parse(csvFile(rows), { bom: true, recordDelimiter: '\r\n' })
      const bare = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
      expect(read).toEqual(rows.map((row) => row.map(bare)))
    }),
  )
})
