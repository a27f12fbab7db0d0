import fc from 'fast-check'
import { isReadableName } from '../../../server/domain/shop-name'

test.each(['小林的茶铺', 'Lin', '7', '老王🍵', 'Жанна', 'قهوة', '①号铺', '  茶  '])('%s can be read', (name) => {
  expect(isReadableName(name)).toBe(true)
})

test.each([
  ['pictures', '🍵🌿'],
  ['keycaps, which are digits underneath', '1️⃣2️⃣'],
  ['a keycap without its variation sign', '3⃣'],
  ['a flag', '🇨🇳'],
  ['a family', '👩‍👩‍👧'],
  ['a hand with a skin colour', '👍🏽'],
  ['signs', '★☆—…'],
  ['letters that show nothing', 'ㅤᅟᅠ'],
  ['spaces of no width', '\u200b\u200d\u2060'],
  ['nothing', ''],
])('%s can not', (_, name) => {
  expect(isReadableName(name)).toBe(false)
})

test('a letter makes any drawing readable', () => {
  const drawing = fc.array(fc.constantFrom('🍵', '1️⃣', '🇨🇳', '★', '\u200b', ' '), { maxLength: 8 }).map((signs) => signs.join(''))
  fc.assert(
    fc.property(drawing, drawing, (before, after) => {
      expect(isReadableName(before)).toBe(false)
      expect(isReadableName(`${before}茶${after}`)).toBe(true)
    }),
  )
})
