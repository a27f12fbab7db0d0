import { sampleTeaId } from '../support/goods-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { samplePack } from '../support/share-samples'

const path = 'seller/pages/pack/index'
const get = 'GET /api/seller/pack'
const intent = 'POST /api/share-intents'
const picture = (name: string) => `GET /uploads/${name}.jpg`
const pictures = { [picture('p1')]: {}, [picture('p2')]: {}, [picture('code')]: {} }
const counted = { [intent]: { nextToken: 'packAAAA0002', moments: { leftToday: 1, pausedBy: null } } }

let app: MountedApp
let downloads: string[]
const clipboard = { writeText: jest.fn<Promise<void>, [string]>() }

beforeEach(() => {
  downloads = []
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined })
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
  clipboard.writeText.mockReset().mockResolvedValue(undefined)
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
})
afterEach(() => {
  app.unmount()
  jest.restoreAllMocks()
})

async function open(page: object = samplePack(), answers: Answers = {}, query: Readonly<Record<string, string>> = { id: sampleTeaId }) {
  app = await mountApp({ path, query, stored: signedIn, requests: answering({ [get]: page, ...pictures, ...counted, ...answers }) })
}

const sent = (start: string) => app.requests.filter((request) => `${request.method} ${request.path}`.startsWith(start))

test('one request opens it: words, pictures, and what a seller should know', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual([`/api/seller/pack?productId=${sampleTeaId}`])
  for (const words of ['怎么来的\n当天做青', '怎么用\n水要滚', '能放多久\n两年。', '3 张，最后一张带你的小程序码']) {
    expect(app.text()).toContain(words)
  }
  expect(app.findAll({ label: /^第 \d 张图片$/ })).toHaveLength(3)
})

test('a caption is copied with one tap, changed or not, and each tone keeps what was written', async () => {
  await open()
  await app.tap({ text: '复制' })
  expect(clipboard.writeText).toHaveBeenLastCalledWith('乌岽村柯泽明家的茶，今年春天的。')
  await app.input({ selector: 'textarea' }, '我自己的话')
  await app.tap({ text: '亲切' })
  expect(app.find({ selector: 'textarea' })).toHaveProperty('value', '放凉了再喝，嘴里还是甜的。')
  await app.tap({ text: '平实' })
  await app.tap({ text: '复制' })
  expect(clipboard.writeText).toHaveBeenLastCalledWith('我自己的话')
  expect(app.text()).toContain('复制好了')
})

test('a clipboard that is closed is said, not silent', async () => {
  clipboard.writeText.mockRejectedValue(new Error('denied'))
  await open()
  await app.tap({ text: '复制' })
  expect(app.text()).toContain('没有复制成')
})

test('all pictures in one go, the one with the mini code last, and the card counts once', async () => {
  await open()
  await app.tap({ text: '下载 3 张图' })
  await app.until(() => app.text().includes('3 张都下载好了'))
  expect(downloads).toEqual(['shupu-1.jpg', 'shupu-2.jpg', 'shupu-3.jpg'])
  expect(sent('GET /uploads').map((request) => request.path)).toEqual(['/uploads/p1.jpg', '/uploads/p2.jpg', '/uploads/code.jpg'])
  expect(sent(intent).map(({ body }) => body)).toEqual([{ token: 'packAAAA0001' }])
  await app.tap({ text: '下载 3 张图' })
  expect(sent(intent)).toHaveLength(1)
})

test('one that does not come is tried twice, the others are saved, and only it is asked for again', async () => {
  let isAway = true
  await open(samplePack(), { [picture('p2')]: () => (isAway ? offline() : ok({})) })
  await app.tap({ text: '下载 3 张图' })
  await app.until(() => app.text().includes('1 张没有存好'))
  expect(downloads).toEqual(['shupu-1.jpg', 'shupu-3.jpg'])
  expect(sent(picture('p2'))).toHaveLength(2)
  isAway = false
  await app.tap({ text: '再试一次' })
  await app.until(() => app.text().includes('3 张都下载好了'))
  expect(downloads).toEqual(['shupu-1.jpg', 'shupu-3.jpg', 'shupu-2.jpg'])
})

test('it can be stopped, says how far it came, and goes on from there', async () => {
  let let2Come: () => void = () => undefined
  const second = new Promise<void>((resolve) => {
    let2Come = resolve
  })
  await open(samplePack(), {
    [picture('p2')]: async () => {
      await second
      return ok({})
    },
  })
  app.find({ text: '下载 3 张图' }).dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.until(() => app.text().includes('正在存，1 / 3'))
  app.find({ text: '停下' }).dispatchEvent(new MouseEvent('click', { bubbles: true }))
  let2Come()
  await app.until(() => app.text().includes('停下了，已存 2 张。'))
  await app.tap({ text: '接着存' })
  await app.until(() => app.text().includes('3 张都下载好了'))
  expect(downloads).toEqual(['shupu-1.jpg', 'shupu-2.jpg', 'shupu-3.jpg'])
})

test('without a mini code the rest can be had, nothing is counted, and asking again brings it', async () => {
  let codePicture: string | null = null
  await open(undefined, { [get]: () => ok(samplePack({ codePicture })) })
  expect(app.text()).toContain('小程序码这会儿没有拿到')
  await app.tap({ text: '下载 2 张图' })
  await app.until(() => downloads.length === 2)
  expect(sent(intent)).toEqual([])
  codePicture = '/uploads/code.jpg'
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('3 张，最后一张带你的小程序码')
})

test('what HQ did not write is left out, and nothing is made up for it', async () => {
  await open(samplePack({ howMade: '', howToUse: '', questions: [], captions: [] }))
  expect(app.text()).toContain('总部还没有写它的来历和用法')
  expect(app.has({ text: '复制' })).toBe(false)
})

test('a pack is of one thing: without one it says what to do', async () => {
  await open(samplePack(), {}, {})
  expect(app.requests).toEqual([])
  await app.tap({ text: '去挑一样' })
  expect(app.path()).toBe('seller/pages/range/index')
})

test.each([
  ['withdrawn', refused({ code: 'product-withdrawn' })],
  ['a suspended seller', refused({ code: 'seller-inactive', reason: null })],
])('%s: said, with a way to ask again', async (_, answer) => {
  await open(undefined, { [get]: () => answer })
  expect(app.has({ text: '再试一次' })).toBe(true)
})
