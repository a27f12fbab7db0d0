import type { MenuEnd } from '@/platform/picture-menu'
import type { SaveEnd } from '@/platform/picture-saving'
import { sampleTeaId } from '../support/goods-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageRequest, PageResponse } from '../support/pages/requests'
import { samplePoster } from '../support/share-samples'

/* The phone's album and WeChat's menu are what a test stands in for: each says how the person leaves them. */
const mockSave = jest.fn<Promise<SaveEnd>, [string, string]>()
const mockSettings = jest.fn<Promise<boolean>, []>()
const mockMenu = jest.fn<Promise<MenuEnd>, [string, string]>()
jest.mock('@/platform/picture-saving', () => ({
  pictureSaving: { save: (...asked: [string, string]) => mockSave(...asked), openSettings: () => mockSettings() },
}))
jest.mock('@/platform/picture-menu', () => ({ openPictureMenu: (...asked: [string, string]) => mockMenu(...asked) }))

const path = 'seller/pages/poster/index'
const post = 'POST /api/seller/posters'
const intent = 'POST /api/share-intents'
const next = { nextToken: 'postAAAA0001', moments: { leftToday: 1, pausedBy: null } }

let app: MountedApp
beforeEach(() => {
  for (const mock of [mockSave, mockSettings, mockMenu]) mock.mockReset()
})
afterEach(() => app.unmount())

/** Draws whatever is asked for, each design and sentence as another picture. */
function draw({ body }: PageRequest): PageResponse {
  const { design, words = '我每天早上第一泡就是它' } = body as { design: 'still-life' | 'label' | 'note'; words?: string }
  return ok({ poster: samplePoster({ design, words, picture: `/uploads/${design}-${words.length}.jpg` }) })
}

async function open(answer: Answers[string] = draw, query: Readonly<Record<string, string>> = { id: sampleTeaId }, language?: string) {
  const requests = answering({ [post]: answer, [intent]: next })
  app = await mountApp({ path, query, language, stored: signedIn, requests })
}

/** The tokens that were told as sent out. */
const counted = () => app.requests.flatMap(({ path: at, body }) => (intent.endsWith(at) ? [(body as { token: string }).token] : []))
const bodies = () => app.requests.map(({ body }) => body)
const shows = (picture: string) => app.has({ selector: `img[src$="/uploads/${picture}.jpg"]` })

test('one request opens it with the first design and the seller’s own sentence', async () => {
  await open()
  expect(bodies()).toEqual([{ productId: sampleTeaId, design: 'still-life' }])
  expect(shows('still-life-11')).toBe(true)
  expect(app.text()).toContain('我每天早上第一泡就是它')
})

test('each of the three designs is drawn when it is looked at, and not again', async () => {
  await open()
  await app.tap({ text: '茶签' })
  expect(shows('label-11')).toBe(true)
  await app.tap({ text: '便条' })
  expect(shows('note-11')).toBe(true)
  await app.tap({ text: '静物' })
  expect(shows('still-life-11')).toBe(true)
  expect(bodies().map((body) => (body as { design: string }).design)).toEqual(['still-life', 'label', 'note'])
  expect(counted()).toEqual([])
})

test('the shop has a poster too', async () => {
  await open(draw, {})
  expect(bodies()).toEqual([{ productId: null, design: 'still-life' }])
})

test('a sentence of its own is drawn on it, and on the other designs', async () => {
  await open()
  await app.tap({ text: '我每天早上第一泡就是它', role: 'button' })
  await app.input({ selector: 'textarea' }, '给爱喝茶的你')
  await app.tap({ text: '画上去' })
  expect(bodies().at(-1)).toEqual({ productId: sampleTeaId, design: 'still-life', words: '给爱喝茶的你' })
  await app.tap({ text: '便条' })
  expect(bodies().at(-1)).toEqual({ productId: sampleTeaId, design: 'note', words: '给爱喝茶的你' })
  expect(shows('note-6')).toBe(true)
})

test('while it is drawn there is a skeleton, and nothing to save', async () => {
  let finish: (response: PageResponse) => void = () => undefined
  const drawing = new Promise<PageResponse>((resolve) => {
    finish = resolve
  })
  const opening = mountApp({ path, query: {}, stored: signedIn, requests: answering({ [post]: () => drawing }) })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  const page = document.body.textContent ?? ''
  expect(page).toContain('正在画')
  expect(document.querySelectorAll('[aria-disabled="true"]').length).toBe(2)
  finish(ok({ poster: samplePoster() }))
  app = await opening
  expect(app.text()).not.toContain('正在画')
})

