import { createStory, type Story } from '../support/story'
import type { Goods } from '../support/story-goods'
import { answer, openPhone, wechatAddress } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'
import type { PhoneOptions, PhoneRequest } from '../support/weapp-runner/phone-state'

/* The bag, the checkout and the address book in the uploaded package: what they cost the phone, and what bad luck leaves behind. */

const bagPath = 'buyer/pages/bag/index'
const checkoutPath = 'buyer/pages/checkout/index'
const bookPath = 'account/pages/addresses/index'
const orderPath = 'buyer/pages/order/index'

let story: Story
const goods: Goods[] = []
const phones: Phone[] = []
beforeAll(async () => {
  story = await createStory()
  for (let number = 0; number < 6; number += 1) goods.push(await story.goods())
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await story.close()
})

async function phoneOf(name: string, options: Partial<PhoneOptions>): Promise<Phone> {
  const phone = await openPhone(story, name, options)
  phones.push(phone)
  return phone
}

async function tap(phone: Phone, text: string | RegExp): Promise<void> {
  phone.page().tap({ text })
  await phone.settle()
}

/** A phone whose bag holds one piece of so many goods. */
function withBag(count: number) {
  const lines = goods.slice(0, count).map(({ id, size }) => ({
    ...{ sizeId: size.id, productId: id, name: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' }, sizeName: '75 g 一罐' },
    ...{ picture: '/pictures/tea.webp', unitFen: 12_800, quantity: 1 },
  }))
  return { normal: { 'bag:': lines }, moments: {} }
}

const ordersOf = async (name: string) => {
  const { id } = await story.person(name)
  return await story.database.selectFrom('orders').select(['id', 'state']).where('buyer_id', '=', id).execute()
}

const pageData = ({ method, path }: PhoneRequest) => method === 'GET' || !/\/(visits|sessions|opens)$/.test(path)

describe('what a page costs', () => {
  beforeAll(async () => {
    const chen = await story.person('chen')
    for (let number = 1; number < 6; number += 1) {
      await chen.keepsAddress({
        name: '陈敏',
        phone: '13800006021',
        province: '广东省',
        city: '广州市',
        district: '海珠区',
        detail: `${number} 号`,
      })
    }
  })

  it.each([
    [bagPath, 6],
    [checkoutPath, 6],
    [bookPath, 0],
  ])('%s opens with at most three setData calls, 12 KB and one page-data request', async (path, count) => {
    const phone = await phoneOf('chen', { enter: { path }, storage: withBag(count) })
    const { updates } = phone.page()
    expect(updates.length).toBeLessThanOrEqual(3)
    expect(updates.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000)
    expect(phone.requests.filter(pageData)).toHaveLength(1)
  })

  it('taking a line out of the bag sends at most 1 KB, and putting it back no more than a line', async () => {
    const phone = await phoneOf('chen', { enter: { path: bagPath }, storage: withBag(6) })
    const before = phone.page().updates.length
    phone.page().tap(phone.page().findAll({ label: /移出袋子/ })[2] ?? {})
    await phone.settle()
    const sent = phone.page().updates.slice(before)
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1024)
    expect(phone.page().findAll({ label: /移出袋子/ })).toHaveLength(5)
    await tap(phone, '放回去')
    expect(phone.page().findAll({ label: /移出袋子/ })).toHaveLength(6)
  })
})

describe('the app is killed while an order is sent', () => {
  it('and the order had arrived: the next start goes on at it, and there is one', async () => {
    const isKilled = { now: false }
    const requests = async (request: PhoneRequest) => {
      const given = await answer(story, request)
      if (request.method === 'POST' && request.path.endsWith('/orders')) isKilled.now = true
      if (isKilled.now) throw new Error('the app is gone')
      return given
    }
    const first = await phoneOf('zhou', { enter: { path: checkoutPath }, storage: withBag(2), requests })
    await tap(first, /填收货地址/)
    await tap(first, '微信支付')
    expect(await ordersOf('zhou')).toMatchObject([{ state: 'placed' }])
    const { storage } = first

    const second = await phoneOf('zhou', { enter: { path: checkoutPath }, storage })
    expect(second.page().path).toBe(orderPath)
    await tap(second, '微信支付')
    await story.passes({ seconds: 5 })
    expect(await ordersOf('zhou')).toMatchObject([{ state: 'paid' }])
    const third = await phoneOf('zhou', { enter: { path: bagPath }, storage: second.storage })
    expect(third.page().text()).toContain('袋子还空着')
  })

  it('and it had never arrived: the next start orders it, once', async () => {
    const requests = (request: PhoneRequest) => {
      if (request.method === 'POST' && request.path.endsWith('/orders')) throw new Error('no network')
      return answer(story, request)
    }
    const first = await phoneOf('mei', { enter: { path: checkoutPath }, storage: withBag(2), requests })
    await tap(first, /填收货地址/)
    await tap(first, '微信支付')
    expect(await ordersOf('mei')).toEqual([])
    const second = await phoneOf('mei', { enter: { path: checkoutPath }, storage: first.storage })
    await tap(second, '微信支付')
    expect(second.page().path).toBe(orderPath)
    expect(await ordersOf('mei')).toHaveLength(1)
  })

  it('or the network goes while paying: the order’s page says what is known and goes on by itself', async () => {
    const network = { isGone: false }
    const requests = (request: PhoneRequest) => {
      if (network.isGone) throw new Error('no network')
      return answer(story, request)
    }
    const payment: NonNullable<PhoneOptions['payment']> = async (parameters) => {
      const body = JSON.stringify({ ...parameters, outcome: 'paid' })
      await story.app.request('/__sandbox/pay', { method: 'POST', body })
      network.isGone = true
      return 'fail' as const
    }
    const phone = await phoneOf('tang', { enter: { path: checkoutPath }, storage: withBag(1), requests, payment })
    await tap(phone, /填收货地址/)
    await tap(phone, '微信支付')
    expect(phone.page().path).toBe(orderPath)
    expect(phone.page().text()).toContain('没有网络')
    network.isGone = false
    for (let round = 0; round < 4; round += 1) await phone.passTime(10_000)
    expect(phone.page().text()).toMatch(/发出|发货/)
    expect(await ordersOf('tang')).toMatchObject([{ state: 'paid' }])
  })
})

describe('WeChat’s own address', () => {
  it('without a phone opens the form, which says so and keeps the rest', async () => {
    const address = { ...wechatAddress, telNumber: '' }
    const phone = await phoneOf('he', { enter: { path: checkoutPath }, storage: withBag(1), address })
    await tap(phone, /填收货地址/)
    expect(phone.page().path).toBe(bookPath)
    expect(phone.page().text()).toContain('要填上这一项')
    expect(phone.page().text()).toContain('广东省 广州市 海珠区')
  })

  it('that nobody chose leaves the page as it was', async () => {
    const phone = await phoneOf('he', { enter: { path: checkoutPath }, storage: withBag(1), address: null })
    await tap(phone, /填收货地址/)
    expect(phone.page().path).toBe(checkoutPath)
  })

  it('can be written into the book', async () => {
    const phone = await phoneOf('he', { enter: { path: bookPath }, storage: { normal: {}, moments: {} } })
    await tap(phone, '微信里的地址')
    expect(phone.page().text()).toContain('新港西路 135 号')
    expect(await (await story.person('he')).addressBook()).toHaveLength(1)
  })
})
