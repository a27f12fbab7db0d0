import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { entryOf, openPhone } from '../support/story-phones'
import type { Wanted } from '../support/weapp-runner/finding'
import type { Phone } from '../support/weapp-runner/phone'

/* A seller's shop by fingers, in the built mini program: joined, filled, sorted, and seen by a friend. */

const shopPath = 'seller/pages/shop/index'
const rangePath = 'seller/pages/range/index'
const families = '👨‍👩‍👧‍👦'.repeat(200)

let story: Story
let rice: Goods
let tea: Goods
let phone: Phone | null = null
beforeAll(async () => {
  story = await createStory()
  tea = await story.goods({ product: { name_zh: '凤凰单丛', position: 1 } })
  rice = await story.goods({ product: { name_zh: '五常稻花香', position: 2 } })
  await story.goods({ product: { name_zh: '和田枣', position: 3 } })
})
afterEach(() => phone?.close())
afterAll(() => story.close())

async function start(name: string, path: string, query: Readonly<Record<string, string>> = {}): Promise<Phone> {
  phone = await openPhone(story, name, { enter: { path, query } })
  return phone
}

async function tap(on: Phone, wanted: string | Wanted): Promise<void> {
  const fitting = typeof wanted === 'string' ? { text: wanted } : wanted
  on.page().tap(on.page().findAll(fitting).at(-1) ?? fitting)
  await on.settle()
}

const bytesSince = (on: Phone, before: number) =>
  on
    .page()
    .updates.slice(before)
    .reduce((sum, size) => sum + size, 0)

test('joins by the quiet entry under ‘me’', async () => {
  const mei = await story.person('mei')
  const on = await start('mei', 'buyer/pages/me/index')
  await tap(on, '开一家自己的铺子')
  expect(on.page().path).toBe('seller/pages/join/index')
  await tap(on, '开铺')
  expect((await mei.call('getMe', {})).person.seller?.state).toBe('active')
})

test('picks from the range with one tap each, in little data', async () => {
  const on = await start('mei', rangePath)
  for (const name of ['凤凰单丛', '五常稻花香']) {
    const before = on.page().updates.length
    await tap(on, { label: `挑上, ${name}` })
    expect(bytesSince(on, before)).toBeLessThanOrEqual(1000)
  }
  expect(on.page().text()).toContain('已挑 2')
})

test('sorts by the arrows and writes two hundred families about a pick', async () => {
  const on = await start('mei', shopPath)
  const before = on.page().updates.length
  await tap(on, { label: '五常稻花香往前移，移到第 1 位' })
  expect(bytesSince(on, before)).toBeLessThanOrEqual(2000)
  await tap(on, '五常稻花香')
  on.page().input({ tag: 'textarea' }, families)
  await on.settle()
  await tap(on, '存好')
  await on.passTime(400)
  expect(on.page().text()).toContain(families)
})

test('the preview is the shop as friends see it, and no visit is counted', async () => {
  const on = await start('mei', shopPath)
  await tap(on, '看朋友看到的')
  expect(on.page().path).toBe('buyer/pages/shop/index')
  expect(on.page().text()).toMatch(/五常稻花香[\s\S]*凤凰单丛/)
  expect(on.requests.some(({ path }) => path.startsWith('/api/visits'))).toBe(false)
})

test('a friend who comes by the shop’s card sees the picks first, in that order, with the words', async () => {
  const mei = await story.person('mei')
  const card = entryOf((await mei.shares()).path)
  const on = await start('friend', card.path, card.query)
  const text = on.page().text()
  expect(text).toContain(families)
  expect(text).toMatch(/五常稻花香[\s\S]*凤凰单丛[\s\S]*和田枣/)
})

describe('the budget', () => {
  const name = (number: number) => `一个很长很长的商品名字，长到要折成两行的那种 ${number}`
  const words = '我妈吃惯了这个，别的不肯换，每年都要等新的上来。'
  let long: StoryPerson
  beforeAll(async () => {
    long = await story.seller('long')
    const goods: Goods[] = []
    for (let number = 4; number < 30; number += 1) {
      const sizes = [{ name: '75 g 一罐' }, { name: '150 g 一罐' }, { name: '礼盒' }]
      goods.push(await story.goods({ product: { name_zh: name(number), position: number }, sizes }))
    }
    await long.call('savePicks', { body: { picks: [tea, rice, ...goods].map(({ id: productId }) => ({ productId, words })) } })
  })

  test.each([rangePath, shopPath])('of opening %s with a full list holds', async (path) => {
    const on = await start('long', path)
    const { updates } = on.page()
    expect(updates.length).toBeLessThanOrEqual(3)
    expect(bytesSince(on, 0)).toBeLessThanOrEqual(24_000)
    expect(on.requests.filter(({ method }) => method === 'GET')).toHaveLength(1)
  })

  test('of moving, and of the sheets, holds with a full list', async () => {
    const on = await start('long', shopPath)
    const steps: readonly [Wanted, number][] = [
      [{ label: /往前移，移到第 4 位$/ }, 2000],
      [{ text: '改招牌' }, 6000],
    ]
    for (const [wanted, most] of steps) {
      const before = on.page().updates.length
      await tap(on, wanted)
      expect(bytesSince(on, before)).toBeLessThanOrEqual(most)
    }
  })
})
