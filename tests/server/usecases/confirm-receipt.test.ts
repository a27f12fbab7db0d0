import { checkReceipt } from '../../../server/usecases/check-receipt'
import { expectSoundBooks } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf, type PlacedOrder } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterEach(async () => {
  story.sandbox.faults.busy = false
  await expectSoundBooks(story)
})
afterAll(() => story.close())

async function bought(): Promise<PlacedOrder> {
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  return order
}

async function shipped(): Promise<PlacedOrder> {
  const order = await bought()
  await hq.ships(order)
  await story.passes({ seconds: 1 })
  return order
}

const said = (order: PlacedOrder) => ({ params: { id: order.id }, body: { isSaidToWechat: true } })
const stateOf = async (order: PlacedOrder) => (await chen.seesOrder(order)).order.state
const onPhone = async (order: PlacedOrder) => {
  const { receipt } = await chen.seesOrder(order)
  const body = JSON.stringify({ transactionId: receipt?.transactionId })
  return await story.app.request('/__sandbox/receipt', { method: 'POST', body })
}

describe('said to WeChat', () => {
  it('is believed when WeChat has it, and twice is once', async () => {
    const order = await shipped()
    expect(await chen.receivesInWechat(order)).toEqual({ state: 'received' })
    const { order: before } = await chen.seesOrder(order)
    story.clock.advance({ hours: 1 })
    expect(await chen.receivesInWechat(order)).toEqual({ state: 'received' })
    expect((await chen.seesOrder(order)).order).toEqual(before)
  })

  it('is not believed while WeChat does not have it', async () => {
    const order = await shipped()
    expect(await chen.refused('confirmReceipt', said(order))).toEqual({ code: 'not-confirmed' })
    expect(await stateOf(order)).toBe('shipped')
    await onPhone(order)
    expect(await chen.call('confirmReceipt', said(order))).toEqual({ state: 'received' })
  })

  it('waits when WeChat does not answer', async () => {
    const order = await shipped()
    await onPhone(order)
    story.sandbox.faults.busy = true
    expect(await chen.refused('confirmReceipt', said(order))).toEqual({ code: 'wechat-unavailable' })
    story.sandbox.faults.busy = false
    expect(await chen.call('confirmReceipt', said(order))).toEqual({ state: 'received' })
  })

  it('of an order that has not left is refused, on the phone as well', async () => {
    const order = await bought()
    expect(await chen.refused('confirmReceipt', said(order))).toEqual({ code: 'order-state', state: 'paid' })
    expect((await onPhone(order)).status).toBe(400)
  })

  it('needs no WeChat when it is said to the shop alone', async () => {
    const order = await shipped()
    story.sandbox.faults.busy = true
    expect(await chen.receives(order)).toEqual({ state: 'received' })
  })
})

test('what WeChat’s component needs is there from when all was sent until it arrived', async () => {
  const order = await bought()
  expect((await chen.seesOrder(order)).receipt).toBeNull()
  await hq.ships(order)
  const { receipt } = await chen.seesOrder(order)
  expect(receipt).toEqual({ merchantId: '1900000001', transactionId: expect.stringMatching(/^42\d+$/) })
  await chen.receives(order)
  expect((await chen.seesOrder(order)).receipt).toBeNull()
})

describe('a hint that WeChat has it', () => {
  it.each(['once', 'twice', 'with the phone'])('comes by push (%s): the order is received without another tap', async (how) => {
    story.sandbox.faults.dup_notify = how === 'twice'
    const order = await shipped()
    await onPhone(order)
    if (how === 'with the phone') await chen.call('confirmReceipt', said(order))
    await story.passes({ seconds: 4 })
    story.sandbox.faults.dup_notify = false
    expect(await stateOf(order)).toBe('received')
  })

  it('makes the order received when WeChat says so, once', async () => {
    const order = await shipped()
    await onPhone(order)
    await checkReceipt(story.context, order.id)
    await checkReceipt(story.context, order.id)
    expect(await stateOf(order)).toBe('received')
  })

  it('changes nothing when WeChat does not, or of an order that is not there', async () => {
    const order = await shipped()
    await checkReceipt(story.context, order.id)
    expect(await stateOf(order)).toBe('shipped')
    expect(await checkReceipt(story.context, '01kb0000000000000000000000')).toBeNull()
  })

  it('is followed again by the job when WeChat did not answer', async () => {
    const order = await shipped()
    await onPhone(order)
    story.sandbox.faults.busy = true
    await story.context.read.jobs.plan('check-receipt', order.id, story.clock.now())
    await story.passes({ seconds: 4 })
    expect(await stateOf(order)).toBe('shipped')
    story.sandbox.faults.busy = false
    await story.passes({ minutes: 5 })
    expect(await stateOf(order)).toBe('received')
  })
})
