import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson

beforeEach(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterEach(() => story.close())

test('a person sees their own, newest first, and nobody else’s', async () => {
  const zhou = await story.person('zhou')
  for (const words of ['第一件', '第二件']) {
    await chen.complains(words)
    story.clock.advance({ minutes: 1 })
  }
  await zhou.complains('别人的')
  expect((await chen.listsComplaints()).map(({ words }) => words)).toEqual(['第二件', '第一件'])
})

test('HQ sees what is late on top, then the nearest deadline; counts say how much', async () => {
  const people = await Promise.all(['zhou', 'wang', 'he'].map((name) => story.person(name)))
  for (const [index, person] of people.entries()) {
    await person.complains(`第 ${index}`)
    await story.passes({ hours: 20 })
  }
  const { items, counts } = await hq.listsHqComplaints()
  expect(items.map(({ words, isOverdue }) => [words, isOverdue])).toEqual([
    ['第 0', true],
    ['第 1', false],
    ['第 2', false],
  ])
  expect(counts).toEqual({ open: 3, overdue: 1, answered: 0 })
  expect((await hq.call('getHqHome', {})).duties.complaints).toEqual({ waiting: 3, overdue: 1 })
})

test('answered and closed ones have lists of their own', async () => {
  const [one, two] = [await chen.complains('一'), await chen.complains('二')]
  await hq.answers(one, '好')
  await chen.settles(two)
  const group = async (name: 'open' | 'answered' | 'closed') => (await hq.listsHqComplaints(name)).items.map(({ id }) => id)
  expect([await group('open'), await group('answered'), await group('closed')]).toEqual([[], [one.id], [two.id]])
})

test.each(['open', 'closed'] as const)('%s ones come 20 at a time without a gap or a repeat', async (group) => {
  const people = await Promise.all(Array.from({ length: 5 }, (_, index) => story.person(`p${index}`)))
  for (let round = 0; round < 9; round += 1) {
    const opened = await Promise.all(people.map((person) => person.complains('慢')))
    if (group === 'closed') await Promise.all(people.map((person, index) => person.settles(opened[index] ?? { id: '' })))
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await hq.call('listHqComplaints', { query: { group, cursor } })
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(45)
  expect(new Set(seen).size).toBe(45)
})

test('a person’s own list goes on, too', async () => {
  for (let count = 0; count < 23; count += 1) await chen.settles(await chen.complains(`第 ${count}`))
  const first = await chen.call('listComplaints', { query: {} })
  const rest = await chen.call('listComplaints', { query: { cursor: first.nextCursor ?? '' } })
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([20, 3, null])
})

test('HQ sees who wrote it and how to call them', async () => {
  const complaint = await chen.complains('盒子是空的', { phone: '13812346021' })
  const page = await hq.call('getHqComplaint', { params: { id: complaint.id } })
  expect(page).toMatchObject({ by: { nickname: 'chen', avatar: null }, complaint: { phone: '13812346021' } })
})

describe('the door', () => {
  const open = async (query: { orderId?: string; productId?: string; sellerId?: string }) => await chen.call('getComplaintForm', { query })
  const abouts = async (query: Parameters<typeof open>[0]) => (await open(query)).subjects.map(({ about }) => about)

  test('on an order: the order, who recommended it, or something else', async () => {
    const lin = await story.seller('lin')
    const tea = await story.goods()
    await chen.opens(await lin.shares(tea))
    const order = await chen.orders(oneOf(tea))
    const form = await open({ orderId: order.id })
    expect(form.subjects.map(({ about, subjectId }) => [about, subjectId])).toEqual([
      ['order', order.id],
      ['seller', lin.id],
      ['other', null],
    ])
    expect(form.answerHours).toBe(48)
  })

  test('on a product: the product, whose page it was, or something else', async () => {
    const lin = await story.seller('lin')
    const tea = await story.goods()
    expect(await abouts({ productId: tea.id, sellerId: lin.id })).toEqual(['product', 'seller', 'other'])
    expect(await abouts({ productId: tea.id })).toEqual(['product', 'other'])
  })

  test('anywhere else: the last three orders, newest first', async () => {
    expect(await abouts({})).toEqual(['other'])
    const tea = await story.goods()
    const ids: string[] = []
    for (let count = 0; count < 4; count += 1) {
      ids.push((await chen.orders(oneOf(tea))).id)
      story.clock.advance({ minutes: 1 })
    }
    expect((await open({})).subjects.map(({ subjectId }) => subjectId)).toEqual([...ids.reverse().slice(0, 3), null])
  })

  test('not on somebody else’s order', async () => {
    const tea = await story.goods()
    const zhou = await story.person('zhou')
    const order = await zhou.orders(oneOf(tea))
    expect(await chen.refused('getComplaintForm', { query: { orderId: order.id } })).toEqual({ code: 'not-found', what: 'order' })
  })
})