test.each([
  ['too many codes at once', refused({ code: 'wechat-busy', retryAfterSeconds: 60 })],
  ['WeChat away', refused({ code: 'wechat-unavailable' })],
  ['the pictures’ store away', refused({ code: 'pictures-unavailable' })],
])('%s: it says so kindly, and again draws it', async (_, answer) => {
  let isRefused = true
  await open((request) => (isRefused ? answer : draw(request)))
  expect(app.text()).toContain('这一张没有画好')
  isRefused = false
  await app.tap({ text: '再试一次' })
  expect(shows('still-life-11')).toBe(true)
})

test('a sentence that can’t be read by others is refused, and another one can be written', async () => {
  await open((request) => ((request.body as { words?: string }).words === '不行的话' ? refused({ code: 'words-unusable' }) : draw(request)))
  await app.tap({ text: '我每天早上第一泡就是它', role: 'button' })
  await app.input({ selector: 'textarea' }, '不行的话')
  await app.tap({ text: '画上去' })
  expect(app.text()).toContain('这一张没有画好')
  await app.tap({ text: '不行的话', role: 'button' })
  await app.input({ selector: 'textarea' }, '好的')
  await app.tap({ text: '画上去' })
  expect(shows('still-life-2')).toBe(true)
})

test('no network is said as such', async () => {
  await open(offline)
  expect(app.text()).toContain('没有网络')
})

describe('saving', () => {
  test('puts it into the album and says so', async () => {
    mockSave.mockResolvedValue('saved')
    await open()
    await app.tap({ text: /存到相册|下载/ })
    expect(mockSave.mock.calls).toEqual([[expect.stringMatching(/\/uploads\/still-life-11\.jpg$/), 'shupu-poster.jpg']])
    expect(app.text()).toMatch(/在相册里了|下载好了/)
    expect(counted()).toEqual(['postAAAA0001'])
    await app.tap({ text: '茶签' })
    expect(app.text()).not.toMatch(/在相册里了|下载好了/)
  })

  test('a refused album: what to do, and it goes on by itself after the settings', async () => {
    mockSave.mockResolvedValueOnce('refused').mockResolvedValueOnce('saved')
    mockSettings.mockResolvedValue(true)
    await open()
    await app.tap({ text: /存到相册|下载/ })
    expect(app.text()).toContain('打开设置里的“添加到相册”')
    expect(counted()).toEqual([])
    await app.tap({ text: '打开设置' })
    expect(counted()).toEqual(['postAAAA0001'])
    expect(mockSave).toHaveBeenCalledTimes(2)
    expect(app.text()).toMatch(/在相册里了|下载好了/)
  })

  test('an album that stays closed keeps saying so', async () => {
    mockSave.mockResolvedValue('refused')
    mockSettings.mockResolvedValue(false)
    await open()
    await app.tap({ text: /存到相册|下载/ })
    await app.tap({ text: '打开设置' })
    expect(mockSave).toHaveBeenCalledTimes(1)
    expect(app.text()).toContain('打开设置里的“添加到相册”')
  })

  test('a picture that does not come is asked for twice, then by hand', async () => {
    mockSave.mockResolvedValueOnce('failed').mockResolvedValueOnce('failed').mockResolvedValueOnce('saved')
    await open()
    await app.tap({ text: /存到相册|下载/ })
    expect(app.text()).toContain('1 张没有存好')
    await app.tap({ text: '再试一次' })
    expect(mockSave).toHaveBeenCalledTimes(3)
    expect(app.text()).not.toContain('没有存好')
  })
})

describe('sending it', () => {
  test('opens WeChat’s menu, and its entry leads where the mini code does', async () => {
    mockMenu.mockResolvedValue('opened')
    await open()
    await app.tap({ text: '发给朋友' })
    const entrance = `/buyer/pages/product/index?id=${sampleTeaId}&s=postAAAA0001`
    expect(mockMenu.mock.calls).toEqual([[expect.stringMatching(/still-life-11\.jpg$/), entrance]])
    expect(app.has({ role: 'alert' })).toBe(false)
    expect(counted()).toEqual(['postAAAA0001'])
  })

  test.each([
    ['failed', '这张图没有拿到'],
    ['none', '先存到相册，再从相册发'],
  ] as const)('%s: it says what to do instead', async (end, words) => {
    mockMenu.mockResolvedValue(end)
    await open()
    await app.tap({ text: '发给朋友' })
    expect(app.find({ role: 'alert' }).textContent).toContain(words)
    expect(counted()).toEqual([])
    await app.tap({ text: '茶签' })
    expect(app.has({ role: 'alert' })).toBe(false)
  })
})

test('in English', async () => {
  await open(draw, {}, 'en-GB')
  expect(app.text()).toContain('Still life')
  expect(app.text()).toContain('The mini code on it is yours')
})
