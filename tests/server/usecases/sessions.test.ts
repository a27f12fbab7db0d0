import { createStory, type Story } from '../../support/story'
import { createAccountVerbs } from '../../support/story-account'
import { createCaller } from '../../support/story-call'

let story: Story
let people = 0
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

/** The same WeChat account on one phone after another, without the silent sign-in that the app would do. */
async function phonesOf(count: number) {
  people += 1
  const phones = []
  for (let phone = 1; phone <= count; phone += 1) {
    const code = `sbx:sbx-holder-${people}:${phone}`
    const { sessionToken } = await createCaller(story.app, null).call('openSession', { body: { code } })
    const caller = createCaller(story.app, sessionToken)
    phones.push({ ...caller, ...createAccountVerbs(caller) })
    story.clock.advance({ hours: 1 })
  }
  return phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]]
}

const isOut = async (phone: Awaited<ReturnType<typeof phonesOf>>[0]) => (await phone.refused('getMe', {})).code === 'signed-out'

test('a second phone is the same person, and each sees both, newest first', async () => {
  const [one, two] = await phonesOf(2)
  const seen = (await one.seesTheirData()).sessions
  expect(seen.map(({ isThis }) => isThis)).toEqual([false, true])
  expect(Date.parse(seen[0]?.openedAt ?? '') - Date.parse(seen[1]?.openedAt ?? '')).toBe(3_600_000)
  expect((await two.seesTheirData()).sessions.map(({ isThis }) => isThis)).toEqual([true, false])
})

test('signing out ends this phone’s session and no other', async () => {
  const [one, two] = await phonesOf(2)
  await one.signsOut()
  expect(await isOut(one)).toBe(true)
  expect((await two.seesTheirData()).sessions).toHaveLength(1)
})

test('signing out everywhere ends them all, the asking one too', async () => {
  const [one, two, three] = await phonesOf(3)
  await two.signsOut(true)
  expect(await Promise.all([one, two, three].map(isOut))).toEqual([true, true, true])
})

test('signing out twice is refused the second time, and harms nobody', async () => {
  const [one, two] = await phonesOf(2)
  await one.signsOut()
  expect(await one.refused('signOut', { body: { everywhere: true } })).toEqual({ code: 'signed-out' })
  expect((await two.seesTheirData()).sessions).toHaveLength(1)
})

test('nobody else’s sessions are seen or ended', async () => {
  const [mine] = await phonesOf(1)
  const [theirs] = await phonesOf(1)
  await mine.signsOut(true)
  expect((await theirs.seesTheirData()).sessions).toHaveLength(1)
})

test('a session that ended by its time is not in the list', async () => {
  const [one] = await phonesOf(1)
  story.clock.advance({ days: 29, hours: 23 })
  const code = `sbx:sbx-holder-${people}:late`
  const { sessionToken } = await createCaller(story.app, null).call('openSession', { body: { code } })
  const late = createAccountVerbs(createCaller(story.app, sessionToken))
  expect((await late.seesTheirData()).sessions).toHaveLength(1)
  expect(await isOut(one)).toBe(true)
})

test('the app on the phone signs in again by itself, and goes on', async () => {
  const chen = await story.person('chen')
  await chen.signsOut(true)
  expect((await chen.call('getMe', {})).person.id).toBe(chen.id)
})
