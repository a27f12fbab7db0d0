import { fen } from '../../../contract/money'
import { expectSoundBooks } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { createCaller } from '../../support/story-call'
import { address, oneOf } from '../../support/story-person'
import { findTexts } from '../../support/text-scan'

let story: Story
let people = 0
beforeAll(async () => {
  story = await createStory()
})
afterEach(() => expectSoundBooks(story))
afterAll(() => story.close())

async function someone(): Promise<StoryPerson> {
  people += 1
  return await story.person(`person-${people}`)
}

async function received(buyer: StoryPerson) {
  const tea = await story.goods()
  const order = await buyer.buys(oneOf(tea))
  await (await story.hq()).ships(order)
  await buyer.receives(order)
  return order
}

const refusal = (person: StoryPerson) => person.refused('deleteMe', { body: { personId: person.id } })
const obstacles = async (person: StoryPerson) => (await person.seesTheirData()).obstacles
const rowOf = (id: string) => story.database.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** Whether the session they had is good for nothing any more. */
const isOut = async ({ sessionToken }: StoryPerson) =>
  (await createCaller(story.app, sessionToken).refused('getMe', {})).code === 'signed-out'

describe('a person without anything open', () => {
  test('is deleted at once: signed out everywhere, nameless, known by nothing', async () => {
    const chen = await someone()
    await chen.callsThemselves('陈敏敏')
    expect(await obstacles(chen)).toEqual([])
    await chen.deletesThemselves()
    expect(await isOut(chen)).toBe(true)
    expect(await rowOf(chen.id)).toMatchObject({ openid: `gone:${chen.id}`, avatar: null, deleted_at: story.clock.now() })
    expect(await findTexts(story.database, ['陈敏敏', `sbx-${chen.name}`])).toEqual([])
  })

  test('is somebody new when they come again, without orders or a name', async () => {
    const chen = await someone()
    await chen.deletesThemselves()
    const { person } = await chen.call('getMe', {})
    expect(person.id).not.toBe(chen.id)
    expect(person.nickname).toMatch(/^熟客/)
    expect(await chen.listsOrders()).toEqual([])
  })
})

test('after it no column holds the name, the phone, the address or the openid of before', async () => {
  const chen = await someone()
  await chen.callsThemselves('独一无二的陈')
  await chen.opens(await (await story.seller('fang')).shares())
  const order = await received(chen)
  await story.passes({ days: 8 })
  expect((await chen.seesOrder(order)).order.state).toBe('completed')
  const traces = ['独一无二的陈', `sbx-${chen.name}`, address.detail, address.phone]
  expect(await findTexts(story.database, traces)).toEqual(['orders.address', 'people.nickname', 'people.openid'])
  await chen.deletesThemselves()
  expect(await findTexts(story.database, traces)).toEqual([])
  expect(story.logLines.join('\n')).not.toContain('独一无二的陈')
})

test('the order and its money stay for the books, and HQ can open it', async () => {
  const chen = await someone()
  const order = await received(chen)
  await story.passes({ days: 8 })
  await chen.deletesThemselves()
  const { order: seen } = await (await story.hq()).call('getHqOrder', { params: { id: order.id } })
  expect(seen).toMatchObject({ state: 'completed', totalFen: order.totalFen, note: '' })
  expect(Object.values(seen.address)).toEqual(['', '', '', '', '', ''])
})

describe('is refused, with what to do, while', () => {
  test('an order is not over; after it is over it goes', async () => {
    const chen = await someone()
    const tea = await story.goods()
    const order = await chen.orders(oneOf(tea))
    expect(await obstacles(chen)).toEqual([{ kind: 'order', orderId: order.id, state: 'placed', returnUntil: null }])
    expect(await refusal(chen)).toEqual({ code: 'not-deletable' })
    expect((await rowOf(chen.id)).deleted_at).toBeNull()
    await chen.cancels(order)
    expect(await obstacles(chen)).toEqual([])
    await chen.deletesThemselves()
    expect((await rowOf(chen.id)).deleted_at).not.toBeNull()
  })

  test('things can still be returned, and it says until when', async () => {
    const chen = await someone()
    const order = await received(chen)
    const { returnUntil } = (await chen.seesOrder(order)).order
    expect(await obstacles(chen)).toEqual([{ kind: 'order', orderId: order.id, state: 'received', returnUntil }])
    expect(await refusal(chen)).toEqual({ code: 'not-deletable' })
  })

  test('money is on its way back', async () => {
    const chen = await someone()
    const order = await chen.buys(oneOf(await story.goods()))
    await chen.cancels(order)
    expect(await obstacles(chen)).toEqual([{ kind: 'refund', orderId: order.id }])
    expect(await refusal(chen)).toEqual({ code: 'not-deletable' })
    await story.passes({ minutes: 5 })
    expect(await obstacles(chen)).toEqual([])
  })

  test('their shop has money or orders under way', async () => {
    const [lin, chen] = [await someone(), await someone()]
    await lin.opensShop()
    await chen.opens(await lin.shares(await story.goods()))
    const order = await chen.buys(oneOf(await story.goods()))
    const { commissionFen } = (await lin.commissions()).items[0] ?? {}
    expect(commissionFen).toBeGreaterThan(0)
    expect(await obstacles(lin)).toEqual([
      { kind: 'balance', amountFen: commissionFen },
      { kind: 'shop-orders', count: 1 },
    ])
    expect(await refusal(lin)).toEqual({ code: 'not-deletable' })
    await chen.cancels(order)
    await story.passes({ minutes: 5 })
    expect(await obstacles(lin)).toEqual([])
  })

  test('their shop owes money', async () => {
    const lin = await someone()
    await lin.opensShop()
    await story.database
      .updateTable('sellers')
      .set({ available_fen: fen(-100) })
      .where('person_id', '=', lin.id)
      .execute()
    expect(await obstacles(lin)).toEqual([{ kind: 'balance', amountFen: -100 }])
    await story.database
      .updateTable('sellers')
      .set({ available_fen: fen(0) })
      .where('person_id', '=', lin.id)
      .execute()
  })

  test('a complaint of theirs is open', async () => {
    const chen = await someone()
    const complaint = await chen.complains('茶叶碎了，电话 13900139000', { phone: '13900139000' })
    expect(await obstacles(chen)).toEqual([{ kind: 'complaint', complaintId: complaint.id }])
    expect(await refusal(chen)).toEqual({ code: 'not-deletable' })
    await chen.settles(complaint)
    await chen.deletesThemselves()
    const { phone } = await story.database.selectFrom('complaints').selectAll().where('id', '=', complaint.id).executeTakeFirstOrThrow()
    expect(phone).toBeNull()
  })

  test('they are staff', async () => {
    const keeper = await story.person('keeper', { isHq: true })
    expect(await obstacles(keeper)).toEqual([{ kind: 'staff' }])
    expect(await refusal(keeper)).toEqual({ code: 'not-deletable' })
  })
})

test('a seller who leaves for good has no shop, no words and no cards that credit them', async () => {
  const [lin, chen] = [await someone(), await someone()]
  await lin.opensShop({ shopName: '独一无二的铺', words: '独一无二的话' })
  const card = await lin.shares(await story.goods())
  await lin.deletesThemselves()
  expect(await findTexts(story.database, ['独一无二的铺', '独一无二的话', `sbx-${lin.name}`])).toEqual([])
  await chen.opens(card)
  expect((await chen.quotes(oneOf(await story.goods()))).recommender).toBeNull()
})
