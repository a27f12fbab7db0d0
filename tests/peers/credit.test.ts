import { createUlid } from '../../contract/ids'
import { fen } from '../../contract/money'
import { recordPayment } from '../../server/usecases/record-payment'
import { createStory, type Story, type StoryPerson } from '../support/story'
import { createCaller } from '../support/story-call'
import type { Goods } from '../support/story-goods'
import { address, oneOf, scenes } from '../support/story-person'

/* Where other shops of this kind credit the wrong person, or nobody: each by its number in the list of what was found there. */

let story: Story
let lin: StoryPerson
let wang: StoryPerson
let tea: Goods
let people = 0
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  wang = await story.seller('wang')
  tea = await story.goods()
})
afterAll(() => story.close())

function someone(): Promise<StoryPerson> {
  people += 1
  return story.person(`buyer-${people}`)
}

const creditedOf = async (person: StoryPerson) => (await person.quotes(oneOf(tea))).recommender?.sellerId ?? null

async function paidTo(orderId: string) {
  const rows = await story.database.selectFrom('postings').selectAll().where('entry_key', '=', `pay:${orderId}`).execute()
  return rows.filter((row) => row.seller_id !== null).map((row) => [row.destination, row.amount_fen])
}

async function buysAndPays(buyer: StoryPerson) {
  const order = await buyer.buys(oneOf(tea))
  await buyer.checksPayment(order)
  return order
}

test('T1: through many hands, signed in or not, in chats and Moments, the first seller stays credited and is paid', async () => {
  let card = await lin.shares(tea)
  const { token } = card
  for (const hand of [null, await someone(), null, null, await someone()]) {
    card = await (hand ?? story.visitor).passesOn(card, hand ? 'chat' : 'moments')
    expect(card.token).toBe(token)
  }
  const buyer = await someone()
  await buyer.opens(card)
  expect(await paidTo((await buysAndPays(buyer)).id)).toEqual([[`seller:${lin.id}:pending`, 1280]])
})

describe('T3: the channel', () => {
  test('of a visit comes of WeChat’s scene, that of the credit of the card; nothing in a link names either', async () => {
    const buyer = await someone()
    const card = await lin.shares(tea, 'moments')
    await buyer.opens(card, scenes.group)
    const visit = await story.database.selectFrom('visits').selectAll().where('person_id', '=', buyer.id).executeTakeFirstOrThrow()
    expect([visit.channel, visit.token]).toEqual(['group', card.token])
    const order = await buyer.orders(oneOf(tea))
    expect((await story.context.read.orders.find(order.id))?.order.channel).toBe('moments')
  })

  test.each(['0', 'undefined', 'null', 'NaN', '[object Object]'])(
    'a link that carries %p in place of a token credits nobody',
    async (token) => {
      const buyer = await someone()
      if (token.length <= 12) expect(await buyer.visits(token)).toEqual({ isCounted: false })
      expect((await buyer.seesProduct(tea, token)).recommender).toBeNull()
      expect(await creditedOf(buyer)).toBeNull()
    },
  )
})

describe('T4: nobody can name who is paid', () => {
  const bodyOf = (change: object) => ({
    ...{ id: createUlid(story.clock.now().getTime()), lines: [...oneOf(tea)], address, note: '' },
    ...{ expectedTotalFen: 12_800, expectedRecommender: null, dropsRecommender: false },
    ...change,
  })

  test('a buyer’s phone that names a seller whom the server did not see is refused', async () => {
    const buyer = await someone()
    const refusal = await buyer.refused('placeOrder', { body: bodyOf({ expectedRecommender: lin.id }) })
    expect(refusal).toEqual({ code: 'recommender-changed', name: null })
  })

  test('nor does any other key in the body of an order', async () => {
    const buyer = await someone()
    const body = bodyOf({ sellerId: lin.id, token: (await lin.shares(tea)).token, bindUserId: lin.id, inviter_id: lin.id })
    const order = await buyer.call('placeOrder', { body })
    expect((await story.context.read.orders.find(order.id))?.order.seller_id).toBeNull()
  })

  test('a seller’s own id is no token, and tokens can’t be guessed from one another', async () => {
    const buyer = await someone()
    expect((await buyer.seesProduct(tea, lin.id)).recommender).toBeNull()
    const [first, second] = [(await lin.shares(tea)).token, (await lin.shares(tea)).token]
    const same = [...first].filter((sign, place) => sign === second[place]).length
    expect([first.length, same < 6]).toEqual([12, true])
    await buyer.visits(`${first.slice(0, 11)}${first.endsWith('A') ? 'B' : 'A'}`)
    expect(await creditedOf(buyer)).toBeNull()
  })
})

