import { createStory, type Story } from '../../support/story'
import { createCaller } from '../../support/story-call'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

const signIn = (code: string) => createCaller(story.app, null).call('openSession', { body: { code } })
const refuseCode = (code: string) => createCaller(story.app, null).refused('openSession', { body: { code } })
const me = (sessionToken: string | null) => createCaller(story.app, sessionToken)

async function count(table: 'people' | 'sessions'): Promise<number> {
  return (await story.database.selectFrom(table).selectAll().execute()).length
}

describe('a first sign-in', () => {
  test('writes the person down under a neutral name, without a shop', async () => {
    const { person, sessionToken, expiresAt } = await signIn('sbx:sbx-new:1')
    expect(person.nickname).toMatch(/^熟客[0-9a-z]{4}$/)
    expect(person).toMatchObject({ avatar: null, isHq: false, seller: null })
    expect(sessionToken).toMatch(/^[\w-]{43}$/)
    expect(expiresAt).toBe('2026-12-22T02:00:00.000Z')
    expect((await me(sessionToken).call('getMe', {})).person).toEqual(person)
  })

  test('at the same moment from two places is still one person', async () => {
    const before = await count('people')
    const [one, other] = await Promise.all([signIn('sbx:sbx-twice:1'), signIn('sbx:sbx-twice:2')])
    expect(one.person).toEqual(other.person)
    expect(one.sessionToken).not.toBe(other.sessionToken)
    expect(await count('people')).toBe(before + 1)
  })
})

test('a later sign-in knows the person again, and the earlier session still holds', async () => {
  const first = await signIn('sbx:sbx-again:1')
  const second = await signIn('sbx:sbx-again:2')
  expect(second.person.id).toBe(first.person.id)
  expect((await me(first.sessionToken).call('getMe', {})).person.id).toBe(first.person.id)
})

test('the database keeps no session token that anybody could use', async () => {
  const { sessionToken } = await signIn('sbx:sbx-secret:1')
  const rows = await story.database.selectFrom('sessions').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(sessionToken)
  expect(rows.every(({ token_hash: hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
})

describe('a code', () => {
  test('that was used is refused, and opens nothing', async () => {
    await signIn('sbx:sbx-used:1')
    const sessions = await count('sessions')
    expect(await refuseCode('sbx:sbx-used:1')).toEqual({ code: 'code-invalid' })
    expect(await count('sessions')).toBe(sessions)
  })

  test('that WeChat never gave is refused, and nobody is written down', async () => {
    const people = await count('people')
    expect(await refuseCode('made-up')).toEqual({ code: 'code-invalid' })
    expect(await count('people')).toBe(people)
  })

  test.each([
    ['empty', ''],
    ['endless', 'x'.repeat(129)],
  ])('that is %s is invalid input', async (_, code) => {
    expect(await refuseCode(code)).toMatchObject({ code: 'invalid-input', fields: [{ path: 'code' }] })
  })
})

describe('when WeChat does not answer', () => {
  test.each(['busy', 'rate'] as const)('(%s) the person is told to try later, and can', async (fault) => {
    story.sandbox.faults[fault] = true
    expect(await refuseCode(`sbx:sbx-${fault}:1`)).toEqual({ code: 'wechat-unavailable' })
    story.sandbox.faults[fault] = false
    expect((await signIn(`sbx:sbx-${fault}:1`)).person.nickname).toMatch(/^熟客/)
  })
})

describe('a session', () => {
  test('lasts 30 days and not a moment longer', async () => {
    const { sessionToken } = await signIn('sbx:sbx-long:1')
    story.clock.advance({ days: 29, hours: 23 })
    expect((await me(sessionToken).call('getMe', {})).brand.name).toBe('熟铺')
    story.clock.advance({ hours: 1 })
    expect(await me(sessionToken).refused('getMe', {})).toEqual({ code: 'signed-out' })
  })

  test('that ended is cleared away when the person signs in again', async () => {
    const { person } = await signIn('sbx:sbx-cleared:1')
    story.clock.advance({ days: 31 })
    await signIn('sbx:sbx-cleared:2')
    const rows = await story.database.selectFrom('sessions').selectAll().where('person_id', '=', person.id).execute()
    expect(rows).toHaveLength(1)
  })

  test.each([
    ['forged', 'A'.repeat(43)],
    ['too short', 'abc'],
    ['an SQL trick', "' or 1=1 --"],
    ['the hash instead of the token', 'f'.repeat(64)],
  ])('that is %s is refused', async (_, token) => {
    expect(await me(token).refused('getMe', {})).toEqual({ code: 'signed-out' })
  })

  test('that is missing is refused', async () => {
    expect(await me(null).refused('getMe', {})).toEqual({ code: 'signed-out' })
  })
})
