import fc from 'fast-check'
import { readCsv } from '../../../../server/gateways/goods/csv'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Every two-byte letter of GBK, by the letter: Node can read GBK and can't write it. */
const gbkCodes = new Map<string, readonly [number, number]>()
const decoder = new TextDecoder('gbk')
for (let head = 0x81; head <= 0xfe; head += 1) {
  for (let tail = 0x40; tail <= 0xfe; tail += 1) {
    if (tail === 0x7f) continue
    const letter = decoder.decode(Uint8Array.of(head, tail))
    if ([...letter].length === 1 && letter !== '\ufffd' && !gbkCodes.has(letter)) gbkCodes.set(letter, [head, tail])
  }
}

function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      if (letter < '\u0080') return [letter.charCodeAt(0)]
      const code = gbkCodes.get(letter)
      if (!code) throw new Error(`not in GBK: ${letter}`)
      return [...code]
    }),
  )
}

function tableOf(bytes: Uint8Array) {
  const csv = readCsv(bytes)
  if ('problems' in csv) throw new Error(JSON.stringify(csv.problems))
  return csv.table
}

const sample = '品名,价格\r\n"蜜兰香,轻焙",128\r\n'
const cells = [
  ['品名', '价格'],
  ['蜜兰香,轻焙', '128'],
]

test.each([
  ['UTF-8', utf8(sample)],
  ['UTF-8 with a mark', utf8(`\ufeff${sample}`)],
  ['GBK', gbk(sample)],
])('reads %s', (_, bytes) => {
  expect(tableOf(bytes)).toEqual(cells)
})

test.each(['\n', '\r\n', '\r'])('any line end is one: %j', (end) => {
  expect(tableOf(utf8(['a,b', 'c,d', ''].join(end)))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('quotes hold commas, quotes and line breaks', () => {
  expect(tableOf(utf8('a,"他说""再来一泡""，\n凉了也甜",c\n'))).toEqual([['a', '他说"再来一泡"，\n凉了也甜', 'c']])
})

test('empty lines and short lines stay, so that lines count as in a spreadsheet', () => {
  expect(tableOf(utf8('a,b\n\nc\n,\nd,e,f\n'))).toEqual([['a', 'b'], [''], ['c'], ['', ''], ['d', 'e', 'f']])
  expect(tableOf(utf8(''))).toEqual([])
})

test.each([
  ['a quote that never ends', 'a,b\n"c,d\ne,f\n', 2, '有一处双引号没有收尾'],
  ['letters after a quote', 'a\nb\n"c"d,e\n', 3, '双引号后面多了字：文字里要用双引号就写两个'],
  ['a quote inside of a bare cell', 'a\n12"寸\n', 2, '双引号前面多了字：整格都要括在双引号里'],
])('%s is named by its line', (_, text, line, reason) => {
  expect(readCsv(utf8(text))).toEqual({ problems: [{ line, column: '', reason }] })
})

test.each([
  ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, 0xc1, 0x54)],
  ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, 0x54, 0xc1)],
  ['a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06)],
  ['neither UTF-8 nor GBK', Uint8Array.of(0x61, 0xff, 0xff)],
])('%s is refused with what to do', (_, bytes) => {
  expect(readCsv(bytes)).toEqual({ problems: [{ line: 1, column: '', reason: '看不懂这个文件的编码：另存为「CSV UTF-8」' }] })
})

test('what is written as CSV comes back cell for cell, in UTF-8 and in GBK', () => {
  const letters = fc.constantFrom(...'茶蜜兰香罐克元，。：「」—…'.split(''), ...'aZ09 ,"\n;|%'.split(''))
  const cell = fc.string({ unit: letters, maxLength: 10 })
  const write = (table: readonly (readonly string[])[]) =>
    table.map((row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (table) => {
      expect(tableOf(utf8(write(table)))).toEqual(table)
      // One Chinese letter at least, or UTF-8 reads it as well.
      expect(tableOf(gbk(`${write(table)}"茶"\r\n`))).toEqual([...table, ['茶']])
    }),
  )
})
