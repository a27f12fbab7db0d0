import fc from 'fast-check'
import { searchGrams, searchWords } from '../../../server/domain/search'

describe('the words of a query', () => {
  test.each([
    ['单丛', ['单丛']],
    ['  单丛　蜜兰香 ', ['单丛', '蜜兰香']],
    ['单丛，蜜兰、茶', ['单丛', '蜜兰', '茶']],
    ['ＴＥＡ　１２８', ['TEA', '128']],
    ['茶 茶', ['茶']],
    ['100%_\\', ['100%_\\']],
    ['🍵', ['🍵']],
    ['', []],
    [' 　\t，', []],
    ['1 2 3 4 5 6 7 8 9 10', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ])('%j are %j', (typed, words) => {
    expect(searchWords(typed)).toEqual(words)
  })

  test('hold no space and are few, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const words = searchWords(typed)
        expect(words.length).toBeLessThanOrEqual(8)
        for (const word of words) expect(word).toMatch(/^\S+$/u)
      }),
    )
  })
})

describe('the pieces that near things share', () => {
  test.each([
    ['凤凰单丛', ['凤凰', '凰单', '单丛']],
    ['蜜兰', ['蜜兰']],
    ['茶', []],
    ['Oolong', ['ool', 'olo', 'lon', 'ong']],
    ['ＯＯＯ', ['ooo']],
    ['1 oo', []],
    ['茶 tea', ['tea']],
    ['2026春茶', ['202', '026', '春茶']],
    ['红红红', ['红红']],
    ['🍵，!', []],
    ['一二三四五六七八九十百千万亿', ['一二', '二三', '三四', '四五', '五六', '六七', '七八', '八九', '九十', '十百', '百千', '千万']],
  ])('of %j are %j', (text, grams) => {
    expect(searchGrams(text)).toEqual(grams)
  })

  test('are at most twelve, each in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'茶蜜单丛凤凰米粮花 abc1'), maxLength: 80 }), (text) => {
        const grams = searchGrams(text)
        expect(grams.length).toBeLessThanOrEqual(12)
        for (const gram of grams) expect(text).toContain(gram)
      }),
    )
  })
})
