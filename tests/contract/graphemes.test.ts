import fc from 'fast-check'
import { listGraphemes } from '../../contract/graphemes'

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const segments = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

describe('a sign is what one sees', () => {
  test.each([
    ['Chinese', '陈敏', 2],
    ['a character beyond the first plane', '𠮷野家', 3],
    ['a rare name', '㛃𬍛', 2],
    ['a family', '👨‍👩‍👧‍👦', 1],
    ['a skin', '👍🏽', 1],
    ['a flag', '🇨🇳', 1],
    ['two flags', '🇨🇳🇭🇰', 2],
    ['half a flag and a letter', '🇨a', 2],
    ['a letter and half a flag', 'a🇨', 2],
    ['a flag and a half', '🇨🇳🇭', 2],
    ['a flag of tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
    ['a keycap', '1️⃣', 1],
    ['a heart with its variation', '❤️', 1],
    ['a letter with marks', 'e\u0301\u0323', 1],
    ['Tibetan', 'བཀྲ', 2],
    ['nothing', '', 0],
  ])('%s', (_, text, count) => {
    expect(listGraphemes(text)).toHaveLength(count)
    expect(listGraphemes(text)).toEqual(segments(text))
  })

  test('and they make up the text again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 30 }), (text) => listGraphemes(text).join('') === text))
  })
})
