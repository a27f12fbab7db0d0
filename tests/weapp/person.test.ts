import { createStory, type Story } from '../support/story'
import { openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'

/* Being a person in the built mini program: what WeChat's own buttons and questions bring. */

let story: Story
let phone: Phone | null = null
beforeAll(async () => {
  story = await createStory()
})
afterEach(() => phone?.close())
afterAll(() => story.close())

async function profile(name: string): Promise<Phone> {
  await story.person(name)
  phone = await openPhone(story, name, { enter: { path: 'account/pages/profile/index' } })
  return phone
}

async function save(on: Phone): Promise<void> {
  on.page().tap({ text: '存好' })
  await on.settle()
}

test('a picture from WeChat’s own chooser is uploaded and kept with the name', async () => {
  const on = await profile('chen')
  expect(on.page().fire({ tag: 'button', text: '换头像' }, 'chooseavatar', { avatarUrl: 'wxfile://tmp_avatar.jpg' })).toBe(1)
  await on.settle()
  on.page().input({ tag: 'input' }, '陈敏')
  await on.settle()
  await save(on)
  const { person } = await (await story.person('chen')).call('getMe', {})
  expect(person).toMatchObject({ nickname: '陈敏', avatar: expect.stringMatching(/^\/uploads\//) })
})

test('a name is asked for with WeChat’s own field, and one that WeChat’s check refuses is not kept', async () => {
  const on = await profile('mei')
  expect(on.page().findAll({ tag: 'input' })[0]?.attributes.type).toBe('nickname')
  on.page().input({ tag: 'input' }, '违禁的名字')
  await on.settle()
  await save(on)
  expect(on.page().path).toBe('account/pages/profile/index')
  expect((await (await story.person('mei')).call('getMe', {})).person.nickname).not.toContain('违禁')
})

describe('when WeChat asks about privacy', () => {
  test('a sheet of our own says what for, and agreeing is told to WeChat by the button it names', async () => {
    const on = await profile('zhou')
    const answers = await on.asksForPrivacy()
    const [agree] = on.page().findAll({ tag: 'button', text: '同意' })
    on.page().fire(agree ?? {}, 'agreeprivacyauthorization')
    await on.settle()
    expect(answers).toEqual([{ event: 'agree', buttonId: agree?.attributes.id }])
  })

  test('not now stops that one thing alone: the page goes on', async () => {
    const on = await profile('wang')
    const answers = await on.asksForPrivacy()
    on.page().tap({ text: /^(先不|暂不|不同意|以后再说|先不用|不用)/ })
    await on.settle()
    expect(answers).toEqual([{ event: 'disagree' }])
    on.page().input({ tag: 'input' }, '小王')
    await on.settle()
    await save(on)
    expect((await (await story.person('wang')).call('getMe', {})).person.nickname).toBe('小王')
  })
})
