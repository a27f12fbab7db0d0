import { png } from '../../support/pictures'
import { createStory, type Story } from '../../support/story'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

const refused = async (nickname: string) => (await story.person('chen')).refused('saveProfile', { body: { nickname, avatar: 'keep' } })

describe('a nickname', () => {
  test.each(['陈敏', '🍵', '👨‍👩‍👧‍👦 一家', '𬍛㛃', 'ན'])('%s is what the person is called from then on', async (nickname) => {
    const chen = await story.person('chen')
    expect((await chen.callsThemselves(nickname)).nickname).toBe(nickname)
    expect((await chen.call('getMe', {})).person.nickname).toBe(nickname)
  })

  test('saved twice is the same as once', async () => {
    const chen = await story.person('chen')
    expect(await chen.callsThemselves('小陈')).toEqual(await chen.callsThemselves('小陈'))
  })

  test('of 20 families is short enough, of 21 too long', async () => {
    const chen = await story.person('chen')
    const family = '👩‍👧'
    expect((await chen.callsThemselves(family.repeat(20))).nickname).toBe(family.repeat(20))
    expect(await refused(family.repeat(21))).toEqual({ code: 'invalid-input', fields: [{ path: 'nickname', reason: 'too-long' }] })
  })

  test.each([
    ['empty', '', 'invalid-input'],
    ['only blanks', '   ', 'invalid-input'],
    ['a flood of marks', `陈${'\u0336'.repeat(150)}`, 'name-unusable'],
    ['unseen', '\u200B\u200D', 'name-unusable'],
    ['half a character', '陈\uD842', 'invalid-input'],
    ['endless', 'x'.repeat(201), 'invalid-input'],
  ])('that is %s is refused, and the old one stays', async (_, nickname, code) => {
    const chen = await story.person('chen')
    await chen.callsThemselves('陈敏')
    expect(await refused(nickname)).toMatchObject({ code })
    expect((await chen.call('getMe', {})).person.nickname).toBe('陈敏')
  })
})

describe('a picture', () => {
  const withPicture = async () => {
    const mei = await story.person('mei')
    await story.context.read.people.saveProfile(mei.id, { avatar: '/pictures/mei.webp' })
    return mei
  }

  test('stays when only the name changes', async () => {
    expect(await (await withPicture()).callsThemselves('阿梅')).toMatchObject({ nickname: '阿梅', avatar: '/pictures/mei.webp' })
  })

  test('can be taken away', async () => {
    expect((await (await withPicture()).callsThemselves('阿梅', 'none')).avatar).toBeNull()
  })
})

describe('a picture that was sent', () => {
  const sent = async (name: string, purpose: 'avatar' | 'complaint' = 'avatar') => {
    const person = await story.person(name)
    return { person, upload: await person.sends(png(), { purpose }) }
  }

  test('becomes the avatar, and the one before it is deleted with its file', async () => {
    const first = await sent('zhou')
    expect((await first.person.callsThemselves('老周', first.upload.id)).avatar).toBe(first.upload.address)
    const { person, upload } = await sent('zhou')
    expect((await person.callsThemselves('老周', upload.id)).avatar).toBe(upload.address)
    await story.jobs.runDue()
    expect((await story.app.request(first.upload.address)).status).toBe(404)
    expect((await story.app.request(upload.address)).status).toBe(200)
    await person.deletesThemselves()
    await story.jobs.runDue()
    expect((await story.app.request(upload.address)).status).toBe(404)
  })

  test('twice is once', async () => {
    const { person, upload } = await sent('fang')
    await person.callsThemselves('阿芳', upload.id)
    expect((await person.callsThemselves('阿芳', upload.id)).avatar).toBe(upload.address)
  })

  test('by somebody else, or for something else, is refused', async () => {
    const [mine, theirs] = [await sent('tang', 'complaint'), await sent('ye')]
    for (const { id } of [mine.upload, theirs.upload]) {
      expect(await mine.person.refused('saveProfile', { body: { nickname: '小唐', avatar: id } })).toEqual({ code: 'picture-unknown', id })
    }
    expect((await mine.person.call('getMe', {})).person.avatar).toBeNull()
  })
})

test('nobody is asked for a name before: a person without one orders and is found again', async () => {
  const lin = await story.person('lin')
  const tea = await story.goods()
  const order = await lin.buys([{ sizeId: tea.size.id, quantity: 1 }])
  expect((await lin.seesOrder(order)).order.state).toBe('paid')
})

test('who is not signed in has no profile to save', async () => {
  expect(await story.visitor.refused('saveProfile', { body: { nickname: '谁', avatar: 'keep' } })).toEqual({ code: 'signed-out' })
})
