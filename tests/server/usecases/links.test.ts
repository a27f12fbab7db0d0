import { sharedProduct, sharedShop } from '../../../src/lib/page-paths'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'

let story: Story
let lin: StoryPerson
let tea: Goods

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods()
})
afterAll(() => story.close())
afterEach(() => {
  story.sandbox.faults.codes_busy = false
  story.sandbox.faults.busy = false
})

const make = async (label: string, goods: Goods | null = tea) =>
  (await lin.call('makeLink', { body: { productId: goods?.id ?? null, label } })).link
const refused = (label: string, productId: string | null = tea.id) => lin.refused('makeLink', { body: { productId, label } })
const open = async (token: string) => (await story.visitor.call('openLink', { params: { token } })).url

/** What the phone opens when somebody taps an URL link. */
async function follow(url: string) {
  return (await (await story.app.request(`/__sandbox/url-links/${url.split('/').at(-1)}`)).json()) as { path: string; query: string } | null
}

async function landing(address: string): Promise<string | null> {
  const response = await story.app.request(new URL(address).pathname)
  expect(response.status).toBe(302)
  return response.headers.get('location')
}

describe('a link', () => {
  test('is on our own origin, and leads to the page of the thing with its token', async () => {
    const link = await make('小红书')
    expect(link).toMatchObject({ productId: tea.id, name: { zh: '凤凰单丛' }, label: '小红书', people: 0, orders: 0 })
    expect(link.address).toBe(`https://shop.test/l/${link.token}`)
    expect(await landing(link.address)).toBe(sharedProduct(tea.id, link.token).path)
    const shop = await make('名片', null)
    expect([shop.name, await landing(shop.address)]).toEqual([null, sharedShop(shop.token).path])
  })

  test('of the same thing and label is the same, however often it is made, also at the same moment', async () => {
    const rice = await story.goods()
    const made = await Promise.all(Array.from({ length: 5 }, () => make('微博', rice)))
    story.clock.advance({ days: 1 })
    const tokens = new Set([...made, await make('  微博 ', rice)].map(({ token }) => token))
    expect(tokens.size).toBe(1)
    expect((await make('短信', rice)).token).not.toBe(made[0]?.token)
    expect((await make('微博', null)).token).not.toBe(made[0]?.token)
  })

  test('stands with the others on the share page and in the list, newest first', async () => {
    story.clock.advance({ minutes: 1 })
    const honey = await story.goods()
    const first = await make('短信', honey)
    story.clock.advance({ minutes: 1 })
    const second = await make('豆瓣', honey)
    expect((await lin.call('getSharePage', { query: { productId: honey.id } })).links).toEqual([second, first])
    expect((await lin.call('listLinks', {})).items.slice(0, 2)).toEqual([second, first])
    expect((await (await story.seller('wang')).call('listLinks', {})).items).toEqual([])
  })

  test.each(['小红书🍠', 'Twitter', '朋友的群', 'x'.repeat(12)])('can be called %s', async (label) => {
    expect((await make(label)).label).toBe(label)
  })

  test.each(['', '   ', '🍠🍠', '——', 'x'.repeat(13), '红'.repeat(500)])('can’t be called %j', async (label) => {
    expect(await refused(label)).toMatchObject({
      code: 'invalid-input',
      fields: expect.arrayContaining([expect.objectContaining({ path: 'label' })]),
    })
  })

  test('can’t be called what can’t be published', async () => {
    expect(await refused('违禁')).toEqual({ code: 'words-unusable' })
  })

  test('is not made of what is withdrawn or unknown, nor by a suspended seller', async () => {
    const gone = await story.goods({ product: { is_on_sale: false } })
    expect(await refused('微博', gone.id)).toEqual({ code: 'product-withdrawn' })
    expect(await refused('微博', '01j00000000000000000000000')).toEqual({ code: 'not-found', what: 'product' })
    const [zhao, hq] = [await story.seller('zhao'), await story.hq()]
    await hq.suspends(zhao, '朋友圈刷屏')
    const inactive = { code: 'seller-inactive', reason: '朋友圈刷屏' }
    expect(await zhao.refused('makeLink', { body: { productId: tea.id, label: '微博' } })).toEqual(inactive)
    expect(await zhao.refused('listLinks', {})).toEqual(inactive)
  })

  test.each(['nosuchtoken1', 'x'.repeat(40), '%E8%8C%B6', '..%2F..'])('that nobody made (%s) leads to the shop', async (token) => {
    expect(await landing(`https://shop.test/l/${token}`)).toBe('/')
  })

  test('of what was withdrawn since, or of a seller who left, still opens to the product', async () => {
    const plum = await story.goods()
    const leaver = await story.seller('leaver')
    const { link } = await leaver.call('makeLink', { body: { productId: plum.id, label: '微博' } })
    await story.database.updateTable('products').set({ is_on_sale: false }).where('id', '=', plum.id).execute()
    await leaver.call('leaveShop', {})
    expect(await landing(link.address)).toBe(sharedProduct(plum.id, link.token).path)
    const page = await story.visitor.call('getProductPage', { query: { id: plum.id, token: link.token } })
    expect([page.product.isOnSale, page.recommender]).toEqual([false, null])
    expect(await follow(await open(link.token))).toMatchObject({ path: 'buyer/pages/product/index' })
  })
})

