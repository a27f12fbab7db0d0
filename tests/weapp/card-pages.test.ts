import { createStory, type Story } from '../support/story'
import type { Goods } from '../support/story-goods'
import { openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'
import type { PhoneOptions } from '../support/weapp-runner/phone-state'

/* The seller's card pages on a phone that says no, and what opening each costs. */

let story: Story
let tea: Goods
const phones: Phone[] = []

beforeAll(async () => {
  story = await createStory()
  await story.seller('lin')
  const pictures = JSON.stringify(['/pictures/tea-001-1.webp', '/pictures/tea-001-2.webp'])
  tea = await story.goods({ product: { pictures, captions: JSON.stringify({ plain: ['乌岽村柯泽明家的茶。'] }) } })
})
afterEach(() => {
  for (const phone of phones.splice(0)) phone.close()
})
afterAll(() => story.close())

async function sellersPage(page: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
  const phone = await openPhone(story, 'lin', { enter: { path: `seller/pages/${page}/index`, query: { id: tea.id } }, ...options })
  phones.push(phone)
  return phone
}

async function tap(phone: Phone, text: string | RegExp): Promise<void> {
  phone.page().tap(phone.page().findAll({ text }).at(-1) ?? { text })
  await phone.settle()
}

describe('an album that is closed', () => {
  test('the refusal says what to do; the settings open it and the saving goes on by itself', async () => {
    const phone = await sellersPage('pack', { album: { asked: 'deny', settings: 'allow' } })
    await tap(phone, /^存 \d 张图/)
    expect(phone.album).toEqual([])
    expect(phone.page().text()).toContain('打开设置里的“添加到相册”')
    await tap(phone, '打开设置')
    expect(phone.album).toHaveLength(3)
  })

  test('settings that stay closed change nothing, and the page goes on', async () => {
    const phone = await sellersPage('pack', { album: { asked: 'deny', settings: 'deny' } })
    await tap(phone, /^存 \d 张图/)
    await tap(phone, '打开设置')
    expect(phone.album).toEqual([])
    await tap(phone, '复制')
    expect(phone.clipboard()).not.toBe('')
  })

  test('a WeChat without the menu for pictures says to save it first', async () => {
    const phone = await sellersPage('poster', { lacks: ['showShareImageMenu'] })
    await tap(phone, '发给朋友')
    expect(phone.page().text()).toContain('先存到相册')
    expect(phone.calls.map(({ name }) => name)).not.toContain('showShareImageMenu')
  })
})

describe('the budget of opening a page', () => {
  test.each(['share', 'poster', 'pack', 'link'])('%s takes at most three setData calls, 12 KB and one page-data request', async (page) => {
    const phone = await sellersPage(page)
    const { updates } = phone.page()
    expect(updates.length).toBeLessThanOrEqual(3)
    expect(updates.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000)
    expect(phone.requests.filter(({ path }) => !/\/(visits|sessions|opens)$/.test(path))).toHaveLength(1)
  })
})
