import { createUlid } from '../../../contract/ids'
import { limits } from '../../../contract/limits'
import { closeAnsweredComplaint } from '../../../server/usecases/close-complaint'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let chen: StoryPerson
let hq: StoryPerson

beforeEach(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterEach(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const inDays = (days: number) => new Date(story.clock.now().getTime() + days * 86_400_000).toISOString()

describe('HQ answers', () => {
  test('in time: it is answered, and closes by itself a week later', async () => {
    const complaint = await chen.complains('盒子是空的')
    await story.passes({ hours: 47 })
    expect(await hq.answers(complaint, '马上补一盒')).toMatchObject({ state: 'answered', turnUntil: inDays(7) })
    const seen = await chen.seesComplaint(complaint)
    expect(seen.posts).toMatchObject([
      { author: 'buyer', words: '盒子是空的', isLate: false },
      { author: 'hq', words: '马上补一盒', isLate: false },
    ])
    await story.passes({ days: 6 })
    expect((await chen.seesComplaint(complaint)).state).toBe('answered')
    await story.passes({ days: 1, seconds: 1 })
    expect(await chen.seesComplaint(complaint)).toMatchObject({ state: 'closed', closedBy: 'time', isOverdue: false })
  })

  test('late: nobody is told otherwise, before or after', async () => {
    const complaint = await chen.complains('盒子是空的')
    await story.passes({ hours: 49 })
    expect(await chen.seesComplaint(complaint)).toMatchObject({ state: 'open', isOverdue: true })
    expect((await hq.listsHqComplaints()).counts).toEqual({ open: 1, overdue: 1, answered: 0 })
    await hq.answers(complaint, '对不起，晚了')
    const seen = await chen.seesComplaint(complaint)
    expect(seen).toMatchObject({ state: 'answered', isOverdue: false })
    expect(seen.posts[1]).toMatchObject({ author: 'hq', isLate: true })
    expect((await hq.call('getHqComplaint', { params: { id: complaint.id } })).complaint.posts[1]?.isLate).toBe(true)
  })

  test('and adds to the answer: that was not owed, so it is not late, and the week begins again', async () => {
    const complaint = await chen.complains('盒子是空的')
    await hq.answers(complaint, '在查')
    await story.passes({ days: 5 })
    expect(await hq.answers(complaint, '查到了，明天补发')).toMatchObject({ state: 'answered', turnUntil: inDays(7) })
    expect((await chen.seesComplaint(complaint)).posts.map(({ isLate }) => isLate)).toEqual([false, false, false])
    await story.passes({ days: 3 })
    expect((await chen.seesComplaint(complaint)).state).toBe('answered')
  })

  test('the same answer again is once; the same id with other words is refused', async () => {
    const complaint = await chen.complains('盒子是空的')
    const id = newId()
    const first = await hq.answers(complaint, '马上补一盒', id)
    story.clock.advance({ hours: 1 })
    expect(await hq.answers(complaint, '马上补一盒', id)).toEqual(first)
    expect((await chen.seesComplaint(complaint)).posts).toHaveLength(2)
    expect(await hq.refused('answerComplaint', { params: complaint, body: { id, words: '不补' } })).toEqual({ code: 'id-conflict' })
  })

  test('not what is closed, and not what never was', async () => {
    const complaint = await chen.complains('盒子是空的')
    await chen.settles(complaint)
    const body = { id: newId(), words: '在查' }
    expect(await hq.refused('answerComplaint', { params: { id: complaint.id }, body })).toEqual({ code: 'complaint-closed' })
    expect(await hq.refused('answerComplaint', { params: { id: newId() }, body })).toEqual({ code: 'not-found', what: 'complaint' })
  })

  test('nobody else does', async () => {
    const complaint = await chen.complains('盒子是空的')
    const refusal = { code: 'forbidden', role: 'hq' }
    expect(await chen.refused('answerComplaint', { params: { id: complaint.id }, body: { id: newId(), words: '好' } })).toEqual(refusal)
    expect(await chen.refused('listHqComplaints', { query: {} })).toEqual(refusal)
    expect(await chen.refused('getHqComplaint', { params: { id: complaint.id } })).toEqual(refusal)
  })
})

describe('the buyer goes on', () => {
  test('before the answer: the time stays as it was', async () => {
    const complaint = await chen.complains('盒子是空的')
    await story.passes({ hours: 40 })
    expect(await chen.addsTo(complaint, '还没有人回')).toEqual(complaint)
  })

  test('after it: HQ has a new 48 hours, and it does not close by itself', async () => {
    const complaint = await chen.complains('盒子是空的')
    await hq.answers(complaint, '在查')
    await story.passes({ days: 6 })
    expect(await chen.addsTo(complaint, '查到了吗')).toMatchObject({ state: 'open', turnUntil: inDays(2) })
    await story.passes({ days: 9 })
    expect(await chen.seesComplaint(complaint)).toMatchObject({ state: 'open', isOverdue: true })
  })

  test('once under one id; not when it is closed; not in somebody else’s', async () => {
    const complaint = await chen.complains('盒子是空的')
    const id = newId()
    await chen.addsTo(complaint, '还有一件', id)
    await chen.addsTo(complaint, '还有一件', id)
    expect((await chen.seesComplaint(complaint)).posts).toHaveLength(2)
    const body = { id: newId(), words: '我也是', pictureIds: [] }
    const zhou = await story.person('zhou')
    const missing = { code: 'not-found', what: 'complaint' }
    expect(await zhou.refused('addToComplaint', { params: { id: complaint.id }, body })).toEqual(missing)
    expect(await zhou.refused('getComplaint', { params: { id: complaint.id } })).toEqual(missing)
    expect(await zhou.refused('closeComplaint', { params: { id: complaint.id } })).toEqual(missing)
    await chen.settles(complaint)
    expect(await chen.refused('addToComplaint', { params: { id: complaint.id }, body })).toEqual({ code: 'complaint-closed' })
  })

  test('an id that was used in another complaint is refused', async () => {
    const one = await chen.complains('盒子是空的')
    const two = await chen.complains('袋子也是')
    const id = newId()
    await chen.addsTo(one, '还有一件', id)
    expect(await chen.refused('addToComplaint', { params: { id: two.id }, body: { id, words: '还有一件', pictureIds: [] } })).toEqual({
      code: 'id-conflict',
    })
  })

  test('for a long while, not for ever; HQ can always answer', async () => {
    const complaint = await chen.complains('第 1 次')
    for (let count = 2; count <= limits.complaintPosts; count += 1) await chen.addsTo(complaint, `第 ${count} 次`)
    const body = { id: newId(), words: '再一次', pictureIds: [] }
    const full = { code: 'complaint-full', limit: limits.complaintPosts }
    expect(await chen.refused('addToComplaint', { params: { id: complaint.id }, body })).toEqual(full)
    expect(await hq.answers(complaint, '打电话给您')).toMatchObject({ state: 'answered' })
  })
})

describe('it closes', () => {
  test('when the buyer says it is settled, answered or not; twice is once', async () => {
    const complaint = await chen.complains('盒子是空的')
    const closed = await chen.settles(complaint)
    expect(closed).toEqual({ id: complaint.id, state: 'closed', turnUntil: story.clock.now().toISOString() })
    story.clock.advance({ hours: 1 })
    expect(await chen.settles(complaint)).toEqual(closed)
    expect((await chen.seesComplaint(complaint)).closedBy).toBe('buyer')
  })

  test('by time not before its time, never while HQ owes an answer, and once', async () => {
    const complaint = await chen.complains('盒子是空的')
    expect(await closeAnsweredComplaint(story.context, complaint.id)).toBeNull()
    expect((await chen.seesComplaint(complaint)).state).toBe('open')
    const { turnUntil } = await hq.answers(complaint, '在查')
    expect((await closeAnsweredComplaint(story.context, complaint.id))?.toISOString()).toBe(turnUntil)
    story.clock.advance({ days: 7 })
    expect(await closeAnsweredComplaint(story.context, complaint.id)).toBeNull()
    expect(await closeAnsweredComplaint(story.context, complaint.id)).toBeNull()
    expect((await chen.seesComplaint(complaint)).closedBy).toBe('time')
    expect(await closeAnsweredComplaint(story.context, newId())).toBeNull()
  })
})

test('an answer and the buyer’s own word at the same moment are both kept', async () => {
  const complaint = await chen.complains('盒子是空的')
  await Promise.all([hq.answers(complaint, '在查'), chen.addsTo(complaint, '还有一件'), chen.addsTo(complaint, '再一件')])
  expect((await chen.seesComplaint(complaint)).posts).toHaveLength(4)
})
