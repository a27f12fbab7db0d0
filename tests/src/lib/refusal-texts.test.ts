import type { Refusal } from '@contract/refusals'
import { NetworkError, RefusalError } from '@/lib/http'
import { commonText } from '@/lib/messages/common'
import { errorText, refusalOf, refusalText } from '@/lib/refusal-texts'

const refusals: readonly Refusal[] = [
  { code: 'forbidden', role: 'seller' },
  { code: 'forbidden', role: 'hq' },
  { code: 'not-found', what: 'order' },
  { code: 'out-of-stock', sizeId: '1', left: 2 },
  { code: 'out-of-stock', sizeId: '1', left: 0 },
  { code: 'total-changed', totalFen: 12850 },
  { code: 'recommender-changed', name: null },
  { code: 'recommender-changed', name: '小林' },
  { code: 'region-not-served', region: '西藏自治区' },
  { code: 'address-book-full', limit: 20 },
  { code: 'picks-full', limit: 50 },
  { code: 'too-many-today', limit: 30 },
  { code: 'seller-inactive', reason: null },
  { code: 'internal', id: '01kx' },
]

test.each(refusals)('$code says something in both languages', (refusal) => {
  for (const language of ['zh', 'en'] as const) {
    const text = refusalText(language, refusal)
    expect(text).not.toBe('')
    expect(text).not.toMatch(/undefined|null|\[object/)
  }
})

test('a payload is in its text', () => {
  expect(refusalText('zh', { code: 'total-changed', totalFen: 12850 })).toContain('¥128.50')
  expect(refusalText('en', { code: 'recommender-changed', name: 'Lin' })).toContain('Lin')
  expect(refusalText('en', { code: 'internal', id: '01kx' })).toContain('01kx')
})

test('a code that only a newer server knows still says what to do', () => {
  const newer = { code: 'from-next-year' } as unknown as Refusal
  expect(refusalText('zh', newer)).toBe(commonText.zh.unknownError)
})

test('a failed write says whether the network or the server failed', () => {
  expect(errorText('zh', new NetworkError('timeout'))).toBe(commonText.zh.offline.writeFailed)
  expect(errorText('en', new RefusalError({ code: 'id-conflict' }))).toBe(refusalText('en', { code: 'id-conflict' }))
  expect(errorText('en', new Error('bug'))).toBe(commonText.en.unknownError)
})

test('one refusal is told from the others', () => {
  const error = new RefusalError({ code: 'total-changed', totalFen: 1 })
  expect(refusalOf(error, 'total-changed')?.totalFen).toBe(1)
  expect(refusalOf(error, 'out-of-stock')).toBeNull()
  expect(refusalOf(new NetworkError('x'), 'total-changed')).toBeNull()
})
