import { loadDrawn, readPosterCode } from '../support/drawn-pictures'
import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { entryOf, openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'
import type { EnterOptions } from '../support/weapp-runner/phone-state'

/* A seller shares a tea in all five ways from her phone; a friend opens each, and each is counted where it came from. */

const productPath = 'buyer/pages/product/index'
const token = '[0-9A-Za-z_-]{12}'

let story: Story
let lin: StoryPerson
let tea: Goods
const phones: Phone[] = []
const sent: Partial<Record<'chat' | 'moments' | 'poster' | 'pack' | 'link', string>> = {}

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin', { shopName: '小林的茶桌' })
  tea = await story.goods({
    product: {
      name_zh: '凤凰单丛 蜜兰香',
      pictures: JSON.stringify(['/pictures/tea-001-1.webp', '/pictures/tea-001-2.webp']),
      how_made: '当天做青，轻轻焙一道火。',
      captions: JSON.stringify({ plain: ['乌岽村柯泽明家的茶。'], warm: ['放凉了再喝，嘴里还是甜的。'] }),
    },
  })
})
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})
afterAll(() => story.close())

async function phoneOf(name: string, enter: EnterOptions): Promise<Phone> {
  const phone = await openPhone(story, name, { enter })
  phones.push(phone)
  return phone
}

const sellersPage = (page: string) => phoneOf('lin', { path: `seller/pages/${page}/index`, query: { id: tea.id } })

async function tap(phone: Phone, text: string | RegExp): Promise<void> {
  phone.page().tap(phone.page().findAll({ text }).at(-1) ?? { text })
  await phone.settle()
}

/** What a scanner reads off a picture that is in the album: the sandbox's mini codes say what they were asked for. */
async function codeOf(address = ''): Promise<string | null> {
  return await readPosterCode('still-life', await loadDrawn(story.app, new URL(address).pathname))
}

const intents = (phone: Phone) =>
  phone.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/share-intents')).map(({ data }) => data)

