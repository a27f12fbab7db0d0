import { createStory, type Story } from '../support/story'
import { openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'

/* Finding something, by fingers on a phone that runs the uploaded package. */

let story: Story
let phone: Phone
beforeAll(async () => {
  story = await createStory()
  await story.goods({ product: { name_zh: '凤凰单丛 蜜兰香' } })
  await story.goods({ product: { name_zh: '凤凰单丛 鸭屎香' } })
  await story.goods({ product: { name_zh: '老白茶饼', story: '' } })
})
afterEach(() => phone.close())
afterAll(() => story.close())

async function tap(text: string | RegExp): Promise<void> {
  phone.page().tap({ text })
  await phone.settle()
}

async function type(words: string): Promise<void> {
  phone.page().input(phone.page().find({ tag: 'input' }), words)
  await phone.settle()
  await phone.passTime(400)
}

test('the shop leads to the search, two of what is found stand side by side, and one goes into the bag', async () => {
  phone = await openPhone(story, 'chen', { enter: { path: 'buyer/pages/shop/index' } })
  phone.page().tap({ label: '找东西' })
  await phone.settle()
  await type('单丛')
  expect(phone.page().text()).toMatch(/蜜兰香[\s\S]*鸭屎香/)
  expect(phone.page().text()).not.toContain('老白茶饼')
  await tap('选几样比')
  for (const label of ['凤凰单丛 蜜兰香', '凤凰单丛 鸭屎香']) {
    phone.page().tap({ label })
    await phone.settle()
  }
  await tap('比这 2 样')
  expect(phone.page().path).toBe('buyer/pages/compare/index')
  expect(phone.page().text()).toContain('¥128.00')
  phone.page().tap(phone.page().findAll({ text: '放进袋子' })[0] ?? {})
  await phone.settle()
  expect(phone.page().text()).toContain('放进袋子了')
})

test('what is typed asks once, when the fingers rest, in little data', async () => {
  phone = await openPhone(story, 'chen', { enter: { path: 'buyer/pages/search/index' } })
  const before = phone.page().updates.length
  await type('白茶')
  expect(phone.page().text()).toContain('老白茶饼')
  expect(phone.requests.filter(({ path }) => path.startsWith('/api/search?'))).toHaveLength(1)
  expect(
    phone
      .page()
      .updates.slice(before)
      .reduce((sum, size) => sum + size, 0),
  ).toBeLessThanOrEqual(12_000)
})

test('a product remembers itself on the phone, and its customer service gets its card', async () => {
  const { products } = await story.visitor.call('getShopPage', { query: {} })
  const id = products.items[0]?.id ?? ''
  phone = await openPhone(story, 'chen', { enter: { path: 'buyer/pages/product/index', query: { id } } })
  const contact = phone.page().find({ tag: 'button', text: '客服' })
  expect(contact.attributes).toMatchObject({ sendMessageTitle: '凤凰单丛 蜜兰香', showMessageCard: true })
  expect(contact.attributes.sendMessagePath).toContain(`id=${id}`)
  await tap('再看一些')
  expect(phone.page().text()).toMatch(/相近的[\s\S]*鸭屎香/)
  const { storage } = phone
  phone.close()
  phone = await openPhone(story, 'chen', { storage, enter: { path: 'buyer/pages/search/index' } })
  expect(phone.page().text()).toMatch(/最近看过[\s\S]*蜜兰香/)
})

test('in Moments’ single page there is nothing that leads elsewhere, and nothing is remembered', async () => {
  const { products } = await story.visitor.call('getShopPage', { query: {} })
  const query = { id: products.items[0]?.id ?? '' }
  const enter = { path: 'buyer/pages/product/index', query, scene: 1154, apiCategory: 'browseOnly' as const }
  phone = await openPhone(story, 'friend', { enter })
  for (const words of ['凤凰单丛 蜜兰香', '在微信里打开熟铺可以下单']) expect(phone.page().text()).toContain(words)
  for (const text of ['分享', '再看一些', '客服', '现在买']) expect(phone.page().has({ text })).toBe(false)
  expect(JSON.stringify(phone.storage)).not.toContain('seen-products')
})
