import { cleanNickname, isUsableNickname, neutralNickname } from '../../../server/domain/nickname'

test('who has said no name is called by the end of their id', () => {
  expect(neutralNickname('01jd3x5k8m2n4p6q8r0s2t4v6w')).toBe('熟客4v6w')
})

describe('a nickname is kept', () => {
  test.each([
    ['as it was typed', '陈敏', '陈敏'],
    ['without blanks around it', '  陈 敏 ', '陈 敏'],
    ['on one line', '陈\n\n敏', '陈 敏'],
    ['composed', 'Zoe\u0308', 'Zo\u00EB'],
    ['without what turns the words after it', '陈\u202E敏\u2066', '陈敏'],
    ['with its emoji whole', '👨‍👩‍👧 陈', '👨‍👩‍👧 陈'],
  ])('%s', (_, typed, kept) => {
    expect(cleanNickname(typed)).toBe(kept)
  })
})

describe('a nickname', () => {
  test.each([
    ['of a rare character', '𬍛'],
    ['of one emoji', '🍵'],
    ['of a heart', '❤️'],
    ['of Arabic', 'محمد'],
    ['of Thai with its marks', 'น้ำ'],
    ['of a dot', '·'],
    ['of a letter with four marks', `a${'\u0335'.repeat(4)}`],
    ['of a heart with four marks and its variation', `❤\uFE0F${'\u0335'.repeat(4)}`],
  ])('%s will do', (_, name) => {
    expect(isUsableNickname(name)).toBe(true)
  })

  test.each([
    ['of nothing', ''],
    ['of blanks', ' \u3000'],
    ['of letters that show nothing', 'ㅤㅤ'],
    ['of joiners', '\u200D\u200B\u2060'],
    ['of a mark without a letter', '\u0301'],
    ['of one mark too many', `a${'\u0335'.repeat(5)}`],
    ['of heaped marks', `陈${'\u0335'.repeat(9)}敏`],
  ])('%s will not', (_, name) => {
    expect(isUsableNickname(name)).toBe(false)
  })
})
