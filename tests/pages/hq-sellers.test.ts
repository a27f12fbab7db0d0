import type { HqSellerCard } from '@contract/api/types'
import { sampleSellerId as id, sampleAct, sampleHqSeller, sampleSellerCard } from '../support/office-samples'
import { type Answers, answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const list = 'GET /api/hq/sellers'
const route = `/api/hq/sellers/${id}`

let app: MountedApp

afterEach(() => app.unmount())

describe('the list', () => {
  const open = async (requests: AnswerRequest, language?: string) => {
    app = await mountApp({ path: 'hq/pages/sellers/index', requests, stored: signedIn, language })
  }
  const page = (items: readonly HqSellerCard[] = [sampleSellerCard()]) => ({
    items: [...items],
    nextCursor: null,
    counts: { active: 12, suspended: 1, left: 0 },
  })
  const asked = () => app.requests.map((request) => decodeURIComponent(request.path))

  test('says who sells since when and what it brought; one request opens it', async () => {
    await open(answering({ [list]: page() }))
    expect(asked()).toEqual(['/api/hq/sellers?state=active&words='])
    expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['在卖 12', '暂停 1', '已退出'])
    expect(app.text()).toContain('林小满\n10 月 18 日开铺\n小林的茶桌\n37 单 · 收益 ¥1,286.40')
  })

  test('is searched once the typing rests, and by state', async () => {
    await open(answering({ [list]: ({ path }) => ok(page(path.includes('words=%E6%97%A0') ? [] : undefined)) }))
    await app.input({ label: '名字或铺名' }, '无')
    await app.until(() => app.text().includes('没有找到'))
    expect(asked().slice(1)).toEqual(['/api/hq/sellers?state=active&words=无'])
    await app.tap({ text: '暂停 1' })
    expect(asked().at(-1)).toBe('/api/hq/sellers?state=suspended&words=无')
  })

  test('a card opens the seller', async () => {
    await open(answering({ [list]: page(), [`GET ${route}`]: sampleHqSeller() }))
    await app.tap({ text: /小林的茶桌/ })
    expect(app.path()).toBe('hq/pages/seller/index')
  })

  test('who is not of the staff is told so; nothing is shown from memory; in English', async () => {
    await open(answering({ [list]: () => refused({ code: 'forbidden', role: 'hq' }) }))
    expect(app.text()).toContain('这里只有总部的人能进。')
    app.unmount()
    await open(offline)
    expect(Object.keys(localStorage).filter((key) => key.includes('hq-sellers'))).toEqual([])
    app.unmount()
    await open(answering({ [list]: page([sampleSellerCard({ orders: 1, name: '' })]) }), 'en-GB')
    expect(app.text()).toContain('WeChat user\nSince 18 October\n小林的茶桌\n1 order · earned ¥1,286.40')
  })
})

describe('one seller', () => {
  const open = async (page = sampleHqSeller(), more: Answers = {}) => {
    const requests = answering({ [`GET ${route}`]: page, ...more })
    app = await mountApp({ path: 'hq/pages/seller/index', query: { id }, requests, stored: signedIn })
  }
  const puts = () => app.requests.filter(({ method }) => method === 'PUT')
  const confirm = (text: string) => app.tap(app.findAll({ role: 'button', text }).at(-1) ?? {})
  const put = `PUT ${route}/state`

  test('since when, the figures, the money, in plain rows', async () => {
    await open()
    expect(app.requests.map((request) => request.path)).toEqual([route])
    expect(app.text()).toContain('小林的茶桌\n林小满 · 在卖 · 10 月 18 日开铺')
    expect(app.text()).toContain('近 30 天\n打开的人\n120\n成交\n9\n收益\n¥210.00')
    expect(app.text()).toContain('退过款\n2\n卖出的货款\n¥12,864.00')
    expect(app.text()).toContain('可提现\n−¥12.80\n提现中\n¥100.00')
  })

  test('is paused with a reason, once, and what that means is said before', async () => {
    await open(sampleHqSeller(), { [put]: { state: 'suspended' } })
    await app.tap({ text: '暂停铺子' })
    expect(app.text()).toContain('之前的订单照常结算')
    await confirm('暂停')
    expect(puts()).toEqual([])
    await app.input({ label: /^理由/ }, '朋友圈刷屏')
    const send = app.findAll({ role: 'button', text: '暂停' }).at(-1)
    send?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    send?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await app.settle()
    expect(puts().map(({ body }) => body)).toEqual([
      { id: expect.stringMatching(/^[0-9a-z]{26}$/), state: 'suspended', reason: '朋友圈刷屏' },
    ])
  })

  test('paused: why, by whom, and it can go on', async () => {
    await open(sampleHqSeller({ state: 'suspended', reason: '刷屏' }, [sampleAct()]), { [put]: { state: 'active' } })
    expect(app.text()).toContain('为什么暂停：刷屏')
    expect(app.text()).toContain('总部做过什么\n暂停（阿芳）\n11 月 14 日 10:00\n刷屏')
    await app.tap({ text: '恢复铺子' })
    await app.input({ label: /^理由/ }, '已改正')
    await confirm('恢复')
    expect(puts()[0]?.body).toMatchObject({ state: 'active', reason: '已改正' })
  })

  test('a colleague was first: it is said; who left can only come back by themselves', async () => {
    await open(sampleHqSeller(), { [put]: () => refused({ code: 'seller-state', state: 'suspended' }) })
    await app.tap({ text: '暂停铺子' })
    await app.input({ label: /^理由/ }, '刷屏')
    await confirm('暂停')
    expect(app.text()).toContain('刚刚有同事处理过')
    app.unmount()
    await open(sampleHqSeller({ state: 'left' }))
    expect(app.text()).toContain('退出了')
    expect(app.has({ role: 'button', text: '暂停铺子' })).toBe(false)
  })
})
