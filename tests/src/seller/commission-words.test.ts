import type { Commission } from '@contract/api/types'
import { fen } from '@contract/money'
import type { Language } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { commissionStory, commissionTitle, movementText, netCommission, percentText } from '@/seller/components/commission-words'
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
    expect(story({})).toBe('陈敏 11 月 18 日从你的聊天卡片进来，15 天内下的单算你的。收到并过了退货的日子，就转为可提现。')
  })

  test('a customer of before, received', () => {
    const credit = { rule: 'customer' as const, visitedAt: '2026-11-02T04:00:00.000Z', channel: 'moments' as const, windowDays: 180 }
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

  test('in English, sentence by sentence', () => {
    expect(story({}, 'en')).toBe(
      '陈敏 came by your chat card on 18 November; orders within 15 days are yours. After delivery and the days for returns it becomes available.',
    )
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
