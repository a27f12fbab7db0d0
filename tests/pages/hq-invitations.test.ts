import type { Invitation } from '@contract/api/types'
import { type Answers, answering, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const list = 'GET /api/hq/invitations'

let app: MountedApp

afterEach(() => app.unmount())

function sample(changes: Partial<Invitation> = {}): Invitation {
  const dates = { madeAt: '2026-11-12T02:00:00.000Z', expiresAt: '2026-12-12T02:00:00.000Z' }
  return { token: 'tok_1', note: '茶博会', state: 'open', address: 'https://shop.test/i/tok_1', ...dates, by: '阿芳', joins: 3, ...changes }
}

async function open(items: readonly Invitation[] = [sample()], more: Answers = {}, language?: string) {
  const requests = answering({ [list]: { items: [...items], nextCursor: null }, ...more })
  app = await mountApp({ path: 'hq/pages/invitations/index', requests, stored: signedIn, language })
}
const posts = () => app.requests.filter(({ method }) => method === 'POST')
const confirm = (text: string) => app.tap(app.findAll({ role: 'button', text }).at(-1) ?? {})

test('who was invited, until when, and how many joined; one request opens it', async () => {
  await open([sample(), sample({ token: 'tok_2', state: 'revoked', joins: 0, by: '' })])
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/invitations'])
  expect(app.text()).toContain('有效\n12 月 12 日前有效\n茶博会\n3 人开了铺 · 阿芳发出')
  expect(app.text()).toContain('撤回了\n茶博会\n还没人开铺 · 微信用户发出')
})

test('one is made with a note and days, and said to bring nobody anything', async () => {
  await open([], { 'POST /api/hq/invitations': ({ body }) => ok({ invitation: sample({ note: (body as { note: string }).note }) }) })
  expect(app.text()).toContain('还没有邀请')
  await app.tap({ text: '做一份邀请' })
  expect(app.text()).toContain('邀请谁都没有奖励')
  await confirm('做好')
  expect(posts()).toEqual([])
  await app.tap({ role: 'radio', text: '7 天' })
  await app.input({ label: /^给谁/ }, '村里的茶农')
  await confirm('做好')
  expect(posts()[0]?.body).toEqual({ id: expect.stringMatching(/^[0-9a-z]{26}$/), note: '村里的茶农', days: 7 })
})

test('its code is shown, and says so when WeChat is busy', async () => {
  let isBusy = true
  await open([sample()], {
    'POST /api/hq/invitations/tok_1/code': () =>
      isBusy ? refused({ code: 'wechat-busy', retryAfterSeconds: 60 }) : ok({ picture: '/uploads/code.jpg' }),
  })
  await app.tap({ text: /茶博会/ })
  expect(app.text()).toContain('https://shop.test/i/tok_1')
  await app.tap({ text: '看小程序码' })
  expect(app.text()).toContain('60 秒后再试')
  isBusy = false
  await app.tap({ text: '看小程序码' })
  expect(app.has({ label: '茶博会的小程序码，点开可以保存' })).toBe(true)
})

test('is taken back after asking once more; one that is over can only be looked at', async () => {
  await open([sample()], { 'POST /api/hq/invitations/tok_1/revocation': { invitation: sample({ state: 'revoked' }) } })
  await app.tap({ text: /茶博会/ })
  await app.tap({ role: 'button', text: '撤回' })
  expect(posts()).toEqual([])
  await confirm('撤回')
  expect(posts().map(({ path }) => path)).toEqual(['/api/hq/invitations/tok_1/revocation'])
  app.unmount()
  await open([sample({ state: 'expired' })])
  await app.tap({ text: /茶博会/ })
  expect(app.has({ role: 'button', text: '撤回' })).toBe(false)
})

test('who is not of the staff is told so; in English', async () => {
  await open([], { [list]: () => refused({ code: 'forbidden', role: 'hq' }) })
  expect(app.text()).toContain('这里只有总部的人能进。')
  app.unmount()
  await open([sample({ joins: 1 })], {}, 'en-GB')
  expect(app.text()).toContain('Good\nUntil 12 December\n茶博会\n1 person joined · by 阿芳')
})
