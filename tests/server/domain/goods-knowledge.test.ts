import { readCaptions, readQuestions } from '../../../server/domain/goods-knowledge'
import { problemsOf, tea } from '../../support/goods-table'

describe('questions and answers', () => {
  test('are a line each, split at the first question mark; empty lines are none', () => {
    expect(readQuestions('能放多久？没开封两年。\r\n\r\n苦不苦? 出汤快就不苦，真的？真的。\n')).toEqual({
      value: [
        { question: '能放多久？', answer: '没开封两年。' },
        { question: '苦不苦?', answer: '出汤快就不苦，真的？真的。' },
      ],
    })
  })

  test.each([
    ['没有问号的一行', '每行写「问题？答案」：没有问号的一行'],
    ['只有问题？', '每行写「问题？答案」：只有问题？'],
    ['？只有答案', '每行写「问题？答案」：？只有答案'],
    [`${'问'.repeat(61)}？答`, expect.stringMatching(/^问题最多 60 个字，答案最多 200 个字/)],
    [`问？${'答'.repeat(201)}`, expect.stringMatching(/^问题最多 60 个字，答案最多 200 个字/)],
    ['问？答\n'.repeat(9), '最多 8 条'],
  ])('%j is refused', (text, reason) => {
    expect(readQuestions(text)).toEqual({ reason })
  })
})

describe('captions', () => {
  test('are a line each', () => {
    expect(readCaptions(' {凉了|放凉了}也甜 \n\n耐七泡')).toEqual({ value: ['{凉了|放凉了}也甜', '耐七泡'] })
    expect(readCaptions('字'.repeat(200))).toEqual({ value: ['字'.repeat(200)] })
  })

  test.each([
    ['{凉了也甜', '大括号要成对，里面不能再套：{凉了也甜'],
    ['{凉了}也甜', '大括号里至少写两种说法，用 | 隔开：{凉了}也甜'],
    ['字'.repeat(201), `每条最多 200 个字：${'字'.repeat(40)}`],
    ['一\n二\n三\n四\n五\n六\n七', '最多 6 条，一行一条'],
  ])('%j is refused', (text, reason) => {
    expect(readCaptions(text)).toEqual({ reason })
  })
})

test('a file names the line and the column of what is wrong', () => {
  expect(problemsOf([{ ...tea, 文案亲切: '{凉了', 问答: '没有' }])).toEqual([
    { line: 2, column: '问答', reason: '每行写「问题？答案」：没有' },
    { line: 2, column: '文案亲切', reason: '大括号要成对，里面不能再套：{凉了' },
  ])
})
