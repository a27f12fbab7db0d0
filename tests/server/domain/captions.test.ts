import fc from 'fast-check'
import { captionProblem, chooseCaption } from '../../../server/domain/captions'

const texts = ['{凉了|放凉了}也甜，{早上|上午}第一泡就是它。', '耐七泡，{后劲|回甘}好。', '{闻着|喝着}都像蜜，{送人|自己喝}都{合适|行}。']

describe('a caption', () => {
  test('is always the same for one seller', () => {
    expect(chooseCaption(texts, 'lin tea plain')).toBe(chooseCaption(texts, 'lin tea plain'))
  })

  test('is one of HQ’s texts with one of its words at each place', () => {
    const all = new Set(['凉了', '放凉了'].flatMap((a) => ['早上', '上午'].map((b) => `${a}也甜，${b}第一泡就是它。`)))
    for (let seed = 0; seed < 40; seed += 1) expect(all).toContain(chooseCaption(texts.slice(0, 1), String(seed)))
  })

  test('spreads: a thousand sellers use every text, none much more than its share', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 1000; seed += 1) {
      const caption = chooseCaption(['一', '二', '三', '四'], `seller-${seed}`) ?? ''
      counts.set(caption, (counts.get(caption) ?? 0) + 1)
    }
    for (const count of counts.values()) expect(count).toBeGreaterThan(180)
    expect(counts.size).toBe(4)
  })

  test('is none where HQ wrote none', () => {
    expect(chooseCaption([], 'lin')).toBeNull()
  })

  test('without places stays word for word, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[{}]/.test(text)),
        fc.string(),
        (text, seed) => {
          expect(chooseCaption([text], seed)).toBe(text)
        },
      ),
    )
  })

  test('that can be read leaves no brace behind', () => {
    const word = fc.stringMatching(/^[一-龥]{1,4}$/)
    const place = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => `{${words.join('|')}}`)
    fc.assert(
      fc.property(fc.array(fc.oneof(word, place), { minLength: 1, maxLength: 8 }), fc.string(), (parts, seed) => {
        const text = parts.join('')
        expect(captionProblem(text)).toBeNull()
        expect(chooseCaption([text], seed)).not.toMatch(/[{}|]/)
      }),
    )
  })
})

describe('what is wrong with a text', () => {
  test.each([
    ['凉了也甜', null],
    ['{凉了|放凉了}也甜', null],
    ['{凉了｜放凉了}也甜', null],
    ['{凉了也甜', '大括号要成对，里面不能再套'],
    ['凉了}也甜', '大括号要成对，里面不能再套'],
    ['{凉了|{放|搁}凉了}也甜', '大括号要成对，里面不能再套'],
    ['{凉了}也甜', '大括号里至少写两种说法，用 | 隔开'],
    ['{}也甜', '大括号里至少写两种说法，用 | 隔开'],
    ['{凉了| }也甜', '大括号里至少写两种说法，用 | 隔开'],
  ])('%s: %p', (text, problem) => {
    expect(captionProblem(text)).toBe(problem)
  })
})
