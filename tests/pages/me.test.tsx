import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const path = 'buyer/pages/me/index'
const buyer = { id: '01kd0000000000000000000000', nickname: '陈敏', avatar: null, isHq: false, seller: null }
const brand = { name: '熟铺', phone: '400 820 0417' }
const kept = { token: 't', expiresAt: '2099-01-01T00:00:00Z', person: buyer, account: null }
const stored = { 'shupu:session': JSON.stringify(kept) }

let app: MountedApp

function answerMe(person: object): AnswerRequest {
  return ({ path: asked }) => (asked === '/api/me' ? { status: 200, body: { person, brand } } : { status: 404, body: null })
}

async function open(requests: AnswerRequest, language = 'zh-CN'): Promise<void> {
  app = await mountApp({ path, requests, language, stored })
  await app.settle()
}

afterEach(() => app.unmount())

test('a buyer sees their orders, and the way to a shop of their own quietly at the end', async () => {
  await open(answerMe(buyer))
  expect(
    app
      .text()
      .split('\n')
      .filter((line) => line.length > 2),
  ).toEqual(['我的订单', '退货和退款', '收货地址', '跟随系统', '隐私与数据', '打电话给熟铺', '400 820 0417', '开一家自己的铺子'])
  expect(app.requests.map((request) => request.path)).toEqual(['/api/me'])
})

test('a seller sees the desk instead, and staff what is to ship', async () => {
  await open(answerMe({ ...buyer, isHq: true, seller: { shopName: '小林的茶桌', state: 'active' } }))
  expect(app.text()).toContain('小林的茶桌')
  expect(app.text()).toContain('我的柜台')
  expect(app.text()).toContain('总部')
  expect(app.text()).not.toContain('开一家自己的铺子')
})

test('who closed their shop finds the way back where they found it first, and the money at the desk', async () => {
  await open(answerMe({ ...buyer, seller: { shopName: '小林的茶桌', state: 'left' } }))
  expect(app.text()).toContain('我的柜台')
  expect(app.text()).not.toContain('小林的茶桌')
  await app.tap({ text: '开一家自己的铺子' })
  expect(app.path()).toBe('seller/pages/join/index')
})

test('the language changes in place and stays', async () => {
  await open(answerMe(buyer))
  await app.tap({ text: '语言' })
  await app.tap({ text: 'English', role: 'radio' })
  expect(app.text()).toContain('My orders')
  expect(localStorage.getItem('shupu:language')).toBe('"en"')
})

test('without a network and nothing seen before, it says so and asks again', async () => {
  let isThere = false
  await open((request) => {
    if (!isThere) throw new Error('no network')
    return answerMe(buyer)(request)
  })
  expect(app.text()).toContain('没有网络')
  isThere = true
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('我的订单')
})

test('without a network, what was seen before is shown with its hour', async () => {
  const seen = { data: { person: buyer, brand }, seenAt: Date.now() }
  app = await mountApp({
    path,
    stored: { ...stored, 'shupu:seen': '["me"]', 'shupu:seen:me': JSON.stringify(seen) },
    requests: () => {
      throw new Error('no network')
    },
  })
  await app.settle()
  expect(app.text()).toMatch(/没有网络，这是今天 \d\d:\d\d的内容。/)
  expect(app.text()).toContain('我的订单')
})