describe('from our page into the mini program', () => {
  test('a tap gets an address of WeChat’s that opens the thing with the link’s token', async () => {
    const { token } = await make('小红书')
    expect(await follow(await open(token))).toEqual({ path: 'buyer/pages/product/index', query: sharedProduct(tea.id, token).query })
    const shop = await make('名片', null)
    expect(await follow(await open(shop.token))).toEqual({ path: 'buyer/pages/shop/index', query: `s=${shop.token}` })
  })

  test('many taps share one for ten minutes, then there is a fresh one, which still works when tapped hours later', async () => {
    const { token } = await make('微博')
    const first = await open(token)
    story.clock.advance({ minutes: 9 })
    expect(await open(token)).toBe(first)
    story.clock.advance({ minutes: 2 })
    const second = await open(token)
    expect(second).not.toBe(first)
    story.clock.advance({ hours: 20 })
    expect(await follow(second)).not.toBeNull()
  })

  test('taps at the same moment all get one that works', async () => {
    const { token } = await make('豆瓣')
    const urls = await Promise.all(Array.from({ length: 4 }, () => open(token)))
    for (const url of urls) expect(await follow(url)).not.toBeNull()
  })

  test.each(['codes_busy', 'busy'] as const)(
    'while WeChat makes none (%s) the last is given while it lives, then it says what to do',
    async (fault) => {
      const { token } = await make(`难${fault}`)
      const last = await open(token)
      story.sandbox.faults[fault] = true
      story.clock.advance({ hours: 20 })
      expect(await open(token)).toBe(last)
      expect(await follow(last)).not.toBeNull()
      story.clock.advance({ hours: 4 })
      const refusal = await story.visitor.refused('openLink', { params: { token } })
      expect(refusal).toEqual(fault === 'busy' ? { code: 'wechat-unavailable' } : { code: 'wechat-busy', retryAfterSeconds: 60 })
      story.sandbox.faults[fault] = false
      expect(await follow(await open(token))).not.toBeNull()
    },
  )

  test('a card that nobody made opens nothing', async () => {
    expect(await story.visitor.refused('openLink', { params: { token: 'nosuchtoken1' } })).toEqual({ code: 'not-found', what: 'token' })
    expect(await story.visitor.refused('openLink', { params: { token: 'x'.repeat(13) } })).toMatchObject({ code: 'invalid-input' })
  })

  test.each([1065, 1167, 1194, 1286])('who came by scene %i came by a link, and their order is the seller’s', async (scene) => {
    const { token } = await make('小红书')
    const chen = await story.person(`chen-${scene}`)
    await chen.visits(token, scene)
    const visit = await story.database.selectFrom('visits').selectAll().where('person_id', '=', chen.id).executeTakeFirstOrThrow()
    expect(visit).toMatchObject({ channel: 'link', token })
    const order = await chen.buys([{ sizeId: tea.size.id, quantity: 1 }])
    const placed = await story.database.selectFrom('orders').selectAll().where('id', '=', order.id).executeTakeFirstOrThrow()
    expect(placed).toMatchObject({ seller_id: lin.id, token, channel: 'link' })
  })
})
