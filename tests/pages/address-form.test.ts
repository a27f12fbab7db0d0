import type { SavedAddress } from '@contract/api/types'
import { bookServer, openBook } from '../support/address-book'
import { type Answers, refused, sentTo } from '../support/buyer-phone'
import { sampleAddress } from '../support/order-samples'
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
const dialog = () => app.find({ role: 'dialog' })
const written = () => sentTo(app, 'PUT /addresses/{id}').map(({ body }) => body)

async function fillIn(change: Partial<typeof sampleAddress> = {}): Promise<void> {
  const { name, phone, detail } = { ...sampleAddress, ...change }
  await app.input(field(/^收件人/), name)
  await app.input(field(/^手机号/), phone)
  await app.input(field(/^详细地址/), detail)
}

async function choosePlace(...names: readonly string[]): Promise<void> {
  await app.tap({ label: /^地区/, role: 'button' })
  for (const name of names) await app.tap({ text: name, role: 'button' })
}

describe('a new address', () => {
  test('is chosen region by region, one level at a time', async () => {
    await open()
    await app.tap({ text: '新地址', role: 'button' })
    await fillIn()
    await choosePlace('广东省', '广州市', '海珠区')
    await app.until(() => app.findAll({ role: 'dialog' }).length === 1)
    expect(dialog().textContent).toContain('广东省 广州市 海珠区')
    expect(sentTo(app, 'GET /regions')).toHaveLength(3)
    await app.tap({ text: '存好', role: 'button' })
    await app.until(() => !app.has({ role: 'dialog' }))
    expect(written()).toEqual([{ address: sampleAddress, isDefault: false }])
    expect(app.text()).toContain('陈敏')
  })

  test('goes back a level, and takes a town where a city has no districts', async () => {
    await open()
    await app.tap({ text: '新地址', role: 'button' })
    await choosePlace('广东省', '广州市')
    await app.tap({ text: '广州市', role: 'tab' })
    await app.tap({ text: '东莞市', role: 'button' })
    await app.input(field('区、县或镇'), '长安镇')
    await app.tap({ text: '就这里', role: 'button' })
    await app.until(() => app.findAll({ role: 'dialog' }).length === 1)
    expect(dialog().textContent).toContain('广东省 东莞市 长安镇')
  })

  test('names a region that we don’t ship to at once, before the rest is filled in', async () => {
    await open()
    await app.tap({ text: '新地址', role: 'button' })
    await app.tap({ label: /^地区/, role: 'button' })
    expect(app.find({ text: '西藏自治区暂时送不到', role: 'button' }).textContent).toContain('暂时送不到')
    for (const name of [/^西藏自治区/, /^拉萨市/, /^城关区/]) await app.tap({ text: name, role: 'button' })
    await app.until(() => app.findAll({ role: 'dialog' }).length === 1)
    expect(dialog().textContent).toContain('西藏自治区暂时送不到')
  })

  test('is read out of what is pasted', async () => {
    await open()
    await app.tap({ text: '新地址', role: 'button' })
    await app.input(field('整段粘贴'), '陈敏 13800006021 广东省广州市海珠区新港西路 135 号 602')
    await app.tap({ text: '认出来', role: 'button' })
    expect(sentTo(app, 'POST /address-reading').map(({ body }) => body)).toEqual([
      { text: '陈敏 13800006021 广东省广州市海珠区新港西路 135 号 602' },
    ])
    await app.tap({ text: '存好', role: 'button' })
    expect(written()).toEqual([{ address: sampleAddress, isDefault: false }])
  })

  test('without a phone says so, keeps what was typed, and takes the phone afterwards', async () => {
    await open()
    server['POST /address-reading'] = () => ({ address: { ...sampleAddress, phone: '' }, unservedRegion: null })
    await app.tap({ text: '新地址', role: 'button' })
    await app.input(field('整段粘贴'), '陈敏 广东省广州市海珠区新港西路 135 号 602')
    await app.tap({ text: '认出来', role: 'button' })
    expect(dialog().textContent).toContain('没有手机号，补上就好')
    await app.tap({ text: '存好', role: 'button' })
    expect(dialog().textContent).toContain('要填上这一项')
    expect(written()).toEqual([])
    await app.input(field(/^手机号/), '138 0000 6021')
    expect(dialog().textContent).not.toContain('没有手机号')
    await app.tap({ text: '存好', role: 'button' })
    expect(written()).toEqual([{ address: sampleAddress, isDefault: false }])
  })

  test('of emoji alone is not recognised, and says which fields need words', async () => {
    await open()
    const empty = { name: '', phone: '', province: '', city: '', district: '', detail: '' }
    server['POST /address-reading'] = () => ({ address: empty, unservedRegion: null })
    await app.tap({ text: '新地址', role: 'button' })
    await app.input(field('整段粘贴'), '😀'.repeat(40))
    await app.tap({ text: '认出来', role: 'button' })
    expect(dialog().textContent).toContain('没有认出来')
    await fillIn({ name: '😀😀', detail: '🏠🏠' })
    await app.tap({ text: '存好', role: 'button' })
    expect(dialog().textContent).toContain('要有文字或数字')
    expect(written()).toEqual([])
  })

  test('keeps what was typed when the form, and even the app, was left', async () => {
    await open()
    await app.tap({ text: '新地址', role: 'button' })
    await app.input(field(/^收件人/), '陈敏')
    await app.tap({ label: '关上' })
    await app.until(() => !app.has({ role: 'dialog' }))
    const stored = { ...window.localStorage } as Record<string, string>
    app.unmount()
    await open([], { stored, query: { form: '1' } })
    expect(field(/^收件人/).querySelector('input')?.value).toBe('陈敏')
  })

  test('is saved once after the network was gone: the same id is sent again', async () => {
    await open()
    const put = server['PUT /addresses/{id}']
    server['PUT /addresses/{id}'] = noNetwork
    await app.tap({ text: '新地址', role: 'button' })
    await fillIn()
    await choosePlace('广东省', '广州市', '海珠区')
    await app.until(() => app.findAll({ role: 'dialog' }).length === 1)
    await app.tap({ text: '存好', role: 'button' })
    expect(dialog().textContent).toContain('没有网络')
    server['PUT /addresses/{id}'] = put as Answers[string]
    await app.tap({ text: '存好', role: 'button' })
    const paths = sentTo(app, 'PUT /addresses/{id}').map((request) => request.path)
    expect(paths).toHaveLength(2)
    expect(new Set(paths).size).toBe(1)
  })

  test('does not fit into a full book, which says what to do', async () => {
    await open()
    server['PUT /addresses/{id}'] = () => refused({ code: 'address-book-full', limit: 20 } as { code: string })
    await app.tap({ text: '新地址', role: 'button' })
    await fillIn()
    await choosePlace('广东省', '广州市', '海珠区')
    await app.until(() => app.findAll({ role: 'dialog' }).length === 1)
    await app.tap({ text: '存好', role: 'button' })
    expect(dialog().textContent).toContain('最多存 20 个地址')
  })
})
