import { sampleProductPage, sampleTeaId } from '../support/goods-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { sampleSharePage, sampleShopShare } from '../support/share-samples'

const path = 'seller/pages/share/index'
const get = 'GET /api/seller/share-page'

let app: MountedApp
afterEach(() => app.unmount())

interface Opened {
  readonly answers?: Answers
  readonly query?: Readonly<Record<string, string>>
  readonly language?: string
}

async function open(page: object = sampleSharePage(), { answers = {}, query = { id: sampleTeaId }, language }: Opened = {}) {
  app = await mountApp({ path, query, language, stored: signedIn, requests: answering({ [get]: page, ...answers }) })
}

const sentPicks = () => app.requests.filter(({ path }) => path === '/api/seller/picks').map(({ body }) => body)

test('one request opens it: the card as a chat shows it, the seller’s sentence, how many looked at it', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual([`/api/seller/share-page?productId=${sampleTeaId}`])
  expect(app.has({ label: '朋友在聊天里看到的: 小林每天第一泡：蜜兰香' })).toBe(true)
  expect(app.has({ selector: 'img[src$="/uploads/chat.jpg"]' })).toBe(true)
  expect(app.text()).toContain('我每天早上第一泡就是它')
  expect(app.text()).toContain('最近有 8 位朋友看过它')
})

test('nobody’s name is said, and with nobody yet it says how to begin', async () => {
  await open(sampleSharePage({ likedBy: 0 }))
  expect(app.text()).toContain('先发给一位会喜欢它的朋友')
  expect(app.text()).not.toMatch(/0 位/)
})

test.each([
  ['做海报', 'seller/pages/poster/index'],
  ['素材', 'seller/pages/pack/index'],
  ['链接', 'seller/pages/link/index'],
])('%s leads on', async (words, page) => {
  await open()
  await app.tap({ text: words, role: 'button' })
  expect(app.path()).toBe(page)
  expect(window.location.search).toBe(`?id=${sampleTeaId}`)
})

test('in a browser nothing goes to a chat, and it says where it does', async () => {
  await open()
  expect(app.has({ text: '发给朋友' })).toBe(false)
  expect(app.text()).toContain('要在微信里的熟铺打开')
})

test('the sentence is changed in place: the other picks keep theirs, and the card is asked for again', async () => {
  let words = '旧的一句'
  const answers: Answers = {
    [get]: () => ok(sampleSharePage({ words })),
    'POST /api/seller/picks': () => {
      words = '凉了也甜'
      return ok({})
    },
  }
  await open(undefined, { answers })
  await app.tap({ text: '换一句' })
  expect(app.find({ selector: 'textarea' })).toHaveProperty('value', '旧的一句')
  await app.input({ selector: 'textarea' }, '凉了也甜')
  await app.tap({ text: '存好' })
  expect(sentPicks()).toEqual([{ productId: sampleTeaId, isPicked: true, words: '凉了也甜' }])
  expect(app.text()).toContain('凉了也甜')
  expect(app.text()).not.toContain('旧的一句')
})

test('a sentence that WeChat does not let others read is refused where it was written', async () => {
  await open(sampleSharePage(), {
    answers: {
      'POST /api/seller/picks': () => refused({ code: 'words-unusable' }),
    },
  })
  await app.tap({ text: '换一句' })
  await app.input({ selector: 'textarea' }, '不行的话')
  await app.tap({ text: '存好' })
  expect(app.find({ role: 'alert' }).textContent).not.toBe('')
  expect(app.find({ selector: 'textarea' })).toHaveProperty('value', '不行的话')
})

describe('a thing that is not in the shop', () => {
  test('can be put there with one tap, behind the others', async () => {
    let isPicked = false
    const pick = () => {
      isPicked = true
      return ok({})
    }
    await open(undefined, {
      answers: { [get]: () => ok(sampleSharePage({ isPicked, words: '' })), 'POST /api/seller/picks': pick },
    })
    expect(app.text()).toContain('它还不在你的铺子里')
    await app.tap({ text: '放进铺子' })
    expect(sentPicks()).toEqual([{ productId: sampleTeaId, isPicked: true }])
    expect(app.text()).not.toContain('它还不在你的铺子里')
  })

  test('stays out when that is refused, and it says why', async () => {
    const answers = { 'POST /api/seller/picks': () => refused({ code: 'seller-inactive', reason: '核对中' }) }
    await open(sampleSharePage({ isPicked: false }), { answers })
    await app.tap({ text: '放进铺子' })
    expect(app.find({ role: 'alert' }).textContent).toContain('核对中')
    expect(app.text()).toContain('它还不在你的铺子里')
  })
})

test('the shop itself: its sentence is changed elsewhere, and there is no pack of it', async () => {
  await open(sampleShopShare(), { query: {} })
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/share-page'])
  expect(app.has({ text: '素材' })).toBe(false)
  await app.tap({ text: '换一句' })
  expect(app.path()).toBe('seller/pages/shop/index')
})

test('what was withdrawn: nothing new goes out, and there is a way on', async () => {
  await open(sampleSharePage({ kit: null, thing: { ...sampleSharePage().thing, state: 'withdrawn' } }))
  expect(app.text()).toContain('它下架了')
  expect(app.has({ text: '做海报' })).toBe(false)
  await app.tap({ text: '挑别的' })
  expect(app.path()).toBe('seller/pages/range/index')
})

test('a suspended seller is told why, and asking again is possible', async () => {
  await open(undefined, { answers: { [get]: () => refused({ code: 'seller-inactive', reason: '朋友圈里说了佣金' }) } })
  expect(app.text()).toContain('朋友圈里说了佣金')
  expect(app.has({ text: '再试一次' })).toBe(true)
})

test('without a network it says so, and comes with it', async () => {
  let isAway = true
  await open(undefined, { answers: { [get]: () => (isAway ? offline() : ok(sampleSharePage())) } })
  expect(app.text()).toContain('没有网络')
  isAway = false
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('我每天早上第一泡就是它')
})

test('in English', async () => {
  await open(sampleSharePage(), { language: 'en-GB' })
  expect(app.text()).toContain('8 friends have looked at it lately')
  expect(app.text()).toContain('Change it')
})

test('the seller’s own product page leads here; a buyer’s has no such way', async () => {
  const page = sampleProductPage()
  const share = { isOwn: true, chatToken: 'c', momentsToken: 'm', moments: { leftToday: 1, pausedBy: null } }
  const answers = { 'GET /api/product-page': { ...page, share }, [get]: sampleSharePage(), 'POST /api/visits': { isCounted: false } }
  const product = { path: 'buyer/pages/product/index', query: { id: sampleTeaId }, stored: signedIn }
  app = await mountApp({ ...product, requests: answering(answers) })
  await app.tap({ text: '分享' })
  expect(app.path()).toBe(path)
  app.unmount()
  app = await mountApp({ ...product, requests: answering({ ...answers, 'GET /api/product-page': page }) })
  expect(app.has({ text: '分享' })).toBe(false)
})
