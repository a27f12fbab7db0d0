import type { Context, RefundFacts, RefundRequest } from '../../../server/ports'
import { pollRefund, requestRefund } from '../../../server/usecases/request-refund'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
const asked: RefundRequest[] = []
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
beforeEach(() => {
  asked.length = 0
})
afterAll(() => story.close())

/** WeChat as the test wants it to answer, writing down what it is asked. */
function wechat(state: RefundFacts['state'] | null): Context {
  const factsOf = (refundNo: string, orderId: string, refundFen: RefundFacts['refundFen']) =>
    ({ refundNo, orderId, refundFen, state: state ?? 'processing', at: story.clock.now() }) satisfies RefundFacts
  return {
    ...story.context,
    pay: {
      ...story.context.pay,
      requestRefund: async (request) => {
        asked.push(request)
        return factsOf(request.refundNo, request.orderId, request.refundFen)
      },
      findRefund: async (refundNo) => {
        const refund = await story.context.read.refunds.find(refundNo)
        return refund && state !== null ? factsOf(refundNo, refund.order_id, refund.amount_fen) : null
      },
    },
  }
}

async function cancelled() {
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  await chen.cancels(order)
  const [refund] = await story.context.read.refunds.listOfOrder(order.id)
  if (!refund) throw new Error('no refund')
  return { order, refundNo: refund.id }
}

const stateOf = async (refundNo: string) => (await story.context.read.refunds.find(refundNo))?.state
const inSeconds = (seconds: number) => new Date(story.clock.now().getTime() + seconds * 1000)

test('asks for what was written down, under its own number, and looks after it in a minute', async () => {
  const { order, refundNo } = await cancelled()
  expect(await requestRefund(wechat('processing'), refundNo)).toBeNull()
  expect(asked).toEqual([{ refundNo, orderId: order.id, refundFen: 12_800, totalFen: 12_800, reason: '订单取消' }])
  expect(await stateOf(refundNo)).toBe('processing')
  const job = await story.database.selectFrom('jobs').selectAll().where('kind', '=', 'poll-refund').where('key', '=', refundNo).execute()
  expect(job).toMatchObject([{ run_at: inSeconds(60) }])
})

test('asks once: not again for what is under way, nor for a number nobody wrote down', async () => {
  const { refundNo } = await cancelled()
  await requestRefund(wechat('processing'), refundNo)
  expect(await requestRefund(wechat('processing'), refundNo)).toBeNull()
  expect(await requestRefund(wechat('processing'), '01kb0000000000000000000000')).toBeNull()
  expect(asked).toHaveLength(1)
})

test.each([
  ['cancel', '订单取消'],
  ['claim', '售后退款'],
  ['late-payment', '订单关闭后付款'],
  ['console', '商户退款'],
] as const)('tells the buyer why: %s', async (reason, text) => {
  const { refundNo } = await cancelled()
  await story.database.updateTable('refunds').set({ reason }).where('id', '=', refundNo).execute()
  await requestRefund(wechat('succeeded'), refundNo)
  expect(asked).toMatchObject([{ reason: text }])
  expect(await stateOf(refundNo)).toBe('succeeded')
})

test.each(['processing', 'abnormal'] as const)('looks at one that is %s every ten minutes until it ends', async (state) => {
  const { order, refundNo } = await cancelled()
  await requestRefund(wechat(state), refundNo)
  expect(await pollRefund(wechat(state), refundNo)).toEqual(inSeconds(600))
  expect(await pollRefund(wechat(null), refundNo)).toEqual(inSeconds(600))
  expect(await stateOf(refundNo)).toBe(state)
  expect(await pollRefund(wechat('succeeded'), refundNo)).toBeNull()
  expect((await chen.seesOrder(order)).order.refunds).toMatchObject([{ state: 'succeeded', amountFen: 12_800 }])
})

test('does not look after one that was never asked for, or has ended', async () => {
  const { refundNo } = await cancelled()
  expect(await pollRefund(wechat('succeeded'), refundNo)).toBeNull()
  expect(await stateOf(refundNo)).toBe('requested')
  expect(await pollRefund(wechat('succeeded'), '01kb0000000000000000000000')).toBeNull()
})
