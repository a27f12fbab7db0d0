import { createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { fontOf } from '../../../../server/gateways/drawing/fonts'
import { breakLines, drawable } from '../../../../server/gateways/drawing/text'

const context = createCanvas(10, 10).getContext('2d')

describe('what can be drawn of a text', () => {
  test.each([
    ['小林的茶桌', '小林的茶桌'],
    ['乌岽村', '乌岽村'],
    ['Lin 的店 ★', 'Lin 的店 ★'],
    ['🎉'.repeat(200), ''],
    ['👨‍👩‍👧‍👦一家👍🏽', '一家'],
    ['🇨🇳 茶', '茶'],
    ['𠮷野家', '＊野家'],
    ['عربي', '＊'],
    ['a\u0000b\u200b\tc', 'a b c'],
    ['  好  茶  ', '好 茶'],
    ['❤️ 1️⃣ 2', '2'],
  ])('%j is drawn as %j', (typed, drawn) => {
    expect(drawable(typed)).toBe(drawn)
  })

  test('drawing what is drawable changes nothing more', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => drawable(drawable(text)) === drawable(text)))
  })
})

describe('lines', () => {
  test('are never wider than the box and never more than asked, whatever is typed', () => {
    context.font = fontOf(400, 30)
    const typed = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.stringMatching(/^[一-龥，。A-Za-z ]{0,200}$/))
    fc.assert(
      fc.property(typed, fc.integer({ min: 60, max: 700 }), fc.integer({ min: 1, max: 4 }), (text, width, count) => {
        const lines = breakLines(context, drawable(text), width, count)
        return lines.length <= count && lines.every((line) => context.measureText(line).width <= width + 0.01)
      }),
    )
  })

  test('keep a short text whole', () => {
    context.font = fontOf(400, 30)
    expect(breakLines(context, '凤凰单丛 蜜兰香', 400, 1)).toEqual(['凤凰单丛 蜜兰香'])
  })

  test('keep a word together, and a closing mark on the line it closes', () => {
    context.font = fontOf(400, 30)
    expect(breakLines(context, 'light roast', 100, 2)).toEqual(['light', 'roast'])
    expect(breakLines(context, '第一泡就是它，凉了', 190, 3)[1]).not.toMatch(/^，/)
  })

  test('say with an ellipsis that there was more', () => {
    context.font = fontOf(400, 30)
    expect(breakLines(context, '一二三四五六七八九十', 120, 1)).toEqual(['一二三…'])
  })
})
