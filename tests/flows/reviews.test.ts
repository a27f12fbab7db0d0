import { jpeg, png } from '../support/pictures'
import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'
import { oneOf } from '../support/story-person'

let story: Story
let hq: StoryPerson
let chen: StoryPerson
let tea: Goods
beforeEach(async () => {
  story = await createStory()
  hq = await story.hq()
  chen = await story.person('chen')
  tea = await story.goods()
})
afterEach(() => story.close())

const summaryOf = async () => (await chen.seesProduct(tea)).reviews
const shownTo = async (person: StoryPerson) => (await person.seesReviews(tea)).items

async function withPictures(...pictures: readonly Buffer[]): Promise<string[]> {
  const sent = []
  for (const picture of pictures) sent.push((await chen.sends(picture)).id)
  return sent
}

describe('what was received', () => {
  test('is reviewed once, with its batch, and is seen by everybody, its writer’s name by its first character', async () => {
    const { lineId, id: orderId } = await chen.getsOne(hq, tea)
    expect((await chen.seesOrder({ id: orderId })).actions).toContain('review')
    const { state } = await chen.reviews(lineId, { stars: 4 })
    expect(state).toBe('shown')
    const lin = await story.person('lin')
    const batch = (await chen.reviewForm({ id: orderId })).lines[0]?.batch
    expect(await shownTo(lin)).toEqual([
      expect.objectContaining({ stars: 4, name: 'c…', words: '茶汤很清，有兰花香', batch, answer: null }),
    ])
    expect(batch).not.toBeNull()
    expect(await summaryOf()).toEqual({ count: 1, averageTenths: 40, spread: [0, 0, 0, 1, 0], withPictures: 0 })
    expect((await chen.seesOrder({ id: orderId })).actions).not.toContain('review')
  })

  test('shows the whole name of who says so, and nobody’s who is gone', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    await chen.reviews(lineId, { isNamed: true })
    expect((await shownTo(hq))[0]?.name).toBe('chen')
    await story.database.updateTable('people').set({ deleted_at: story.clock.now() }).where('id', '=', chen.id).execute()
    expect((await shownTo(hq))[0]).toMatchObject({ name: null, words: '茶汤很清，有兰花香' })
  })

  test('sent again it is the same; with another body or another id it is refused', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const id = '01kb0000000000000000000001'
    const first = await chen.reviews(lineId, { id })
    expect(await chen.reviews(lineId, { id })).toEqual(first)
    expect(await chen.refusedReview(lineId, { id, stars: 1 })).toEqual({ code: 'id-conflict' })
    expect(await chen.refusedReview(lineId)).toEqual({ code: 'already-reviewed' })
    expect((await summaryOf()).count).toBe(1)
  })

  test('two reviews at one moment are one', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const ended = await Promise.allSettled([chen.reviews(lineId), chen.reviews(lineId, { stars: 1 })])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await summaryOf()).count).toBe(1)
  })
})

describe('refuses', () => {
  test('what was not received, and what somebody else received', async () => {
    const order = await chen.buys(oneOf(tea))
    const [line] = (await chen.seesOrder(order)).order.lines
    const lineId = line?.id ?? ''
    expect(await chen.refusedReview(lineId)).toEqual({ code: 'not-received' })
    await hq.ships(order)
    expect(await chen.refusedReview(lineId)).toEqual({ code: 'not-received' })
    await chen.receives(order)
    const lin = await story.person('lin')
    expect(await lin.refusedReview(lineId)).toEqual({ code: 'not-found', what: 'order' })
    expect(await lin.refused('getReviewForm', { params: { id: order.id } })).toEqual({ code: 'not-found', what: 'order' })
    expect(await chen.refusedReview('01kb0000000000000000000009')).toEqual({ code: 'not-found', what: 'order' })
  })

  test.each([
    ['no star', { stars: 0 }],
    ['six stars', { stars: 6 }],
    ['half a star', { stars: 4.5 }],
    ['too many words', { words: '好'.repeat(501) }],
    ['a flood of emoji', { words: '👍🏽'.repeat(21) }],
    ['ten pictures', { pictureIds: Array.from({ length: 10 }, (_, index) => `01kb000000000000000000000${index}`) }],
  ])('%s', async (_, change) => {
    expect(await chen.refusedReview('01kb0000000000000000000000', change)).toMatchObject({ code: 'invalid-input' })
  })

  test('words that WeChat finds unfit, and takes better ones', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    expect(await chen.refusedReview(lineId, { words: '违禁' })).toEqual({ code: 'words-unusable' })
    expect((await chen.reviews(lineId)).state).toBe('shown')
  })

  test('pictures of somebody else', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const { id } = await (await story.person('lin')).sends(png())
    expect(await chen.refusedReview(lineId, { pictureIds: [id] })).toEqual({ code: 'picture-unknown', id })
    expect((await summaryOf()).count).toBe(0)
  })
})

test('twenty emoji of several characters each are twenty', async () => {
  const { lineId } = await chen.getsOne(hq, tea)
  expect((await chen.reviews(lineId, { words: '👨‍👩‍👧‍👦'.repeat(20) })).state).toBe('shown')
})

describe('pictures', () => {
  test('keep a review hidden until WeChat has said that they are fine', async () => {
    const { lineId, id } = await chen.getsOne(hq, tea)
    const pictureIds = await withPictures(png(), jpeg())
    expect((await chen.reviews(lineId, { pictureIds })).state).toBe('checking')
    expect(await shownTo(hq)).toEqual([])
    const own = (await chen.reviewForm({ id })).lines[0]?.review
    expect(own?.first).toMatchObject({ state: 'checking', pictures: [{ state: 'unchecked' }, { state: 'unchecked' }] })
    await story.passes({ minutes: 1 })
    expect((await shownTo(hq))[0]?.pictures).toHaveLength(2)
    expect(await summaryOf()).toMatchObject({ count: 1, withPictures: 1 })
  })

  test('one that is not fine is left out, and its writer sees which', async () => {
    const { lineId, id } = await chen.getsOne(hq, tea)
    await chen.reviews(lineId, { pictureIds: await withPictures(jpeg({ painted: '违禁' }), png()) })
    await story.passes({ minutes: 1 })
    expect((await shownTo(hq))[0]?.pictures).toHaveLength(1)
    const own = (await chen.reviewForm({ id })).lines[0]?.review
    expect(own?.first).toMatchObject({ pictures: [{ state: 'blocked' }, { state: 'passed' }] })
  })

  test('a verdict that comes twice counts once', async () => {
    story.sandbox.faults.dup_notify = true
    const { lineId } = await chen.getsOne(hq, tea)
    await chen.reviews(lineId, { pictureIds: await withPictures(png()) })
    await story.passes({ minutes: 1 })
    expect((await summaryOf()).count).toBe(1)
  })

  test('a verdict that is not WeChat’s is none, and one that never comes is asked for again, then left to HQ', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    await chen.reviews(lineId, { pictureIds: await withPictures(png()) })
    story.sandbox.faults.bad_signature = true
    story.sandbox.faults.drop_notify = true
    await story.passes({ hours: 1 })
    await story.passes({ hours: 1 })
    expect(await shownTo(chen)).toEqual([])
    await story.passes({ hours: 2 })
    expect((await hq.call('listHqReviews', { query: { group: 'held' } })).counts).toEqual({ unanswered: 0, held: 1 })
  })
})
