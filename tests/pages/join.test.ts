import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageRequest, PageResponse } from '../support/pages/requests'
import { sampleDesk, sampleJoinPage } from '../support/seller-samples'

const path = 'seller/pages/join/index'
const getPage = 'GET /api/seller/join-page'
const post = 'POST /api/seller'
const person = {
  id: '01kazz000000000000000000b1',
  nickname: '陈敏',
  avatar: null,
  isHq: false,
  seller: { shopName: '陈敏的小店', state: 'active' as const },
}

let app: MountedApp

afterEach(() => app.unmount())

async function open(answerPost: (request: PageRequest) => PageResponse = offline, page = () => sampleJoinPage()): Promise<void> {
  const requests = answering({ [getPage]: () => ok(page()), [post]: answerPost, 'GET /api/seller/desk': sampleDesk() })
  app = await mountApp({ path, requests, stored: signedIn })
}

const sent = () => app.requests.filter(({ method }) => method === 'POST')
const nameField = () => app.find({ label: /^铺名/ })
const alerts = () => app.findAll({ role: 'alert' }).map((alert) => alert.textContent)

test('says what it is and is not, works one sale out and shows the agreement whole; one request opens it', async () => {
  await open()
  expect(app.requests).toHaveLength(1)
  for (const words of ['没有入门费、保证金、最低消费', '没有上级下级', '¥256.00', '× 12.5%', '¥32.00', '收到后 7 天没有退货']) {
    expect(app.text()).toContain(words)
  }
  expect(app.text()).toContain('一、做什么。\n二、不花钱。')
})

test('opens the shop under the name it suggests and leads to the desk', async () => {
  await open(() => ok({ person }))
  await app.input({ label: '一句话（可以不写）' }, '周末泡茶 ')
  await app.tap({ text: '开铺', role: 'button' })
  expect(sent()[0]?.body).toEqual({ shopName: '陈敏的小店', words: '周末泡茶', agreementVersion: '2026-11-aaaaaaaa' })
  expect(app.path()).toBe('seller/pages/desk/index')
  expect(localStorage.getItem('shupu:session')).toContain('陈敏的小店')
})

test('a shop needs a name: said at the field, nothing sent', async () => {
  await open()
  await app.input(nameField(), '  ')
  await app.tap({ text: '开铺', role: 'button' })
  expect(app.text()).toContain('给铺子起个名字。')
  expect(sent()).toEqual([])
  await app.input(nameField(), '茶桌')
  expect(app.text()).not.toContain('给铺子起个名字。')
})

test.each([
  [
    'a name without letters',
    refused({ code: 'invalid-input', fields: [{ path: 'shopName', reason: 'no-letters' }] }),
    '名字里要有字或数字。',
  ],
  ['a name that can’t be used', refused({ code: 'name-unusable' }), '这个名字不能用，换一个。'],
])('%s is refused at the field', async (_, answer, words) => {
  await open(() => answer)
  await app.tap({ text: '开铺', role: 'button' })
  expect(nameField().getAttribute('aria-label')).toBe(`铺名, ${words}`)
  expect(alerts()).toEqual([])
})

test.each([refused({ code: 'invalid-input', fields: [{ path: 'words', reason: 'too-big' }] }), refused({ code: 'words-unusable' })])(
  'words that can’t be used are refused at their field',
  async (answer) => {
    await open(() => answer)
    await app.tap({ text: '开铺', role: 'button' })
    expect(app.has({ label: '一句话（可以不写）, 这句话不能用，换一种说法。' })).toBe(true)
  },
)

test('the agreement changed meanwhile: the new one is there, and is what is signed next', async () => {
  let version = 'first'
  const page = () => sampleJoinPage({ agreement: { ...sampleJoinPage().agreement, version } })
  await open((request) => {
    if ((request.body as { agreementVersion: string }).agreementVersion === 'second') return ok({ person })
    version = 'second'
    return refused({ code: 'agreement-outdated', version })
  }, page)
  await app.tap({ text: '开铺', role: 'button' })
  expect(app.text()).toContain('约定刚刚更新了，请重新看一遍再开。')
  expect(app.has({ label: '铺名' })).toBe(true)
  await app.tap({ text: '开铺', role: 'button' })
  expect(app.path()).toBe('seller/pages/desk/index')
})

test('a suspended shop says why and what to do', async () => {
  await open(() => refused({ code: 'seller-inactive', reason: '发了夸大的话' }))
  await app.tap({ text: '开铺', role: 'button' })
  expect(alerts()).toEqual(['铺子暂停了：发了夸大的话。打电话给总部问问。'])
})

test('without a network nothing was opened', async () => {
  await open(offline)
  await app.tap({ text: '开铺', role: 'button' })
  expect(alerts().join()).toContain('没有网络，没有办成。')
  expect(app.path()).toBe(path)
})

test('who has a shop is led to the desk', async () => {
  await open(offline, () => sampleJoinPage({ isSeller: true }))
  expect(app.text()).toContain('你已经有铺子了')
  expect(app.has({ text: '开铺' })).toBe(false)
  await app.tap({ text: '去柜台' })
  expect(app.path()).toBe('seller/pages/desk/index')
})

test('a shop opened elsewhere meanwhile: the page says so instead of asking again', async () => {
  let isSeller = false
  await open(
    () => {
      isSeller = true
      return refused({ code: 'already-seller' })
    },
    () => sampleJoinPage({ isSeller }),
  )
  await app.tap({ text: '开铺', role: 'button' })
  expect(app.text()).toContain('你已经有铺子了')
})

test('where nothing is paid for, there is no example', async () => {
  await open(offline, () => sampleJoinPage({ example: null }))
  expect(app.text()).not.toContain('算一笔')
})

describe('by invitation', () => {
  const openBy = async (query: Readonly<Record<string, string>>, invitation: 'open' | 'expired' | 'revoked') => {
    const requests = answering({ [getPage]: sampleJoinPage({ invitation }), [post]: { person }, 'GET /api/seller/desk': sampleDesk() })
    app = await mountApp({ path, query, requests, stored: signedIn })
  }

  test('it says who invites, and is sent along', async () => {
    await openBy({ i: 'Tok-1' }, 'open')
    expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/join-page?invitation=Tok-1'])
    expect(app.text()).toContain('熟铺请你来开一家铺子。')
    await app.tap({ text: '开铺', role: 'button' })
    expect(sent()[0]?.body).toMatchObject({ invitation: 'Tok-1' })
    expect(app.path()).toBe('seller/pages/desk/index')
  })

  test('one that is over changes nothing but its words', async () => {
    await openBy({ i: 'Tok-1' }, 'revoked')
    expect(app.text()).toContain('这份邀请已经结束了，照样可以开铺。')
    expect(app.has({ role: 'button', text: '开铺' })).toBe(true)
  })
})

test('outside WeChat, where nobody signs in, it says how to get in', async () => {
  const requests = answering({ [getPage]: () => refused({ code: 'forbidden', role: 'seller' }) })
  app = await mountApp({ path, query: { i: 'invite00AAAA' }, requests, stored: signedIn })
  expect(app.text()).toContain('在微信里开铺')
  expect(app.has({ role: 'button', text: '去微信' })).toBe(true)
})
