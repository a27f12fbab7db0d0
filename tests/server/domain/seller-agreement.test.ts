import { sellerAgreement } from '../../../server/domain/seller-agreement'
import { type Settings, settingsSchema } from '../../../server/domain/settings'

const settings: Settings = settingsSchema.parse({ brandName: '山里', brandPhone: '400-123-4567' })

function text(change: Partial<Settings> = {}, language: 'zh' | 'en' = 'zh'): string {
  return sellerAgreement({ ...settings, ...change })
    .paragraphs.map((paragraph) => paragraph[language])
    .join('\n')
}

test('says the same things in both languages', () => {
  const { title, paragraphs } = sellerAgreement(settings)
  expect(title).toEqual({ zh: '推荐人约定', en: 'Seller agreement' })
  expect(paragraphs.length).toBeGreaterThanOrEqual(12)
  const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']
  for (const [index, { zh, en }] of paragraphs.entries()) {
    expect(zh.startsWith(`${numbers[index]}、`)).toBe(true)
    expect(en.startsWith(`${index + 1}. `)).toBe(true)
    expect(en.includes('undefined') || zh.includes('undefined')).toBe(false)
  }
})

test('names the brand, its telephone and its own numbers', () => {
  for (const language of ['zh', 'en'] as const) {
    const words = text({ visitWindowDays: 21, customerWindowDays: 99, returnDays: 14 }, language)
    for (const part of ['山里', '400-123-4567', '21', '99', '14']) expect(words).toContain(part)
  }
})

test.each([
  ['free', '没有入门费、保证金、最低消费'],
  ['no stock', '不用囤货'],
  ['no recruiting', '没有上级下级，没有团队'],
  ['one order, one payee', '一笔订单最多付给一个人'],
  ['when it is due', '退货期'],
  ['taken back', '收回相应佣金'],
  ['Moments', '朋友圈'],
  ['leaving', '随时可以离开'],
  ['privacy', '看不到电话和地址'],
])('promises: %s', (_, words) => {
  expect(text()).toContain(words)
})

test('says whether own purchases pay', () => {
  expect(text({ paysOwnCard: false })).toContain('不算佣金')
  expect(text({ paysOwnCard: true })).toContain('同样算佣金')
  expect(text({ paysOwnCard: false }, 'en')).toContain('by your own card pays no commission')
  expect(text({ paysOwnCard: true }, 'en')).toContain('by your own card pays commission too')
})

test('has a version that changes with the text, and with nothing else', () => {
  const { version } = sellerAgreement(settings)
  expect(version).toMatch(/^\d{4}-\d{2}-[0-9a-f]{8}$/)
  expect(version.length).toBeLessThanOrEqual(20)
  expect(sellerAgreement({ ...settings, unpaidMinutes: 5 }).version).toBe(version)
  expect(sellerAgreement({ ...settings, returnDays: 8 }).version).not.toBe(version)
})
