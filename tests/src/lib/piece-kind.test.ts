import { pieceKind } from '@/lib/piece-kind'

test.each([
  ['75 g 一罐', 'tin'],
  ['礼盒 2 罐', 'box'],
  ['5 kg 一袋', 'bag'],
  ['250 ml 一瓶', 'bottle'],
  ['5 斤一箱', 'case'],
  ['100 g 一块', 'bar'],
  ['500 g/罐', 'tin'],
  ['350 g 一饼', 'cake'],
  ['250 g 一箩', 'basket'],
  ['500 g', 'piece'],
  ['', 'piece'],
])('%j is a %s', (sizeName, kind) => {
  expect(pieceKind(sizeName)).toBe(kind)
})
