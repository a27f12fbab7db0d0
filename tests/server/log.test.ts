import { createLog } from '../../server/log'

function lineOf(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const lines: string[] = []
  createLog('info', { write: (line) => void lines.push(line) }).error(facts, 'said')
  return JSON.parse(lines[0] ?? '{}')
}

test('a line is JSON with a level, a time and the message, and nothing of the machine', () => {
  expect(lineOf({ orderId: 'o1' })).toEqual({ level: 50, time: expect.stringMatching(/^\d{4}-.+Z$/), orderId: 'o1', msg: 'said' })
})

test.each(['nickname', 'phone', 'address', 'openid', 'token', 'sessionToken', 'authorization', 'headers', 'body', 'query', 'url', 'note'])(
  '%s is blotted out, at any depth',
  (name) => {
    const line = lineOf({ [name]: 'secret', order: { [name]: 'secret', lines: [{ [name]: 'secret', quantity: 2 }] } })
    expect(JSON.stringify(line)).not.toContain('secret')
    expect(line).toMatchObject({ [name]: '…', order: { lines: [{ quantity: 2 }] } })
  },
)

test('a mobile number is blotted out of any text, and an id with as many digits is not', () => {
  expect(lineOf({ why: 'no answer for 13800138000, gave up' })).toMatchObject({ why: 'no answer for …, gave up' })
  expect(lineOf({ orderId: '01j13800138000abcdefghjkmn', at: new Date(0), count: 13800138000 })).toMatchObject({
    orderId: '01j13800138000abcdefghjkmn',
    at: '1970-01-01T00:00:00.000Z',
    count: 13800138000,
  })
})

test('what is below its level is not written', () => {
  const lines: string[] = []
  const log = createLog('error', { write: (line) => void lines.push(line) })
  log.info({}, 'quiet')
  log.error({}, 'loud')
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['loud'])
})
