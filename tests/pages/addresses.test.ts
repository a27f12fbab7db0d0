import type { SavedAddress } from '@contract/api/types'
import { bookPath, bookServer, firstId, lhasa, openBook, saved, secondId } from '../support/address-book'
import { type Answers, openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleAddress, sampleOrderId } from '../support/order-samples'
import type { MountedApp, MountOptions } from '../support/pages/mount-app'

const noNetwork = () => {
  throw new Error('no network')
}

let app: MountedApp
let server: Record<string, Answers[string]>
afterEach(() => app.unmount())

async function open(items: SavedAddress[] = [], options: Partial<MountOptions> = {}): Promise<void> {
  server = bookServer(items)
  app = await openBook(server, options)
}

const field = (label: string | RegExp) => app.find({ selector: 'taro-input-core, taro-textarea-core', label })
const written = () => sentTo(app, 'PUT /addresses/{id}').map(({ body }) => body)

describe('the book', () => {
  test('opens with one request, the default first, and names where we don’t ship', async () => {
    await open([saved(firstId, { isDefault: true }), saved(secondId, { address: lhasa, unservedRegion: '西藏自治区' })])
    expect(app.requests.map((request) => `${request.method} ${request.path}`)).toEqual(['GET /api/addresses'])
    expect(app.text()).toContain('陈敏\n138 **** 6021\n默认\n广东省广州市海珠区新港西路 135 号 602')
    expect(app.text()).toContain('西藏自治区暂时送不到')
    expect(app.text()).not.toContain('13800006021')
  })

  test('says what to do when it is empty, in English too', async () => {
    await open()
    expect(app.text()).toContain('还没有地址')
    app.unmount()
    await open([], { language: 'en' })
    expect(app.text()).toContain('No address yet')
  })

  test('says that it did not open, and opens on a second try', async () => {
    server = bookServer()
    await open()
    app.unmount()
    app = await openBuyer({ path: bookPath, answers: { 'GET /addresses': noNetwork } })
    expect(app.text()).toContain('没有网络')
    expect(app.has({ text: '再试一次' })).toBe(true)
  })

  test('takes one out and puts it back under its id', async () => {
    await open([saved(firstId, { isDefault: true }), saved(secondId, { address: lhasa })])
    await app.tap({ label: '改卓玛的地址' })
    await app.tap({ text: '删掉', role: 'button' })
    expect(app.text()).toContain('地址删掉了')
    expect(app.text()).not.toContain('卓玛')
    await app.tap({ text: '放回去' })
    expect(app.text()).toContain('卓玛')
    expect(sentTo(app, 'PUT /addresses/{id}').map((request) => request.path)).toEqual([`/api/addresses/${secondId}`])
  })

  test('changes the one that is tapped', async () => {
    await open([saved(firstId, { isDefault: true })])
    await app.tap({ text: /广东省广州市/ })
    await app.input(field(/^详细地址/), '新港西路 136 号')
    await app.tap({ text: '存好', role: 'button' })
    await app.until(() => !app.has({ role: 'dialog' }))
    expect(app.text()).toContain('新港西路 136 号')
    expect(written()).toEqual([{ address: { ...sampleAddress, detail: '新港西路 136 号' }, isDefault: true }])
  })
})

describe('choosing for an order', () => {
  const query = { use: sampleOrderId }

  test('has the order sent there and says so', async () => {
    await open([saved(firstId), saved(secondId, { address: lhasa })], { query })
    expect(app.text()).toContain('选收货地址')
    await app.tap({ text: /北京中路/ })
    expect(sentTo(app, 'POST /orders/{id}/address').map(({ path: sent, body }) => [sent, body])).toEqual([
      [`/api/orders/${sampleOrderId}/address`, { address: lhasa }],
    ])
    expect(app.text()).toContain('地址改好了')
  })

  test.each([
    [{ code: 'order-state', state: 'shipped' }, '订单刚刚有了变化'],
    [{ code: 'region-not-served', region: '西藏自治区' }, '西藏自治区暂时送不到'],
  ])('is refused with %j, in words, and the page stays', async (refusal, words) => {
    app = await openBuyer({
      path: bookPath,
      query,
      answers: { ...bookServer([saved(firstId)]), 'POST /orders/{id}/address': () => refused(refusal) },
    })
    await app.tap({ text: /广东省广州市/ })
    expect(app.text()).toContain(words)
    expect(app.path()).toBe(bookPath)
  })

  test('says when there is no network', async () => {
    app = await openBuyer({ path: bookPath, query, answers: { ...bookServer([saved(firstId)]), 'POST /orders/{id}/address': noNetwork } })
    await app.tap({ text: /广东省广州市/ })
    expect(app.text()).toContain('没有网络，没有办成')
  })
})
