import { forgetClosedAccount, forgetRevoked } from '../../../server/usecases/forget-revoked'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { address, oneOf } from '../../support/story-person'
import { findTexts } from '../../support/text-scan'

let story: Story
let people = 0
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

async function someone(): Promise<StoryPerson> {
  people += 1
  const person = await story.person(`forgotten-${people}`)
  await story.context.read.people.saveProfile(person.id, { nickname: '陈敏', avatar: '/pictures/chen.webp' })
  return person
}

const revokes = (person: StoryPerson, ...kinds: string[]) => forgetRevoked(story.context, { openid: `sbx-${person.name}`, kinds })
const closesAccount = (person: StoryPerson) => forgetClosedAccount(story.context, { openid: `sbx-${person.name}` })
const profile = async (person: StoryPerson) => (await person.call('getMe', {})).person
const rowOf = (id: string) => story.database.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function completed(buyer: StoryPerson) {
  const order = await buyer.buys(oneOf(await story.goods()))
  await (await story.hq()).ships(order)
  await buyer.receives(order)
  await story.passes({ days: 8 })
  return order
}

describe('a permission taken back at WeChat', () => {
  test.each([
    ['name and picture', '6', /^熟客/, null],
    ['the name', '19', /^熟客/, '/pictures/chen.webp'],
    ['the picture', '20', /^陈敏$/, null],
    ['what we never asked for', '99', /^陈敏$/, '/pictures/chen.webp'],
  ])('takes %s', async (_, kind, nickname, avatar) => {
    const chen = await someone()
    await revokes(chen, kind)
    expect(await profile(chen)).toMatchObject({ nickname: expect.stringMatching(nickname), avatar })
    await revokes(chen, kind)
    expect(await profile(chen)).toMatchObject({ nickname: expect.stringMatching(nickname), avatar })
  })

  test('takes addresses of orders that are over, not of one under way', async () => {
    const chen = await someone()
    const over = await completed(chen)
    const underWay = await chen.buys(oneOf(await story.goods()))
    await revokes(chen, '2')
    expect((await chen.seesOrder(over)).order.address.phone).toBe('')
    expect((await chen.seesOrder(underWay)).order.address).toEqual(address)
  })

  test('offers no blank address for the next order', async () => {
    const chen = await someone()
    await completed(chen)
    await revokes(chen, '2')
    const lines = [...oneOf(await story.goods())]
    const quote = await chen.call('quoteOrder', { body: { lines, address: null, dropsRecommender: false } })
    expect(quote.address).toBeNull()
  })

  test('of somebody we do not know changes nobody', async () => {
    const chen = await someone()
    await forgetRevoked(story.context, { openid: 'sbx-nobody', kinds: ['6'] })
    await forgetClosedAccount(story.context, { openid: 'sbx-nobody' })
    expect((await profile(chen)).nickname).toBe('陈敏')
  })
})

describe('a WeChat account that was closed', () => {
  test('is forgotten at once when nothing is open', async () => {
    const chen = await someone()
    await closesAccount(chen)
    await story.jobs.runDue()
    expect((await rowOf(chen.id)).openid).toBe(`gone:${chen.id}`)
    expect(await findTexts(story.database, [`sbx-${chen.name}`])).toEqual([])
  })

  test('is nameless at once, and forgotten when its last order is over', async () => {
    const chen = await someone()
    const order = await chen.buys(oneOf(await story.goods()))
    await closesAccount(chen)
    await closesAccount(chen)
    await story.jobs.runDue()
    expect(await rowOf(chen.id)).toMatchObject({ nickname: expect.stringMatching(/^熟客/), avatar: null, deleted_at: null })
    expect(await story.database.selectFrom('sessions').select('person_id').where('person_id', '=', chen.id).execute()).toEqual([])
    await (await story.hq()).ships(order)
    await story.passes({ days: 25 })
    await story.passes({ days: 2 })
    expect((await rowOf(chen.id)).deleted_at).not.toBeNull()
  })

  test('that WeChat tells of after the person deleted themselves is no one’s', async () => {
    const chen = await someone()
    await chen.deletesThemselves()
    await closesAccount(chen)
    await story.jobs.runDue()
    expect((await rowOf(chen.id)).openid).toBe(`gone:${chen.id}`)
  })
})
