import {
  readCode,
  readDay,
  readLine,
  readMonth,
  readParagraphs,
  readPercent,
  readPicture,
  readPictures,
  readPrice,
  readRoad,
  readWhole,
} from '../../../server/domain/goods-values'

function readOf<Value>(reading: { readonly value: Value } | { readonly reason: string }): Value | 'refused' {
  return 'value' in reading ? reading.value : 'refused'
}

test.each([
  ['2026-04-17', '2026-04-17'],
  ['2026/4/17', '2026-04-17'],
  ['2026.4.17', '2026-04-17'],
  ['2026年4月17日', '2026-04-17'],
  ['２０２６-０４-１７', '2026-04-17'],
  ['2026-04-17 00:00:00', '2026-04-17'],
  ['2024-02-29', '2024-02-29'],
  ['2026-02-29', 'refused'],
  ['2026-13-01', 'refused'],
  ['2026-00-10', 'refused'],
  ['4/17/2026', 'refused'],
  ['26-04-17', 'refused'],
  ['0999-01-01', 'refused'],
  ['2026-04', 'refused'],
  ['明年', 'refused'],
  ['', 'refused'],
])('the day %p is %p', (text, day) => {
  expect(readOf(readDay(text))).toBe(day)
})

test.each([
  ['2026-12', '2026-12'],
  ['2026/12', '2026-12'],
  ['2026年12月', '2026-12'],
  ['2026年3月', '2026-03'],
  ['2026/12/1', '2026-12'],
  ['2026-12-01', '2026-12'],
  ['Dec-26', '2026-12'],
  ['jan-27', '2027-01'],
  ['Dez-26', 'refused'],
  ['2026-13', 'refused'],
  ['2026-12-15', 'refused'],
  ['12 月', 'refused'],
  ['', 'refused'],
])('the month %p is %p', (text, month) => {
  expect(readOf(readMonth(text))).toBe(month)
})

test.each([
  ['128', 12_800],
  ['128.5', 12_850],
  ['128.50', 12_850],
  ['¥1,286.40', 128_640],
  ['￥68', 6800],
  ['68元', 6800],
  ['１２８', 12_800],
  ['0.01', 1],
  ['0', 'refused'],
  ['-1', 'refused'],
  ['128.505', 'refused'],
  ['一百', 'refused'],
  ['1e3', 'refused'],
])('the price %p is %p fen', (text, fen) => {
  expect(readOf(readPrice(text))).toBe(fen)
})

test.each([
  ['10', 1000],
  ['7.5', 750],
  ['7.25%', 725],
  ['10％', 1000],
  ['0', 0],
  ['100', 10_000],
  ['100.01', 'refused'],
  ['101', 'refused'],
  ['7.255', 'refused'],
  ['-3', 'refused'],
])('the rate %p is %p basis points', (text, bps) => {
  expect(readOf(readPercent(text))).toBe(bps)
})

test.each([
  ['0', 0],
  ['126', 126],
  ['1,286', 1286],
  ['１２', 12],
  ['5000', 5000],
  ['5001', 'refused'],
  ['-1', 'refused'],
  ['1.5', 'refused'],
  ['十', 'refused'],
])('the count %p is %p', (text, count) => {
  expect(readOf(readWhole(0, 5000)(text))).toBe(count)
})

test.each([
  ['tea-001', 'TEA-001'],
  [' TEA_1 ', 'TEA_1'],
  ['ＴＥＡ-001', 'TEA-001'],
  ['茶 1', 'refused'],
  ['TEA 001', 'refused'],
  ['A'.repeat(33), 'refused'],
])('the code %p is %p', (text, code) => {
  expect(readOf(readCode(text))).toBe(code)
})

test.each([
  ['tea-001-1.webp', 'tea-001-1.webp'],
  ['蜜兰香 1.JPG', '蜜兰香 1.JPG'],
  ['https://pictures.example.com/a/b.png', 'https://pictures.example.com/a/b.png'],
  ['https://pictures.example.com/a?id=1', 'https://pictures.example.com/a?id=1'],
  ['http://pictures.example.com/a.png', 'refused'],
  ['../secret.png', 'refused'],
  ['folder/a.png', 'refused'],
  ['C:\\a.png', 'refused'],
  ['.hidden.png', 'refused'],
  ['a.svg', 'refused'],
  ['a', 'refused'],
  [`https://example.com/${'a'.repeat(500)}`, 'refused'],
])('the picture %p is %p', (text, picture) => {
  expect(readOf(readPicture(text))).toBe(picture)
})

test('pictures are up to nine, with either bar or line breaks between them', () => {
  expect(readOf(readPictures('a.webp | b.jpg｜c.png\nd.webp'))).toEqual(['a.webp', 'b.jpg', 'c.png', 'd.webp'])
  expect(readOf(readPictures('||'))).toBe('refused')
  expect(readOf(readPictures(Array.from({ length: 10 }, (_, i) => `${i + 1}.png`).join('|')))).toBe('refused')
  expect(readPictures('a.webp|../b.png')).toEqual({ reason: expect.stringContaining('../b.png') })
})

test('a road is steps with their days, the earlier first', () => {
  expect(readOf(readRoad('采摘 2026-04-11|送检 合格 2026/5/6'))).toEqual([
    { step: '采摘', on: '2026-04-11' },
    { step: '送检 合格', on: '2026-05-06' },
  ])
  expect(readOf(readRoad('采摘 2026-04-11|入库 2026-04-11'))).toHaveLength(2)
  expect(readRoad('焙火 2026-04-17|采摘 2026-04-11')).toEqual({ reason: '早的写在前面：采摘 2026-04-11' })
  for (const wrong of ['采摘', '2026-04-11', '采摘 四月', Array.from({ length: 9 }, () => '走 2026-04-11').join('|')])
    expect(readOf(readRoad(wrong))).toBe('refused')
})

test('words keep to their length, counted in letters and not in code units, and hold no hidden signs', () => {
  expect(readOf(readLine(3)('𠮷野家'))).toBe('𠮷野家')
  expect(readLine(3)('蜜兰香茶')).toEqual({ reason: '最多 3 个字，现在有 4 个' })
  expect(readOf(readLine(20)('两\r\n行'))).toBe('两 行')
  expect(readOf(readLine(20)('a\u0000b'))).toBe('refused')
  expect(readOf(readParagraphs(20)('一行\r\n两行\r三行'))).toBe('一行\n两行\n三行')
  expect(readOf(readParagraphs(20)('a\u001bb'))).toBe('refused')
})
