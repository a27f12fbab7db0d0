import type { RouteAnswer, SellerSettings } from '@contract/api/types'
import { fen } from '@contract/money'
import { type Answers, answering, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const get = 'GET /api/hq/settings'
const put = 'PUT /api/hq/settings'

let app: MountedApp

afterEach(() => app.unmount())

const settings: SellerSettings = {
  visitWindowDays: 15,
  customerWindowDays: 180,
  paysOwnCard: false,
  withdrawalMinimumFen: fen(100),
  transferLimitFen: fen(200_000),
  realNameFromFen: fen(200_000),
  taxRule: 'none',
  momentsPerDay: 3,
  momentsPerThingAWeek: 1,
}
const page = (changes: RouteAnswer<'getSellerSettings'>['changes'] = []) => ({ settings, changes })

async function open(more: Answers = {}, language?: string) {
  const requests = answering({ [get]: page(), [put]: page(), ...more })
  app = await mountApp({ path: 'hq/pages/settings/index', requests, stored: signedIn, language })
}
const puts = () => app.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body)

test('what is decided about sellers, in groups; one request opens it', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/hq/settings'])
  expect(app.text()).toContain('订单算谁的\n卡片有效\n15 天\n老顾客仍算\n180 天\n买自己的也算\n不算')
  expect(app.text()).toContain('每笔转账最多\n¥2,000.00')
})

test('a number is changed together with what was seen; out of bounds it says between what', async () => {
  await open()
  await app.tap({ text: /卡片有效/ })
  expect(app.text()).toContain('已下的单不变')
  const field = { label: /^改成/ }
  for (const wrong of ['0', '91', '1.5', '', '十']) {
    await app.input(field, wrong)
    await app.tap({ role: 'button', text: '改好' })
    expect(app.text()).toContain('填 1 到 90 之间的数。')
  }
  await app.input(field, '20')
  await app.tap({ role: 'button', text: '改好' })
  const id = expect.stringMatching(/^[0-9a-z]{26}$/)
  expect(puts()).toEqual([{ id, expected: { visitWindowDays: 15 }, change: { visitWindowDays: 20 } }])
  expect(app.text()).toContain('改好了')
})

test('money is typed in yuan, a choice is tapped, and what stays the same is not sent', async () => {
  await open()
  await app.tap({ text: /每笔转账最多/ })
  await app.tap({ role: 'button', text: '改好' })
  expect(puts()).toEqual([])
  await app.tap({ text: /每笔转账最多/ })
  await app.input({ label: /^改成/ }, '500.5')
  await app.tap({ role: 'button', text: '改好' })
  await app.tap({ text: /代扣税/ })
  await app.tap({ role: 'radio', text: '累计预扣' })
  await app.tap({ role: 'button', text: '改好' })
  expect(puts()).toMatchObject([
    { expected: { transferLimitFen: 200_000 }, change: { transferLimitFen: 50_050 } },
    { expected: { taxRule: 'none' }, change: { taxRule: 'cumulative' } },
  ])
})

test('a colleague was first: it is said and the sheet stays', async () => {
  await open({ [put]: () => refused({ code: 'settings-changed' }) })
  await app.tap({ text: /一天最多发/ })
  await app.input({ label: /^改成/ }, '5')
  await app.tap({ role: 'button', text: '改好' })
  expect(app.text()).toContain('刚刚有同事改过')
  expect(app.has({ role: 'dialog' })).toBe(true)
})

test('who changed what, from and to; who is not of the staff is told so', async () => {
  const change = { id: '01kazz000000000000000000v1', by: '阿芳', at: '2026-11-14T02:00:00.000Z' }
  await open({ [get]: page([{ ...change, key: 'withdrawalMinimumFen', from: 100, to: 1000 }]) })
  expect(app.text()).toContain('谁改过\n阿芳\n11 月 14 日 10:00\n最少提：¥1.00 → ¥10.00')
  app.unmount()
  await open({ [get]: () => refused({ code: 'forbidden', role: 'hq' }) })
  expect(app.text()).toContain('这里只有总部的人能进。')
})

test('in English', async () => {
  await open({}, 'en-GB')
  expect(app.text()).toContain('Own purchases pay\nNo')
})
