import { createStory, type Story, type StoryPerson } from '../support/story'
import type { Goods } from '../support/story-goods'

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

describe('what WeChat leaves to a human', () => {
  test('waits for HQ, who shows it or not', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const { id, state } = await chen.reviews(lineId, { words: '待审' })
    expect(state).toBe('held')
    const { items, counts } = await hq.call('listHqReviews', { query: { group: 'held' } })
    expect(counts).toEqual({ unanswered: 0, held: 1 })
    expect(items[0]).toMatchObject({ id, isShown: false, held: [{ id, words: '待审' }] })
    const decided = await hq.call('decideReview', { params: { id }, body: { postId: id, isShown: true } })
    expect(decided).toEqual({ state: 'shown' })
    expect(await shownTo(chen)).toHaveLength(1)
    // What is shown stays, whoever would rather not have it.
    const again = await hq.call('decideReview', { params: { id }, body: { postId: id, isShown: false } })
    expect(again).toEqual({ state: 'shown' })
    expect(await chen.refused('decideReview', { params: { id }, body: { postId: id, isShown: true } })).toMatchObject({ code: 'forbidden' })
  })

  test('what HQ turns down can be written anew', async () => {
    const { lineId, id: orderId } = await chen.getsOne(hq, tea)
    const { id } = await chen.reviews(lineId, { words: '待审' })
    await hq.call('decideReview', { params: { id }, body: { postId: id, isShown: false } })
    expect((await chen.reviewForm({ id: orderId })).lines[0]?.review?.first.state).toBe('refused')
    expect((await chen.reviews(lineId, { stars: 3 })).state).toBe('shown')
    expect((await summaryOf()).spread).toEqual([0, 0, 1, 0, 0])
  })

  test('is also what somebody wrote whom WeChat has not seen for two hours', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    story.sandbox.faults.inactive = true
    expect((await chen.reviews(lineId)).state).toBe('held')
  })
})

test('while WeChat is away words wait unseen and are judged later', async () => {
  const { lineId } = await chen.getsOne(hq, tea)
  story.sandbox.faults.busy = true
  expect((await chen.reviews(lineId)).state).toBe('checking')
  await story.passes({ minutes: 1 })
  expect(await shownTo(hq)).toEqual([])
  story.sandbox.faults.busy = false
  await story.passes({ hours: 1 })
  expect(await shownTo(hq)).toHaveLength(1)
})

test('one addition, by its writer alone, checked like the first', async () => {
  const { lineId } = await chen.getsOne(hq, tea)
  const review = await chen.reviews(lineId)
  expect((await chen.addsToReview(review, '喝了一个月，还是好')).state).toBe('shown')
  await expect(chen.addsToReview(review, '再说一次')).rejects.toThrow('already-reviewed')
  await expect(hq.addsToReview(review, '我也说')).rejects.toThrow('not-found')
  await expect(chen.addsToReview(review, '  ')).rejects.toThrow('invalid-input')
  expect((await shownTo(hq))[0]?.addition).toMatchObject({ words: '喝了一个月，还是好' })
  expect((await summaryOf()).count).toBe(1)
})

describe('HQ', () => {
  test('answers, can put it better, and cannot make a bad one go', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const { id } = await chen.reviews(lineId, { stars: 1, words: '碎了一半' })
    const answer = (words: string) => hq.call('answerReview', { params: { id }, body: { words } })
    expect((await hq.call('getHqHome', {})).duties.reviews).toEqual({ waiting: 1, overdue: 0 })
    await answer('给您补一罐')
    await answer('给您补一罐，今天发')
    expect((await shownTo(chen))[0]).toMatchObject({ stars: 1, answer: { words: '给您补一罐，今天发' } })
    expect((await hq.call('listHqReviews', { query: {} })).counts).toEqual({ unanswered: 0, held: 0 })
    expect(await chen.refused('answerReview', { params: { id }, body: { words: '我' } })).toMatchObject({ code: 'forbidden' })
  })

  test('answers only what is shown', async () => {
    const { lineId } = await chen.getsOne(hq, tea)
    const { id } = await chen.reviews(lineId, { words: '待审' })
    expect(await hq.refused('answerReview', { params: { id }, body: { words: '谢谢' } })).toEqual({ code: 'not-shown' })
    const nobodys = { params: { id: '01kb0000000000000000000000' }, body: { words: '谢谢' } }
    expect(await hq.refused('answerReview', nobodys)).toEqual({ code: 'not-found', what: 'review' })
  })
})
