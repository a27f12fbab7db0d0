import type { HqDuties } from '@contract/api/types'
import { answering, offline, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, language?: string): Promise<void> {
  app = await mountApp({ path: 'hq/pages/home/index', requests, stored: signedIn, language })
}

const nothing = { waiting: 0, overdue: 0 }
const home = (duties: Partial<HqDuties> = {}) =>
  answering({ 'GET /api/hq/home': { duties: { orders: nothing, claims: nothing, complaints: nothing, reviews: nothing, ...duties } } })

test('each room says what waits in it; one request opens it', async () => {
  await open(home({ orders: { waiting: 12, overdue: 0 } }))
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/home'])
  expect(app.text()).toContain('订单\n12')
})

test('a room with nothing to do has no number', async () => {
  await open(home())
  expect(app.text()).not.toMatch(/\d/)
})

test('claims are a room of their own', async () => {
  await open(home({ claims: { waiting: 2, overdue: 0 } }))
  expect(app.text()).toContain('售后\n2')
  await app.tap({ text: '售后' })
  expect(app.path()).toBe('hq/pages/claims/index')
})

test('late complaints are told apart from late orders', async () => {
  await open(home({ complaints: { waiting: 4, overdue: 1 } }))
  expect(app.text()).toContain('投诉\n4，1 个过期')
  await app.tap({ text: '投诉' })
  expect(app.path()).toBe('hq/pages/complaints/index')
})

test('what is late is said in words', async () => {
  await open(home({ orders: { waiting: 12, overdue: 3 } }))
  expect(app.text()).toContain('12，3 个过期')
})

test('a row opens its room', async () => {
  await open(home())
  await app.tap({ text: '订单' })
  expect(app.path()).toBe('hq/pages/orders/index')
})

test('who is not of the staff is told so, and a network that is away too', async () => {
  await open(answering({ 'GET /api/hq/home': () => refused({ code: 'forbidden', role: 'hq' }) }))
  expect(app.text()).toContain('这里只有总部的人能进。')
  app.unmount()
  await open(offline)
  expect(app.text()).toContain('没有网络')
})
