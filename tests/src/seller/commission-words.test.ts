import type { Commission } from '@contract/api/types'
import { fen } from '@contract/money'
import type { Language } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import {
  commissionStory,
  commissionTitle,
  movementText,
  netCommission,
  percentText,
  takenBackTitle,
} from '@/seller/components/commission-words'
import { sampleCommission } from '../../support/seller-samples'

const story = (changes: Partial<Commission>, language: Language = 'zh') =>
  commissionStory(sampleCommission(changes), sellerText[language], language)
const title = (changes: Partial<Commission>, language: Language = 'zh') =>
  commissionTitle(sampleCommission(changes), sellerText[language], language)

/** Texts keep a number and its word together with spaces that do not break. */
const plain = (words: string) => words.replace(/\u00a0/g, ' ')

describe('what happened', () => {
  test.each<[Partial<Commission>, string]>([
    [{}, '陈敏买了凤凰单丛'],
    [{ pieces: 3 }, '陈敏买了凤凰单丛，共 3 件'],
    [{ buyerName: '' }, '微信用户买了凤凰单丛'],
    [{ state: 'taken-back' }, '陈敏退了凤凰单丛'],
  ])('%j', (changes, words) => {
    expect(plain(title(changes))).toBe(words)
  })

  test('in English', () => {
    expect(title({ pieces: 2 }, 'en')).toBe('陈敏 bought Dancong, 2 pieces in all')
  })
})

describe('why it is theirs and what becomes of it', () => {
  test('a card within the window, not received yet', () => {
    expect(story({})).toBe(
      '陈敏 11 月 18 日从你的聊天卡片进来，15 天内下的单算你的。卡片是你 11 月 16 日分享的凤凰单丛。收到并过了退货的日子，就转为可提现。',
    )
  })

  test('a customer of before, received', () => {
    const credit = { ...sampleCommission().credit, rule: 'customer' as const, visitedAt: '2026-11-02T04:00:00.000Z', windowDays: 180 }
    expect(story({ credit, freeAt: '2026-11-28T04:00:00.000Z' })).toBe(
      '陈敏 11 月 2 日在你这里买过，180 天内再来仍算你的。11 月 28 日前没有退货，就转为可提现。',
    )
  })

  test('available, after a part came back', () => {
    expect(story({ state: 'available', clawbackFen: fen(400), freeAt: '2026-11-20T04:00:00.000Z' })).toContain(
      '退了一部分，收回了 ¥4.00。11 月 20 日起可提现。',
    )
  })

  test('all came back', () => {
    const words = story({ state: 'taken-back', clawbackFen: fen(2429) })
    expect(words).toContain('货款全退了，这一份收益已收回。')
    expect(words).not.toContain('退了一部分')
  })

  test('a card of the whole shop', () => {
    const { credit } = sampleCommission()
    expect(story({ credit: { ...credit, card: { ...credit.card, product: null } } })).toContain('卡片是你 11 月 16 日分享的整个铺子。')
  })

  test('in English, sentence by sentence', () => {
    expect(story({}, 'en')).toBe(
      '陈敏 came by your chat card on 18 November; orders within 15 days are yours. You shared it on 16 November: Dancong. After delivery and the days for returns it becomes available.',
    )
  })
})

describe('what came back', () => {
  const some = (name: string, sizeName: string, pieces: number) => ({ name: { zh: name, en: 'Dancong' }, sizeName, pieces })
  const words = (line: Partial<Parameters<typeof takenBackTitle>[0]>, language: Language = 'zh') =>
    plain(
      takenBackTitle(
        { reason: 'claim', goods: [], ...line },
        sampleCommission({ buyerName: '老周' }),
        { seller: sellerText[language], statement: statementText[language] },
        language,
      ),
    )
  test.each<[Parameters<typeof words>[0], string]>([
    [{ goods: [some('单丛', '75 g 一罐', 1)] }, '老周退了 1 罐单丛'],
    [{ goods: [some('单丛', '75 g 一罐', 2), some('米', '5 kg 一袋', 1)] }, '老周退了 2 罐单丛、 1 袋米'],
    [{ goods: [some('单丛', '75 g', 1)], reason: 'cancel' }, '老周取消了 1 件单丛'],
    [{ goods: [some('单丛', '75 g 一罐', 0)] }, '老周的单丛退了一部分货款'],
    [{ reason: 'console' }, '老周的凤凰单丛退了一部分货款'],
  ])('%j', (line, title) => {
    expect(words(line)).toBe(title)
  })

  test('in English', () => {
    expect(words({ goods: [some('单丛', '75 g 一罐', 1)] }, 'en')).toBe('老周 returned 1 tin of Dancong')
    expect(words({ goods: [some('单丛', '75 g 一罐', 0)] }, 'en')).toBe('老周 had part of Dancong refunded')
  })
})

test('the amount is what is left after what was taken back; nothing has no sign', () => {
  expect(movementText(netCommission(sampleCommission({ clawbackFen: fen(429) })))).toBe('+20.00')
  expect(movementText(netCommission(sampleCommission({ clawbackFen: fen(2429) })))).toBe('0.00')
  expect(movementText(fen(-150))).toBe('−1.50')
})

test('rates as people write them', () => {
  expect([1000, 1250, 5, 0].map(percentText)).toEqual(['10%', '12.5%', '0.05%', '0%'])
})
