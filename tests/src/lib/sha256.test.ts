import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '@/lib/sha256'

const known = (text: string) => createHash('sha256').update(text).digest('hex')

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('the standard’s example %j', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})

test('agrees with node about every length around the ends of blocks', () => {
  for (let length = 0; length <= 260; length += 1) expect(sha256('x'.repeat(length))).toBe(known('x'.repeat(length)))
})

test('agrees with node about any text, in any script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(known(text))
    }),
    { numRuns: 500 },
  )
})

test('takes little time for as many postings as come at once', () => {
  const text = `${'0'.repeat(64)}\n12\nrefund:01kazz000000000000000000k1\nseller:01kazz000000000000000000k1:pending\nhq:commission\n1280`
  const startedAt = performance.now()
  for (let count = 0; count < 500; count += 1) sha256(text)
  expect(performance.now() - startedAt).toBeLessThan(500)
})
