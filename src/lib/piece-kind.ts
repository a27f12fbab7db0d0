/** What one piece of a size is, so that the page can say 'this tin' of a tin. */
export type PieceKind = 'tin' | 'bag' | 'box' | 'bottle' | 'case' | 'bar' | 'cake' | 'basket' | 'piece'

const kinds: Readonly<Record<string, PieceKind>> = {
  罐: 'tin',
  袋: 'bag',
  包: 'bag',
  盒: 'box',
  瓶: 'bottle',
  箱: 'case',
  块: 'bar',
  饼: 'cake',
  箩: 'basket',
}

/** Read from the name of a size: '75 g 一罐' is a tin, '礼盒 2 罐' a box, '500 g' just a piece. */
export function pieceKind(sizeName: string): PieceKind {
  if (sizeName.includes('礼盒')) return 'box'
  const word = /(?:一|每|\/)\s?([罐袋包盒瓶箱块饼箩])/.exec(sizeName)?.[1]
  return word === undefined ? 'piece' : (kinds[word] ?? 'piece')
}
