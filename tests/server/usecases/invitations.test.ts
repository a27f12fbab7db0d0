import { createUlid } from '../../../contract/ids'
import { leadToInvitation } from '../../../server/usecases/lead-to-invitation'
import { readInvitation } from '../../../src/lib/page-paths'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
})
afterAll(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const list = async (cursor?: string) => await hq.call('listInvitations', { query: { cursor } })
const seen = async (token: string) => (await list()).items.find((invitation) => invitation.token === token)

async function invites(change: { readonly id?: string; readonly note?: string; readonly days?: number } = {}) {
  return (await hq.call('makeInvitation', { body: { id: newId(), note: '茶博会', days: 30, ...change } })).invitation
}
const revokes = (token: string, id = newId()) => hq.call('revokeInvitation', { params: { token }, body: { id } })

/** Somebody new comes by it and signs. */
async function joins(name: string, invitation: string): Promise<StoryPerson> {
  const person = await story.person(name)
  const { agreement } = await person.call('getJoinPage', { query: { invitation } })
  await person.call('openShop', { body: { shopName: `${name}的铺子`, words: '', agreementVersion: agreement.version, invitation } })
  return person
}

describe('an invitation', () => {
  test('is made once, however often it is sent; says who made it, until when, and counts who joined', async () => {
    const id = newId()
    const made = await invites({ id })
    expect(await invites({ id })).toEqual(made)
    expect(made).toMatchObject({ note: '茶博会', state: 'open', by: 'hq', joins: 0, address: `https://shop.test/i/${made.token}` })
    expect(Date.parse(made.expiresAt) - Date.parse(made.madeAt)).toBe(30 * 86_400_000)
    const lin = await joins('lin', made.token)
    await joins('zhou', made.token)
    expect(await seen(made.token)).toMatchObject({ joins: 2 })
    expect(await lin.desk()).toMatchObject({ availableFen: 0, pendingFen: 0 })
    const body = { id, note: '另一场', days: 30 }
    expect(await hq.refused('makeInvitation', { body })).toEqual({ code: 'id-conflict' })
  })

  test('sent twice at the same moment it is one', async () => {
    const id = newId()
    const [first, second] = await Promise.all([invites({ id }), invites({ id })])
    expect(first).toEqual(second)
  })

  test('after its last day says so, and counts nobody; they may join all the same', async () => {
    const { token } = await invites({ days: 1 })
    const chen = await story.person('chen')
    expect(await chen.call('getJoinPage', { query: { invitation: token } })).toMatchObject({ invitation: 'open', brandName: '熟铺' })
    story.clock.advance({ days: 1 })
    expect(await chen.call('getJoinPage', { query: { invitation: token } })).toMatchObject({ invitation: 'expired' })
    await joins('chen', token)
    expect(await seen(token)).toMatchObject({ state: 'expired', joins: 0 })
  })

  test('taken back, by two of the staff or twice, it is once; who joined stays', async () => {
    const { token } = await invites()
    const mei = await joins('mei', token)
    const fang = await story.person('fang', { isHq: true })
    const id = newId()
    await Promise.all([revokes(token, id), fang.call('revokeInvitation', { params: { token }, body: { id: newId() } })])
    expect((await revokes(token, id)).invitation).toMatchObject({ state: 'revoked', joins: 1 })
    expect((await mei.desk()).shop.state).toBe('active')
    await joins('late', token)
    expect(await seen(token)).toMatchObject({ joins: 1 })
    expect(await (await story.person('wu')).call('getJoinPage', { query: { invitation: token } })).toMatchObject({ invitation: 'revoked' })
  })

  test.each(['nobody-made', 'way-too-long-to-be-one-of-ours', '<script>', ''])(
    'one that nobody made (%j) is as good as none',
    async (text) => {
      const chen = await story.person('anybody')
      expect(await chen.call('getJoinPage', { query: { invitation: text } })).toMatchObject({ invitation: null })
      expect(await leadToInvitation(story.context, text, false)).toBe('/')
    },
  )

  test('is HQ’s to make, list and take back: no seller can invite', async () => {
    const { token } = await invites()
    const seller = await story.seller('seller')
    const forbidden = { code: 'forbidden', role: 'hq' }
    expect(await seller.refused('makeInvitation', { body: { id: newId(), note: '来', days: 1 } })).toEqual(forbidden)
    expect(await seller.refused('listInvitations', { query: {} })).toEqual(forbidden)
    expect(await seller.refused('makeInvitationCode', { params: { token } })).toEqual(forbidden)
    expect(await seller.refused('revokeInvitation', { params: { token }, body: { id: newId() } })).toEqual(forbidden)
    const unknown = { params: { token: 'nobody-made' } }
    expect(await hq.refused('makeInvitationCode', unknown)).toEqual({ code: 'not-found', what: 'invitation' })
    expect(await hq.refused('revokeInvitation', { ...unknown, body: { id: newId() } })).toEqual({ code: 'not-found', what: 'invitation' })
  })

  test('the list goes on where it ended', async () => {
    for (let index = 0; index < 21; index += 1) await invites({ note: `第 ${index} 份` })
    const first = await list()
    expect(first.items).toHaveLength(20)
    const rest = await list(first.nextCursor ?? undefined)
    const all = [...first.items, ...rest.items].map(({ token }) => token)
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('the way in', () => {
  test('by code: the picture is asked of WeChat once, with the token in its scene', async () => {
    const { token } = await invites()
    const { picture } = await hq.call('makeInvitationCode', { params: { token } })
    expect(await hq.call('makeInvitationCode', { params: { token } })).toEqual({ picture })
    expect((await story.app.request(picture)).headers.get('content-type')).toBe('image/jpeg')
    expect(readInvitation({ scene: encodeURIComponent(`i=${token}`) })).toBe(token)
  })

  test('by link: into WeChat by an address that is minted anew when it is old, to the page here while WeChat is busy', async () => {
    const { token } = await invites()
    const url = await leadToInvitation(story.context, token, false)
    expect(url).toMatch(/^https:\/\/wxaurl\.cn\//)
    expect(await leadToInvitation(story.context, token, false)).toBe(url)
    story.clock.advance({ minutes: 11 })
    story.sandbox.faults.busy = true
    expect(await leadToInvitation(story.context, token, false)).toBe(`/seller/pages/join/index?i=${token}`)
    story.sandbox.faults.busy = false
    expect(await leadToInvitation(story.context, token, false)).not.toBe(url)
    const answer = await story.app.request(`/i/${token}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `/seller/pages/join/index?i=${token}`])
  })
})
