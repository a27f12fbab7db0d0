import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type ChainedPosting, chainText } from '../../contract/chain'

const first = { entryKey: 'pay:o1', chainIndex: 1, source: 'hq:commission', destination: 'seller:s1:pending', amountFen: 5 }

test('a posting is hashed over the hash before it and all that it says, one to a line', () => {
  expect(chainText('', first)).toBe('\n1\npay:o1\nhq:commission\nseller:s1:pending\n5')
  expect(chainText('ab12', { ...first, chainIndex: 2, amountFen: 700 })).toBe('ab12\n2\npay:o1\nhq:commission\nseller:s1:pending\n700')
})

/* Written into a chain once, it can never be read in another way: a phone checks years of postings by it. */
test('the first hash of a chain is this one for ever', () => {
  expect(createHash('sha256').update(chainText('', first)).digest('hex')).toBe(
    '3de55da954d7e25dbe96314b5045aaf61b641d5f81ba93a3f54a12bfb5bf8fd8',
  )
})

test('two postings that differ in anything are never the same text', () => {
  const word = fc.constantFrom('a', 'a:b', '1', '11', '')
  const posting = fc.record({
    entryKey: word,
    chainIndex: fc.constantFrom(1, 11),
    source: word,
    destination: word,
    amountFen: fc.constantFrom(1, 11, 111),
  })
  const all = (hash: string, said: ChainedPosting) => JSON.stringify([hash, said])
  fc.assert(
    fc.property(word, posting, word, posting, (hash, one, otherHash, other) => {
      expect(chainText(hash, one) === chainText(otherHash, other)).toBe(all(hash, one) === all(otherHash, other))
    }),
    { numRuns: 1000 },
  )
})
