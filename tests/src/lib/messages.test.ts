import type { Catalogue } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { cardsText } from '@/lib/messages/cards'
import { catalogueText } from '@/lib/messages/catalogue'
import { claimsText } from '@/lib/messages/claims'
import { commonText } from '@/lib/messages/common'
import { compareText } from '@/lib/messages/compare'
import { complaintsText } from '@/lib/messages/complaints'
import { refusals as englishRefusals } from '@/lib/messages/en/refusals'
import { hqText } from '@/lib/messages/hq'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { meText } from '@/lib/messages/me'
import { ordersText } from '@/lib/messages/orders'
import { picturesText } from '@/lib/messages/pictures'
import { plural } from '@/lib/messages/plural'
import { purchaseText } from '@/lib/messages/purchase'
import { reviewsText } from '@/lib/messages/reviews'
import { sandboxText } from '@/lib/messages/sandbox'
import { searchText } from '@/lib/messages/search'
import { sellerText } from '@/lib/messages/seller'
import { withdrawText } from '@/lib/messages/withdraw'
import { refusals as chineseRefusals } from '@/lib/messages/zh/refusals'

const buyerAreas: Readonly<Record<string, Catalogue<object>>> = {
  accountText,
  catalogueText,
  claimsText,
  commonText,
  complaintsText,
  compareText,
  searchText,
  meText,
  ordersText,
  picturesText,
  purchaseText,
  reviewsText,
}
const otherAreas: Readonly<Record<string, Catalogue<object>>> = {
  cardsText,
  hqClaimsText,
  hqText,
  sandboxText,
  sellerText,
  withdrawText,
  refusals: { zh: chineseRefusals, en: englishRefusals },
}
const areas = { ...buyerAreas, ...otherAreas }

/** Every text of a catalogue by its path; of a function, its source, which holds the words. */
function listTexts(texts: object, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? listTexts(value, `${path}${name}.`) : [[`${path}${name}`, value] as const],
  )
}

function wordsOf(texts: object): readonly (readonly [string, string])[] {
  return listTexts(texts).map(([path, value]) => [path, String(value)] as const)
}

describe.each(Object.entries(areas))('%s', (_, { zh, en }) => {
  test('has the same texts with the same number of parameters in both languages', () => {
    const shape = (texts: object) =>
      listTexts(texts)
        .map(([path, value]) => [path, typeof value === 'function' ? value.length : 'text'].join(' '))
        .sort()
    expect(shape(en)).toEqual(shape(zh))
  })

  test('leaves no text empty and raises no voice', () => {
    const texts = [...wordsOf(zh), ...wordsOf(en)]
    // English needs no measure word after a number.
    expect(texts.filter(([path, words]) => words.trim() === '' && !path.startsWith('units.'))).toEqual([])
    expect(texts.filter(([, words]) => /！|\w!(?!=)|敬请期待|coming soon/i.test(words))).toEqual([])
  })

  test('is Chinese in Chinese', () => {
    const isForeign = ([path, words]: readonly [string, string]) =>
      /[a-z]/i.test(words) && !/[\u4e00-\u9fff]/.test(words) && !/^(\(|\w+ =>)/.test(words) && path !== 'languages.en'
    expect(wordsOf(zh).filter(isForeign)).toEqual([])
  })
})

test.each(Object.entries(buyerAreas))('%s never speaks of what sellers earn', (_, { zh, en }) => {
  const forbidden = /佣金|收益|赚|返[利现佣]|分销|推广|commission|\bearn|\breward/i
  expect([...wordsOf(zh), ...wordsOf(en)].filter(([, words]) => forbidden.test(words))).toEqual([])
})

test('one is one, and everything else is many', () => {
  expect([0, 1, 2].map((count) => plural(count, 'tin', 'tins'))).toEqual(['0 tins', '1 tin', '2 tins'])
})