describe('the five ways', () => {
  test('a chat: path, token and picture are there before the tap, and the next card carries another token', async () => {
    const phone = await sellersPage('share')
    const button = phone.page().find({ tag: 'button', text: '发给朋友' })
    expect(button.attributes.openType).toBe('share')
    const card = phone.page().share({ from: 'button', target: button })
    expect(card.path).toMatch(new RegExp(`^/${productPath}\\?id=${tea.id}&s=${token}$`))
    expect(card.imageUrl).toMatch(/^https:\/\/.+\.jpg$/)
    expect(card.title).toContain('凤凰单丛')
    await phone.settle()
    sent.chat = entryOf(card.path).query.s ?? ''
    expect(intents(phone)).toEqual([{ token: sent.chat }])
    const next = phone.page().share({ from: 'button', target: button })
    await phone.settle()
    expect(next.path).not.toBe(card.path)
  })

  test('Moments: never this page, which is the seller’s own; the thing’s page goes, with the card composed for it', async () => {
    const phone = await sellersPage('share')
    expect(phone.page().sharing()).toEqual(['chat'])
    await tap(phone, /^朋友圈从它那一页/)
    expect([phone.page().path, phone.page().query]).toEqual([productPath, { id: tea.id }])
    const moments = phone.page().shareTimeline()
    await phone.settle()
    expect(moments.query).toMatch(new RegExp(`^id=${tea.id}&s=${token}$`))
    expect(moments.imageUrl).toMatch(/^https:\/\/.+\/uploads\/[0-9a-f]{40}\.jpg$/)
    sent.moments = new URLSearchParams(moments.query).get('s') ?? ''
    expect(intents(phone)).toEqual([{ token: sent.moments }])
  })

  test('once the day’s budget is used, Moments are out of the menu and the share page says why, kindly', async () => {
    const phone = await sellersPage('share')
    expect(phone.page().text()).toMatch(/朋友圈今天发过了|这周在朋友圈露过面了/)
    expect(phone.page().has({ text: /^朋友圈从它那一页/ })).toBe(false)
    await phone.back().catch(() => undefined)
    const product = await phoneOf('lin', { path: productPath, query: { id: tea.id } })
    expect(product.page().sharing()).toEqual(['chat'])
  })

  test('a poster: drawn once, into the album, and by WeChat’s menu with an entry that leads where its code does', async () => {
    const phone = await sellersPage('poster')
    await tap(phone, '存到相册')
    expect(phone.album).toEqual([expect.stringMatching(/\/uploads\/[0-9a-f]{40}\.jpg$/)])
    expect(phone.page().text()).toContain('在相册里了')
    await tap(phone, '发给朋友')
    const { path, needShowEntrance, entrancePath } = phone.calls.find(({ name }) => name === 'showShareImageMenu')?.options ?? {}
    expect([path, needShowEntrance]).toEqual([expect.stringMatching(/^http:\/\/tmp\//), true])
    expect(entrancePath).toMatch(new RegExp(`^/${productPath}\\?id=${tea.id}&s=${token}$`))
    sent.poster = entryOf(String(entrancePath)).query.s ?? ''
    expect(await codeOf(phone.album[0])).toBe(`scene=s=${sent.poster}&page=${productPath}`)
  })

  test('the pack: all pictures in one go, the one with the mini code last, and the words with one tap', async () => {
    const phone = await sellersPage('pack')
    await tap(phone, '复制')
    expect(phone.clipboard()).toBe('乌岽村柯泽明家的茶。')
    await tap(phone, '存 3 张图')
    expect(phone.album).toHaveLength(3)
    expect(phone.page().text()).toContain('3 张都在相册里了')
    const [intent] = intents(phone)
    sent.pack = (intent as { token: string }).token
    expect(sent.pack).toMatch(new RegExp(`^${token}$`))
    expect(await codeOf(phone.album[2])).toBe(`scene=s=${sent.pack}&page=${productPath}`)
  })

  test('a link: made for a place and copied with one tap; it leads to our page outside WeChat', async () => {
    const phone = await sellersPage('link')
    await tap(phone, '小红书')
    await tap(phone, '做好，复制')
    const copied = new URL(phone.clipboard())
    expect(copied.href).toMatch(new RegExp(`^https://shop\\.test/l/${token}$`))
    sent.link = copied.pathname.slice('/l/'.length)
    const page = await story.app.request(copied.pathname)
    expect(page.headers.get('location')).toBe(`/${productPath}?id=${tea.id}&s=${sent.link}`)
  })

  test('each way has a token of its own', () => {
    const tokens = Object.values(sent)
    expect(tokens).toHaveLength(5)
    expect(new Set(tokens).size).toBe(5)
  })
})

/** Where a card leads; of a link, where WeChat's own fresh link leads that our page outside hands out. */
async function placeOf(way: 'chat' | 'moments' | 'link'): Promise<string> {
  const token = sent[way] ?? ''
  if (way !== 'link') return `/${productPath}?id=${tea.id}&s=${token}`
  const { url } = await story.visitor.call('openLink', { params: { token } })
  const followed = await story.app.request(`/__sandbox/url-links/${url.split('/').at(-1)}`)
  const { path, query } = (await followed.json()) as { readonly path: string; readonly query: string }
  return `/${path}?${query}`
}

describe('a friend opens each', () => {
  test.each([
    ['chat', 1007],
    ['moments', 1155],
    ['link', 1194],
  ] as const)('%s', async (way, scene) => {
    const phone = await phoneOf(`friend-${way}`, { ...entryOf(await placeOf(way)), scene })
    expect(phone.page().text()).toContain('凤凰单丛')
    expect(phone.page().text()).toContain('小林的茶桌')
  })

  test.each(['poster', 'pack'] as const)('%s, by its mini code, which knows only the card', async (way) => {
    const query = { scene: encodeURIComponent(`s=${sent[way]}`) }
    const phone = await phoneOf(`friend-${way}`, { path: productPath, query, scene: 1047 })
    expect(phone.page().text()).toContain('凤凰单丛')
    expect(phone.page().text()).toContain('小林的茶桌')
  })

  test('and each is counted by its own token and channel', async () => {
    const { items } = await lin.call('listShares', { query: {} })
    for (const [channel, one] of Object.entries(sent)) {
      expect(items.find((item) => item.token === one)).toMatchObject({ channel, people: 1, viewers: 1 })
    }
    const { channels } = await lin.call('getBrought', {})
    for (const channel of Object.keys(sent)) expect(channels.find((one) => one.channel === channel)).toMatchObject({ people: 1 })
  })
})
