import { sampleTeaId } from '../support/goods-samples'
import { type Answers, answering, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleLink, sampleSharePage, sampleShopShare } from '../support/share-samples'

const path = 'seller/pages/link/index'
const get = 'GET /api/seller/share-page'
const post = 'POST /api/seller/links'
const list = 'GET /api/seller/links'

let app: MountedApp
const clipboard = { writeText: jest.fn<Promise<void>, [string]>() }
beforeEach(() => {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  clipboard.writeText.mockReset().mockResolvedValue(undefined)
})
afterEach(() => app.unmount())

async function open(
  page: object = sampleSharePage(),
  answers: Answers = {},
  query: Readonly<Record<string, string>> = { id: sampleTeaId },
) {
  app = await mountApp({ path, query, stored: signedIn, requests: answering({ [get]: page, ...answers }) })
}

const made = () => app.requests.filter(({ method }) => method === 'POST').map(({ body }) => body)

test('one request opens it: which thing, what a link does, and those made so far with what they brought', async () => {
  await open(sampleSharePage({ links: [sampleLink(), sampleLink({ token: 'l2', label: '短信群', people: 2, orders: 0 })] }))
  expect(app.requests).toHaveLength(1)
  expect(app.text()).toContain('贴到微信外面用')
  expect(app.text()).toContain('小红书\nhttps://shop.test/l/linkAAAA0001\n5 人打开，1 单')
  expect(app.text()).toContain('短信群\nhttps://shop.test/l/linkAAAA0001\n2 人打开')
})

test('a suggested place and one tap: made, copied, and in the list', async () => {
  let links = [] as ReturnType<typeof sampleLink>[]
  await open(undefined, {
    [get]: () => ok(sampleSharePage({ links })),
    [post]: () => {
      links = [sampleLink({ label: '微博', people: 0, orders: 0 })]
      return ok({ link: links[0] ?? {} })
    },
  })
  expect(app.text()).toContain('每个地方做一个')
  await app.tap({ text: '微博', role: 'radio' })
  await app.tap({ text: '做好，复制' })
  expect(made()).toEqual([{ productId: sampleTeaId, label: '微博' }])
  expect(clipboard.writeText).toHaveBeenLastCalledWith('https://shop.test/l/linkAAAA0001')
  expect(app.text()).toContain('链接复制好了')
  expect(app.text()).toContain('0 人打开')
})

test('a place in one’s own words; without any it says so and sends nothing', async () => {
  await open(sampleShopShare(), { [post]: { link: sampleLink({ productId: null, name: null }) } }, {})
  await app.tap({ text: '做好，复制' })
  expect(app.text()).toContain('写几个字，以后好认是哪里的。')
  expect(made()).toEqual([])
  await app.input({ label: /^贴在哪里/, selector: 'taro-input-core' }, ' 妈妈的合唱群 ')
  await app.tap({ text: '做好，复制' })
  expect(made()).toEqual([{ productId: null, label: '妈妈的合唱群' }])
})

test('a place that has a link already is known: it is the same link', async () => {
  await open(sampleSharePage({ links: [sampleLink()] }), { [post]: { link: sampleLink() } })
  await app.tap({ text: '小红书', role: 'radio' })
  expect(app.has({ text: '再复制一次' })).toBe(true)
})

test('a link made before is copied with one tap', async () => {
  await open(sampleSharePage({ links: [sampleLink()] }))
  await app.tap({ label: '复制: 小红书' })
  expect(clipboard.writeText).toHaveBeenLastCalledWith('https://shop.test/l/linkAAAA0001')
})

test('words that can’t be used as a name are refused', async () => {
  await open(sampleSharePage(), { [post]: () => refused({ code: 'words-unusable' }) })
  await app.tap({ text: '短信', role: 'radio' })
  await app.tap({ text: '做好，复制' })
  expect(app.find({ role: 'alert' }).textContent).not.toBe('')
  expect(clipboard.writeText).not.toHaveBeenCalled()
})

test('links of other things come when they are asked for, each with its name', async () => {
  const other = sampleLink({ token: 'o', productId: null, name: null, label: '公众号' })
  await open(sampleSharePage({ links: [sampleLink()] }), { [list]: { items: [sampleLink(), other] } })
  expect(app.requests).toHaveLength(1)
  await app.tap({ text: '别的链接' })
  expect(app.requests).toHaveLength(2)
  expect(app.text()).toContain('公众号\n整个铺子')
  expect(app.findAll({ label: '复制: 小红书' })).toHaveLength(1)
})

test('of what was withdrawn no new link is made; the old ones stay', async () => {
  await open(sampleSharePage({ kit: null, links: [sampleLink()] }))
  expect(app.text()).toContain('它下架了')
  expect(app.has({ text: '做好，复制' })).toBe(false)
  expect(app.has({ label: '复制: 小红书' })).toBe(true)
})

test('a suspended seller is told', async () => {
  await open(undefined, { [get]: () => refused({ code: 'seller-inactive', reason: '核对中' }) })
  expect(app.text()).toContain('核对中')
})
