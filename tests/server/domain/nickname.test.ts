import { cleanNickname, isUsableNickname } from '../../../server/domain/nickname'

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
  ])('%s will do', (_, name) => {
    expect(isUsableNickname(name)).toBe(true)
  })

  test.each([
    ['of nothing', ''],
    ['of blanks', ' \u3000'],
    ['of letters that show nothing', 'ㅤㅤ'],
    ['of joiners', '\u200D\u200B\u2060'],
    ['of a mark without a letter', '\u0301'],
    ['of heaped marks', `陈${'\u0335'.repeat(9)}敏`],
  ])('%s will not', (_, name) => {
    expect(isUsableNickname(name)).toBe(false)
  })
})
