import { createStory, type Story, type StoryPerson } from '../support/story'
import { oneOf, type PlacedOrder } from '../support/story-person'
import { openPhone } from '../support/story-phones'
import type { Phone } from '../support/weapp-runner/phone'
import type { PhoneOptions } from '../support/weapp-runner/phone-state'

/* Confirming receipt by fingers, in WeChat's own page where there is one; and WeChat's question about messages. */

let story: Story
let chen: StoryPerson
let hq: StoryPerson
const phones: Phone[] = []
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await story.close()
})

async function shipped(): Promise<PlacedOrder> {
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  await hq.ships(order)
  await story.passes({ seconds: 1 })
  return order
}

async function open(order: PlacedOrder, options: Partial<PhoneOptions>): Promise<Phone> {
  const phone = await openPhone(story, 'chen', { enter: { path: 'buyer/pages/order/index', query: { id: order.id } }, ...options })
  phones.push(phone)
  return phone
}

async function tapReceived(phone: Phone): Promise<void> {
  phone.page().tap({ text: '收到了' })
  await phone.settle()
}

const stateOf = async (order: PlacedOrder) => (await chen.seesOrder(order)).order.state
const toWechat = async (extraData: Readonly<Record<string, unknown>>) => {
  const body = JSON.stringify({ transactionId: extraData.transaction_id })
  return (await story.app.request('/__sandbox/receipt', { method: 'POST', body })).ok ? ('success' as const) : ('fail' as const)
}
const opened = (phone: Phone) => phone.calls.filter(({ name }) => name === 'openBusinessView').map(({ options }) => options)

it('confirmed in WeChat’s page: the server asked WeChat, and the order is received', async () => {
  const order = await shipped()
  const phone = await open(order, { receipt: toWechat })
  await tapReceived(phone)
  const { receipt } = await chen.seesOrder(order)
  expect([receipt, await stateOf(order)]).toEqual([null, 'received'])
  expect(opened(phone)).toMatchObject([
    {
      businessType: 'weappOrderConfirm',
      extraData: { merchant_id: '1900000001', merchant_trade_no: order.id, transaction_id: expect.stringMatching(/^42\d+$/) },
    },
  ])
  expect(phone.page().has({ text: '再买一次' })).toBe(true)
})

it('closed again: nothing happens, and nothing was asked', async () => {
  const order = await shipped()
  const phone = await open(order, { receipt: () => 'cancel' })
  await tapReceived(phone)
  expect(await stateOf(order)).toBe('shipped')
  expect(phone.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).not.toContain(`/api/orders/${order.id}/receipt`)
  expect(phone.page().has({ text: '都收到了？' })).toBe(false)
})

it('said to be confirmed, and WeChat does not have it: not believed; the page asks on and hears it', async () => {
  const order = await shipped()
  const phone = await open(order, { receipt: () => 'success' })
  await tapReceived(phone)
  expect(await stateOf(order)).toBe('shipped')
  expect(phone.page().text()).toContain('微信正在记下收货')
  const { receipt } = await chen.seesOrder(order)
  await toWechat({ transaction_id: receipt?.transactionId })
  await phone.passTime(3_000)
  expect(await stateOf(order)).toBe('received')
  expect(phone.page().text()).not.toContain('微信正在记下收货')
})

it.each(['fail', 'left', 'refused', undefined] as const)('WeChat’s page ends with %s: the shop asks by itself', async (end) => {
  const order = await shipped()
  const phone = await open(order, end === undefined ? {} : { receipt: () => end })
  await tapReceived(phone)
  expect(phone.page().text()).toContain('都收到了？')
  phone.page().tap(phone.page().findAll({ text: '收到了' }).at(-1) ?? {})
  await phone.settle()
  expect(await stateOf(order)).toBe('received')
})

it.each(['accept', 'reject', 'ban'] as const)(
  'after paying WeChat asks about the message once; %s is told as it was meant',
  async (answer) => {
    const buyer = await story.person(`asked-${answer}`)
    const order = await buyer.orders(oneOf(await story.goods()))
    const enter = { path: 'buyer/pages/order/index', query: { id: order.id } }
    const phone = await openPhone(story, `asked-${answer}`, { enter, messages: () => answer })
    phones.push(phone)
    phone.page().tap({ text: '微信支付' })
    await phone.settle()
    await phone.passTime(100)
    const asked = phone.calls.filter(({ name }) => name === 'requestSubscribeMessage').map(({ options }) => options.tmplIds)
    expect(asked).toEqual([['sandbox-shipped']])
    const told = phone.requests.filter(({ path }) => path === '/api/message-answers')
    expect(told).toHaveLength(answer === 'ban' ? 0 : 1)
    const standings = await story.context.read.messages.listStandings(buyer.id)
    expect(standings.map(({ left, refusedAt }) => [left, refusedAt !== null])).toEqual(
      { accept: [[1, false]], reject: [[0, true]], ban: [] }[answer],
    )
  },
)
