import type { Order, OrderPage } from '@contract/api/types'
import { fen } from '@contract/money'
import { sampleBatch, sampleLine, sampleOrderId, samplePage, sampleParcel, sampleScan } from '../support/order-samples'
import { answering, offline, ok, refused, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { AnswerRequest } from '../support/pages/requests'

const path = 'buyer/pages/order/index'
const getOrder = `GET /api/orders/${sampleOrderId}`
const hourMs = 60 * 60 * 1000
const agoIso = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString()

let app: MountedApp

afterEach(() => app.unmount())

async function open(requests: AnswerRequest, more: { readonly stored?: object; readonly language?: string } = {}): Promise<void> {
  app = await mountApp({ path, query: { id: sampleOrderId }, requests, language: more.language, stored: { ...signedIn, ...more.stored } })
}

function onItsWay(changes: Partial<Order> = {}): OrderPage {
  const line = sampleLine({ shippedQuantity: 1, batches: [sampleBatch] })
  const parcel = sampleParcel({ shippedAt: agoIso(20), scans: [sampleScan({ at: agoIso(1) })] })
  const times = { placedAt: agoIso(31), paidAt: agoIso(30), receivedBy: agoIso(-200) }
  return samplePage({ state: 'shipped', lines: [line], parcels: [parcel], ...times, ...changes }, ['receive'])
}

describe('where it goes', () => {
  test('can be changed until it ships', async () => {
    await open(answering({ [getOrder]: samplePage() }))
    await app.tap({ text: '换地址', role: 'button' })
    await app.until(() => app.path() === 'account/pages/addresses/index')
    expect(window.location.search).toContain(`use=${sampleOrderId}`)
  })

  test('stays once something has shipped', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    expect(app.has({ text: '换地址' })).toBe(false)
  })
})

describe('saying that it arrived', () => {
  test('asks once more, names the right to return, and shows the new state', async () => {
    let page = onItsWay()
    const receipt = () => {
      page = onItsWay({ state: 'received', receivedAt: agoIso(0), returnUntil: agoIso(-167) })
      page = { ...page, actions: [] }
      return ok({ state: 'received' })
    }
    await open(answering({ [getOrder]: () => ok(page), [`POST /api/orders/${sampleOrderId}/receipt`]: receipt }))
    await app.tap({ text: '收到了', role: 'button' })
    const sheet = () => app.find({ role: 'dialog' })
    expect(sheet().textContent).toContain('快递还没有说签收')
    expect(sheet().textContent).toContain('从现在起 7 天内可以退，不用说理由。')
    await app.tap(confirmButton('收到了'))
    await app.until(() => !app.has({ role: 'dialog' }))
    expect(app.text()).toContain('前可以退，不用说理由')
    expect(app.has({ text: '再买一次' })).toBe(true)
  })

  test('fresh food says what holds for it; what has not been shipped does not count', async () => {
    const lines = [sampleLine({ quantity: 2, shippedQuantity: 1, returnRule: 'fresh' })]
    await open(answering({ [getOrder]: onItsWay({ state: 'shipping', lines }) }))
    await app.tap({ text: '收到了', role: 'button' })
    const words = app.find({ role: 'dialog' }).textContent
    expect(words).toContain('鲜货不支持无理由退')
    expect(words).toContain('还没发出的不算')
    expect(words).not.toContain('7 天内可以退')
  })

  test('a change of mind sends nothing', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    await app.tap({ text: '收到了', role: 'button' })
    await app.tap({ text: '还没有' })
    await app.until(() => !app.has({ role: 'dialog' }))
    expect(app.requests.filter(({ method }) => method === 'POST')).toEqual([])
  })
})

