import { fen } from '@contract/money'
import fc from 'fast-check'
import { findChanges, isBlocking, isGone, type LineChange } from '@/buyer/queries/find-changes'

const seen = { quantity: 3, unitFen: fen(12800) }
const known = { unitFen: fen(12800), left: 10, problem: null }

test.each<[string, Parameters<typeof findChanges>, readonly LineChange[]]>([
  ['nothing', [seen, known], []],
  ['as many as are left', [seen, { ...known, left: 3 }], []],
  ['dearer', [seen, { ...known, unitFen: fen(13800) }], [{ kind: 'dearer', byFen: fen(1000), nowFen: fen(13800) }]],
  ['cheaper', [seen, { ...known, unitFen: fen(12799) }], [{ kind: 'cheaper', byFen: fen(1), nowFen: fen(12799) }]],
  [
    'no price was seen before',
    [
      { ...seen, unitFen: null },
      { ...known, unitFen: fen(1) },
    ],
    [],
  ],
  ['fewer left', [seen, { ...known, left: 2, problem: 'out-of-stock' }], [{ kind: 'fewer', left: 2 }]],
  [
    'dearer and fewer left',
    [seen, { unitFen: fen(13800), left: 1, problem: 'out-of-stock' }],
    [
      { kind: 'dearer', byFen: fen(1000), nowFen: fen(13800) },
      { kind: 'fewer', left: 1 },
    ],
  ],
  ['sold out, whatever it costs', [seen, { unitFen: fen(1), left: 0, problem: 'out-of-stock' }], [{ kind: 'sold-out' }]],
  ['withdrawn', [seen, { ...known, left: 0, problem: 'not-on-sale' }], [{ kind: 'withdrawn' }]],
  ['gone in this size', [seen, { ...known, left: 0, problem: 'size-gone' }], [{ kind: 'size-gone' }]],
  ['unknown to the shop', [seen, null], [{ kind: 'withdrawn' }]],
])('%s', (_, [before, now], changes) => expect(findChanges(before, now)).toEqual(changes))

test('a price alone blocks nothing; what can’t be had does', () => {
  expect(isBlocking(findChanges(seen, { ...known, unitFen: fen(1) }))).toBe(false)
  expect(isBlocking(findChanges(seen, { ...known, left: 1 }))).toBe(true)
  expect(isGone(findChanges(seen, { ...known, left: 1 }))).toBe(false)
  expect(isGone(findChanges(seen, null))).toBe(true)
})

test('taking every change over leaves none', () => {
  const anyKnown = fc.record({ unitFen: fc.nat(100_000).map(fen), left: fc.nat(5), problem: fc.constant(null) })
  const anySeen = fc.record({ quantity: fc.integer({ min: 1, max: 9 }), unitFen: fc.nat(100_000).map(fen) })
  fc.assert(
    fc.property(anySeen, anyKnown, (before, now) => {
      const changes = findChanges(before, now)
      if (isGone(changes)) return
      const { unitFen, quantity } = before
      const price = changes.flatMap((change) => ('nowFen' in change ? [change.nowFen] : []))[0] ?? unitFen
      const pieces = changes.flatMap((change) => ('left' in change ? [change.left] : []))[0] ?? quantity
      const after = { unitFen: price, quantity: pieces }
      expect(findChanges(after, now)).toEqual([])
    }),
  )
})
