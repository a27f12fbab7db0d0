import { shareTitle } from '@/buyer/components/share-title'

test('the seller’s words come first, the name when there are none', () => {
  expect(shareTitle('我每天早上第一泡就是它。', '蜜兰香')).toBe('我每天早上第一泡就是它。')
  expect(shareTitle(null, '蜜兰香')).toBe('蜜兰香')
  expect(shareTitle('  ', '蜜兰香')).toBe('蜜兰香')
})

test('at most thirty characters, counted as people do', () => {
  expect(shareTitle('好'.repeat(30))).toBe('好'.repeat(30))
  expect(shareTitle('好'.repeat(31))).toBe(`${'好'.repeat(29)}…`)
  expect(shareTitle('🍵'.repeat(31))).toBe(`${'🍵'.repeat(29)}…`)
})