describe('cancelling', () => {
  const cancel = `POST /api/orders/${sampleOrderId}/cancel`

  test('of a paid order says that the money goes back, then that it is on its way', async () => {
    let page = samplePage({ paidAt: agoIso(1) }, ['cancel'])
    const answer = () => {
      const refunds = [{ id: '01kazz000000000000000000r1', amountFen: fen(25600), state: 'processing' as const, at: agoIso(0) }]
      page = samplePage({ state: 'cancelled', cancelledAt: agoIso(0), cancelReason: 'buyer', refunds })
      return ok({ state: 'cancelled' })
    }
    await open(answering({ [getOrder]: () => ok(page), [cancel]: answer }))
    await app.tap({ text: '取消订单' })
    expect(app.find({ role: 'dialog' }).textContent).toContain('¥256.00 会马上原路退回')
    await app.tap({ text: '取消这一单' })
    await app.until(() => !app.has({ role: 'dialog' }))
    expect(app.text()).toContain('已取消\n¥256.00 正在退回，原路回到你的微信')
  })

  test('of an unpaid one says that no money moved', async () => {
    await open(answering({ [getOrder]: samplePage({ state: 'placed', paidAt: null, payBy: agoIso(-0.4) }, ['pay', 'cancel']) }))
    await app.tap({ text: '取消订单' })
    expect(app.find({ role: 'dialog' }).textContent).toContain('东西会放回铺子，钱没有动。')
  })

  test('refused because it has just left: says so in the sheet and shows how it stands now', async () => {
    let page = samplePage({ paidAt: agoIso(1) }, ['cancel'])
    const answer = () => {
      page = onItsWay()
      return refused({ code: 'order-state', state: 'shipped' })
    }
    await open(answering({ [getOrder]: () => ok(page), [cancel]: answer }))
    await app.tap({ text: '取消订单' })
    await app.tap({ text: '取消这一单' })
    expect(app.find({ role: 'dialog' }).textContent).toContain('订单刚刚有了变化，看一下现在的状态。')
    expect(app.text()).toContain('在路上，到武汉了')
  })

  test('without a network nothing was done, and it can be tried again', async () => {
    await open(answering({ [getOrder]: samplePage({ paidAt: agoIso(1) }, ['cancel']), [cancel]: offline }))
    await app.tap({ text: '取消订单' })
    await app.tap({ text: '取消这一单' })
    expect(app.find({ role: 'dialog' }).textContent).toContain('没有网络，没有办成。')
  })
})

/** The last of the buttons with these words: the one in the sheet. */
function confirmButton(words: string): HTMLElement {
  const found = app.findAll({ text: words }).filter((element) => element.closest('[role="dialog"]') !== null)
  const last = found[found.length - 1]
  if (last === undefined) throw new Error(`no button '${words}' in the sheet`)
  return last
}

describe('after the sale', () => {
  test('a return or refund is asked for where the server offers it, and claims lead to their pages', async () => {
    const turn = { whose: 'hq' as const, until: agoIso(-40), otherwise: 'approve' as const }
    const claim = {
      id: '01kazz00000000000000000d01',
      kind: 'refund-only',
      reason: 'damaged',
      state: 'requested',
      totalFen: fen(25600),
      turn,
    } as const
    const page = samplePage({ state: 'received', receivedAt: agoIso(2), claims: [claim] }, ['claim'])
    await open(answering({ [getOrder]: page }))
    await app.tap({ text: '退货或退款', role: 'button' })
    await app.until(() => app.path() === 'care/pages/ask/index')
    expect(window.location.search).toBe(`?order=${sampleOrderId}`)
    app.unmount()
    await open(answering({ [getOrder]: page }))
    await app.tap({ text: /^退货和退款/ })
    await app.until(() => app.path() === 'care/pages/claim/index')
  })

  test('what the server does not offer has no button; a complaint is always a row away', async () => {
    await open(answering({ [getOrder]: onItsWay() }))
    expect(app.has({ text: '退货或退款' })).toBe(false)
    await app.tap({ text: '哪里不对，要投诉' })
    await app.until(() => app.path() === 'care/pages/complain/index')
  })
})
