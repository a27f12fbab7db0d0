import type { Context, PaymentAnswer, PrepayRequest } from '../../../server/ports'
import { pollPayment } from '../../../server/usecases/poll-payment'
import { startPayment } from '../../../server/usecases/start-payment'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let tea: Goods
const asked: PrepayRequest[] = []
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  tea = await story.goods()
})
beforeEach(async () => {
  asked.length = 0
  await story.settings({ unpaidMinutes: 30 })
})
afterAll(() => story.close())

/** The story's own, writing down what WeChat is asked. */
function listening(): Context {
  const { pay } = story.context
  return {
    ...story.context,
    pay: {
      ...pay,
      prepay: (request) => {
        asked.push(request)
        return pay.prepay(request)
      },
    },
  }
}

const starts = (order: { readonly id: string }) => startPayment(listening(), { personId: chen.id, orderId: order.id })
const jobOf = (kind: string, key: string) =>
  story.database.selectFrom('jobs').selectAll().where('kind', '=', kind).where('key', '=', key).executeTakeFirst()

describe('starting a payment', () => {
  test('asks WeChat for this order’s money from this buyer until the order closes, and looks after it in 15 seconds', async () => {
    const order = await chen.orders([{ sizeId: tea.size.id, quantity: 2 }])
    const now = story.clock.now()
    await starts(order)
    const expiresAt = new Date(now.getTime() + 30 * 60_000)
    expect(asked).toEqual([{ orderId: order.id, totalFen: 25_600, openid: 'sbx-chen', description: '凤凰单丛 100 克×2', expiresAt }])
    expect((await jobOf('poll-payment', order.id))?.run_at).toEqual(new Date(now.getTime() + 15_000))
    expect(await story.context.read.payments.find(order.id)).toMatchObject({ prepaid_at: now, transaction_id: null })
  })

  test('names all that was bought in at most 40 characters', async () => {
    const two = await story.goods({ sizes: [{ name: '一斤' }, { name: '半斤' }] })
    const lines = two.sizes.map(({ id }) => ({ sizeId: id, quantity: 1 }))
    await starts(await chen.orders(lines))
    const many = await story.goods({ sizes: [{ name: '礼'.repeat(31) }] })
    const fruit = await story.goods({ product: { name_zh: '🍊橙' } })
    await starts(await chen.orders(oneOf(many, fruit)))
    expect(asked.map(({ description }) => description)).toEqual(['凤凰单丛 一斤×1，凤凰单丛 半斤×1', `凤凰单丛 ${'礼'.repeat(31)}×1，🍊`])
  })

  test('keeps WeChat’s number for 110 minutes and then asks for another', async () => {
    await story.settings({ unpaidMinutes: 180 })
    const order = await chen.orders(oneOf(tea))
    const first = await starts(order)
    story.clock.advance({ minutes: 109, seconds: 59 })
    expect((await starts(order)).package).toBe(first.package)
    expect(asked).toHaveLength(1)
    story.clock.advance({ seconds: 1 })
    await starts(order)
    expect(asked).toHaveLength(2)
    expect((await story.context.read.payments.find(order.id))?.prepaid_at).toEqual(story.clock.now())
  })

  test('is refused from the moment the order’s time is over, though nobody has closed it yet', async () => {
    const order = await chen.orders(oneOf(tea))
    story.clock.advance({ minutes: 29, seconds: 59 })
    await starts(order)
    story.clock.advance({ seconds: 1 })
    expect(await chen.refused('startPayment', { params: { id: order.id } })).toEqual({ code: 'order-state', state: 'placed' })
    expect(asked).toHaveLength(1)
  })

  test('is refused for what was cancelled while WeChat was asked', async () => {
    const order = await chen.orders(oneOf(tea))
    const { pay } = story.context
    const slow: Context = {
      ...story.context,
      pay: {
        ...pay,
        prepay: async (request) => {
          const answer = await pay.prepay(request)
          await chen.cancels(order)
          return answer
        },
      },
    }
    await expect(startPayment(slow, { personId: chen.id, orderId: order.id })).rejects.toMatchObject({
      refusal: { code: 'order-state', state: 'cancelled' },
    })
    expect(await jobOf('poll-payment', order.id)).toBeUndefined()
  })

  test('is told the order’s own state when WeChat refuses to start it', async () => {
    const order = await chen.orders(oneOf(tea))
    const refusing: Context = {
      ...story.context,
      pay: {
        ...story.context.pay,
        prepay: async () => {
          await chen.cancels(order)
          throw new Error('ORDER_CLOSED')
        },
      },
    }
    await expect(startPayment(refusing, { personId: chen.id, orderId: order.id })).rejects.toMatchObject({
      refusal: { code: 'order-state', state: 'cancelled' },
    })
  })
})

describe('looking after a payment', () => {
  test.each([
    [0, 15],
    [119, 15],
    [120, 60],
    [599, 60],
    [600, 300],
  ])('%i seconds after it was started looks again in %i', async (age, seconds) => {
    const order = await chen.orders(oneOf(tea))
    await starts(order)
    story.clock.advance({ seconds: age })
    expect(await pollPayment(story.context, order.id)).toEqual(new Date(story.clock.now().getTime() + seconds * 1000))
  })

  test('asks nothing about an order that nobody started to pay, or that is not there', async () => {
    const findPayment = async (): Promise<PaymentAnswer> => Promise.reject(new Error('asked'))
    const context: Context = { ...story.context, pay: { ...story.context.pay, findPayment } }
    const order = await chen.orders(oneOf(tea))
    expect(await pollPayment(context, order.id)).toBeNull()
    expect(await pollPayment(context, '01kb0000000000000000000000')).toBeNull()
    await starts(order)
    await expect(pollPayment(context, order.id)).rejects.toThrow('asked')
    await chen.cancels(order)
    expect(await pollPayment(context, order.id)).toBeNull()
  })
})
