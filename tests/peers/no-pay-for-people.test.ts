import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { oneOf } from '../support/story-person'
import { listPersonColumns } from '../support/text-scan'

/* What other shops of this kind pay for that nobody may be paid for: people, sharing, a tree. By the numbers of the list of what was found there. */

let story: Story
let lin: StoryPerson
let tea: Goods
let people = 0
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  tea = await story.goods()
})
afterAll(() => story.close())

function someone(): Promise<StoryPerson> {
  people += 1
  return story.person(`buyer-${people}`)
}

const pendingOf = async (seller: StoryPerson) => (await story.context.read.sellers.get(seller.id)).pending_fen

async function buysAndPays(buyer: StoryPerson): Promise<void> {
  await buyer.checksPayment(await buyer.buys(oneOf(tea)))
}

describe('T13: no tree of people', () => {
  test('three sellers who share in a circle are each paid what came by their own card, and nothing of the others', async () => {
    const circle = [await story.seller('a'), await story.seller('b'), await story.seller('c')] as const
    let card = await circle[0].shares(tea)
    for (const next of [circle[1], circle[2], circle[0]]) {
      await next.opens(card)
      card = await next.passesOn(card)
    }
    const buyer = await someone()
    await buyer.opens(card)
    await buysAndPays(buyer)
    const pending = await Promise.all(circle.map(pendingOf))
    expect(pending).toEqual([1280, 0, 0])
  })

  test('and no table could hold one: a seller’s row refers to nobody but the person', async () => {
    const columns = await listPersonColumns(story.database)
    expect(columns.filter((column) => /^(sellers|people|tokens)\./.test(column))).toEqual(['sellers.person_id', 'tokens.seller_id'])
  })
})

test('T17: joining is free and needs no purchase, and who joined by a seller’s card brings that seller nothing', async () => {
  const mei = await someone()
  await mei.opens(await lin.shares())
  const before = await pendingOf(lin)
  await mei.opensShop()
  const count = async (table: 'orders' | 'entries') =>
    (
      await story.database
        .selectFrom(table)
        .select((row) => row.fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow()
    ).rows
  const [orders, entries] = [await count('orders'), await count('entries')]
  const buyer = await someone()
  await buyer.opens(await mei.shares(tea))
  expect([await count('orders'), await count('entries')]).toEqual([orders, entries])
  await buysAndPays(buyer)
  expect([await pendingOf(mei), await pendingOf(lin)]).toEqual([1280, before])
})

test('T18: sharing, being opened and being looked at pay nobody, and Moments are paced', async () => {
  const sun = await story.seller('sun')
  for (let times = 0; times < 5; times += 1) {
    const card = await sun.shares(tea, 'moments')
    await (await someone()).opens(card)
    await story.visitor.opens(card)
  }
  const { pending_fen, available_fen, chain_length } = await story.context.read.sellers.get(sun.id)
  expect([pending_fen, available_fen, chain_length]).toEqual([0, 0, 0])
  expect((await sun.seesProduct(tea)).share.moments).toEqual({ leftToday: 0, pausedBy: 'day' })
})