test('T5: a click, another rate and another price between placing and paying change neither whom nor what is paid', async () => {
  const buyer = await someone()
  await buyer.opens(await lin.shares(tea))
  const order = await buyer.orders(oneOf(tea))
  await story.passes({ minutes: 1 })
  await buyer.opens(await wang.shares(tea))
  await story.settings({ commissionBps: 3000 })
  const rows = story.database.updateTable('sizes').where('id', '=', tea.size.id)
  await rows.set({ price_fen: fen(1), commission_bps: 1 }).execute()
  await buyer.pays(order)
  await buyer.checksPayment(order)
  expect(await paidTo(order.id)).toEqual([[`seller:${lin.id}:pending`, 1280]])
  await rows.set({ price_fen: fen(tea.size.priceFen), commission_bps: null }).execute()
  await story.settings({ commissionBps: 1000 })
})

test('T9: the news of a payment that comes twice at once, and again after it was sent, pays the seller once', async () => {
  const buyer = await someone()
  await buyer.opens(await lin.shares(tea))
  const order = await buyer.orders(oneOf(tea))
  const { openid } = await story.context.read.people.get(buyer.id)
  const facts = { orderId: order.id, transactionId: `t-${order.id}`, openid, totalFen: fen(order.totalFen), paidAt: story.clock.now() }
  const told = await Promise.all([1, 2, 3].map(() => recordPayment(story.context, facts)))
  expect([...told].sort()).toEqual(['recorded', 'repeated', 'repeated'])
  await (await story.hq()).ships(order)
  expect(await recordPayment(story.context, facts)).toBe('repeated')
  expect((await buyer.seesOrder(order)).order.state).toBe('shipped')
  expect(await paidTo(order.id)).toEqual([[`seller:${lin.id}:pending`, 1280]])
})

test('T14: a login that takes its time loses nothing: the page is there without it, and the visit counts when it comes', async () => {
  const card = await lin.shares(tea)
  expect(await story.visitor.opens(card)).toMatchObject({ recommender: { sellerId: lin.id } })
  story.clock.advance({ minutes: 7 })
  const buyer = await someone()
  expect(await buyer.visits(card.token)).toEqual({ isCounted: true })
  expect(await creditedOf(buyer)).toBe(lin.id)
})

describe('T15: what a phone keeps of a card', () => {
  test('credits nobody when the window is over, however it is opened again', async () => {
    const buyer = await someone()
    const card = await lin.shares(tea)
    await buyer.opens(card)
    story.clock.advance({ days: 16 })
    for (const scene of [scenes.favourites, scenes.recents, scenes.afterPayment]) await buyer.opens(card, scene)
    expect(await creditedOf(buyer)).toBeNull()
  })

  test('does not make one’s own card a customer’s, nor leave the older seller’s under it', async () => {
    const fang = await story.seller('fang')
    await fang.opens(await lin.shares(tea))
    story.clock.advance({ minutes: 1 })
    await fang.opens(await fang.shares(tea))
    expect(await creditedOf(fang)).toBeNull()
    expect(await paidTo((await buysAndPays(fang)).id)).toEqual([])
  })
})

test('T19: without a login the page comes from its query alone and passes the token on', async () => {
  const { token } = await lin.shares(tea, 'moments')
  const page = await createCaller(story.app, null).call('getProductPage', { query: { id: tea.id, token } })
  expect(page).toMatchObject({ recommender: { sellerId: lin.id }, share: { isOwn: false, chatToken: token, momentsToken: token } })
})
