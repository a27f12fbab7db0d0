import { createStory, type Story, type StoryPerson } from '../../support/story'
import type { Goods } from '../../support/story-goods'
import { oneOf } from '../../support/story-person'

let story: Story
let lin: StoryPerson
let wang: StoryPerson
let hq: StoryPerson
let tea: Goods
let people = 0

beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  wang = await story.seller('wang')
  hq = await story.hq()
  tea = await story.goods()
})
afterAll(() => story.close())

function someone() {
  people += 1
  return story.person(`buyer-${people}`)
}

/** Both pages must agree on who recommends and what is passed on. */
async function seen(person: Pick<StoryPerson, 'seesShop' | 'seesProduct'>, token?: string) {
  const shop = await person.seesShop(token)
  const product = await person.seesProduct(tea, token)
  expect(product.recommender?.sellerId).toBe(shop.seller?.sellerId)
  expect(product.share.isOwn).toBe(shop.share.isOwn)
  if (!shop.share.isOwn) expect(product.share).toEqual(shop.share)
  return { sellerId: shop.seller?.sellerId ?? null, share: shop.share }
}

const visitor = {
  seesShop: (token?: string) => story.visitor.call('getShopPage', { query: { token } }),
  seesProduct: (goods: Goods, token?: string) => story.visitor.call('getProductPage', { query: { id: goods.id, token } }),
}

describe('who recommends', () => {
  test('nobody without a card: the brand’s own shop', async () => {
    const nothing = { sellerId: null, share: { isOwn: false, chatToken: null, momentsToken: null, moments: null } }
    expect(await seen(visitor)).toEqual(nothing)
    expect(await seen(await someone())).toEqual(nothing)
  })

  test('the card’s seller, also for somebody who is not signed in', async () => {
    const { token } = await lin.shares(tea)
    const passedOn = { isOwn: false, chatToken: token, momentsToken: token, moments: null }
    expect(await seen(visitor, token)).toEqual({ sellerId: lin.id, share: passedOn })
    expect(await seen(await someone(), token)).toEqual({ sellerId: lin.id, share: passedOn })
  })

  test('without a card: whom an order would be credited to now', async () => {
    const chen = await someone()
    const { token } = await lin.shares()
    await chen.visits(token)
    expect(await seen(chen)).toEqual({ sellerId: lin.id, share: { isOwn: false, chatToken: token, momentsToken: token, moments: null } })
    story.clock.advance({ days: 15, seconds: 1 })
    expect((await seen(chen)).sellerId).toBeNull()
  })

  test('without a card: the seller one bought through, for as long as one is a customer', async () => {
    const chen = await someone()
    const card = await lin.shares(tea)
    await chen.opens(card)
    await chen.buys(oneOf(tea))
    story.clock.advance({ days: 100 })
    expect(await seen(chen)).toMatchObject({ sellerId: lin.id, share: { chatToken: card.token } })
    story.clock.advance({ days: 81 })
    expect((await seen(chen)).sellerId).toBeNull()
  })

  test('the card at hand before whoever was visited earlier', async () => {
    const chen = await someone()
    await chen.visits((await lin.shares()).token)
    expect((await seen(chen, (await wang.shares()).token)).sellerId).toBe(wang.id)
  })

  test('a card that nobody made is as good as none', async () => {
    const chen = await someone()
    const { token } = await lin.shares()
    await chen.visits(token)
    for (const made of ['nosuchtoken1', '💥', 'x'.repeat(64)]) {
      expect(await seen(chen, made)).toMatchObject({ sellerId: lin.id, share: { chatToken: token } })
    }
    expect((await seen(visitor, 'nosuchtoken1')).sellerId).toBeNull()
  })
})

describe('a seller', () => {
  test('without a card sees their own shop and sends out cards of their own', async () => {
    const { sellerId, share } = await seen(lin)
    expect(sellerId).toBe(lin.id)
    expect(share.isOwn).toBe(true)
    expect(share.chatToken).not.toBe(share.momentsToken)
  })

  test('by a friend’s card sees the friend’s shop, and still sends out cards of their own', async () => {
    const { token } = await wang.shares()
    const { sellerId, share } = await seen(lin, token)
    expect(sellerId).toBe(wang.id)
    expect(share).toMatchObject({ isOwn: true })
    expect([share.chatToken, share.momentsToken]).not.toContain(token)
  })

  test('has other cards for the shop than for each thing', async () => {
    const rice = await story.goods()
    const shares = [(await lin.seesShop()).share, (await lin.seesProduct(tea)).share, (await lin.seesProduct(rice)).share]
    expect(new Set(shares.flatMap(({ chatToken, momentsToken }) => [chatToken, momentsToken])).size).toBe(6)
  })
})

describe('a suspended seller', () => {
  test('is no longer shown, but the card they sent goes on and counts again once they may', async () => {
    const zhao = await story.seller('zhao')
    const { token } = await zhao.shares(tea)
    await hq.suspends(zhao)
    const chen = await someone()
    const passedOn = { isOwn: false, chatToken: token, momentsToken: token, moments: null }
    expect(await seen(chen, token)).toEqual({ sellerId: null, share: passedOn })
    await hq.letsGoOn(zhao)
    expect(await seen(chen, token)).toEqual({ sellerId: zhao.id, share: passedOn })
  })

  test('gives way to the seller one would be credited to', async () => {
    const qian = await story.seller('qian')
    const chen = await someone()
    await chen.visits((await lin.shares()).token)
    const { token } = await qian.shares()
    await hq.suspends(qian)
    expect(await seen(chen, token)).toMatchObject({ sellerId: lin.id, share: { chatToken: token } })
  })

  test('passes cards on like anybody else', async () => {
    const sun = await story.seller('sun')
    await hq.suspends(sun)
    const { token } = await lin.shares()
    expect(await seen(sun, token)).toEqual({
      sellerId: lin.id,
      share: { isOwn: false, chatToken: token, momentsToken: token, moments: null },
    })
    expect((await seen(sun)).share).toEqual({ isOwn: false, chatToken: null, momentsToken: null, moments: null })
  })
})

describe('a card that goes from hand to hand', () => {
  test('keeps its first seller, signed in or not, in a chat or in Moments', async () => {
    const card = await lin.shares(tea)
    const first = await story.visitor.passesOn(card, 'moments')
    const second = await (await someone()).passesOn(first, 'chat')
    const third = await story.visitor.passesOn(second, 'chat')
    expect([first, second, third].map(({ token }) => token)).toEqual([card.token, card.token, card.token])
  })

  test('is another seller’s own once another seller shares it', async () => {
    const card = await lin.shares(tea)
    const own = await wang.passesOn(card)
    expect(own.token).not.toBe(card.token)
    expect((await seen(visitor, own.token)).sellerId).toBe(wang.id)
  })
})
