import { createUlid } from '../../../contract/ids'
import { limits } from '../../../contract/limits'
import { jpeg } from '../../support/pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson

beforeEach(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
afterEach(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const inHours = (hours: number) => new Date(story.clock.now().getTime() + hours * 3_600_000).toISOString()
const body = (change: object = {}) => ({
  id: newId(),
  about: 'other' as const,
  subjectId: null,
  words: '盒子是空的',
  phone: null,
  pictureIds: [] as string[],
  ...change,
})
const wrongAt = (path: string) => ({ code: 'invalid-input', fields: expect.arrayContaining([expect.objectContaining({ path })]) })

test('HQ has 48 hours, and both sides see until when', async () => {
  const complaint = await chen.complains('盒子是空的')
  expect(complaint).toMatchObject({ state: 'open', turnUntil: inHours(48) })
  expect(await chen.seesComplaint(complaint)).toMatchObject({ turnUntil: inHours(48), isOverdue: false, closedBy: null })
  const hq = await story.hq()
  expect((await hq.listsHqComplaints()).items).toMatchObject([
    { id: complaint.id, by: 'chen', words: '盒子是空的', turnUntil: inHours(48) },
  ])
})

test('HQ may promise to be faster', async () => {
  await story.settings({ complaintAnswerHours: 24 })
  expect((await chen.complains('太慢')).turnUntil).toBe(inHours(24))
})

test('is about an order by its first thing, a product, a seller by the shop, or something else', async () => {
  const tea = await story.goods()
  const lin = await story.seller('lin', { shopName: '小林的茶桌' })
  const order = await chen.buys(oneOf(tea))
  const about = async (about: 'order' | 'product' | 'seller', subjectId: string) =>
    (await chen.seesComplaint(await chen.complains('不对', { about, subjectId }))).subject
  const { lines } = (await chen.seesOrder(order)).order
  expect(await about('order', order.id)).toEqual({ about: 'order', subjectId: order.id, title: lines[0]?.name, picture: lines[0]?.picture })
  expect(await about('product', tea.id)).toMatchObject({ about: 'product', subjectId: tea.id, title: lines[0]?.name })
  expect(await about('seller', lin.id)).toMatchObject({ about: 'seller', subjectId: lin.id, title: { zh: '小林的茶桌' } })
  const other = await chen.seesComplaint(await chen.complains('不对'))
  expect(other.subject).toEqual({ about: 'other', subjectId: null, title: { zh: '', en: '' }, picture: null })
})

test('somebody else’s order, and what never was, is unknown', async () => {
  const tea = await story.goods()
  const order = await chen.orders(oneOf(tea))
  const zhou = await story.person('zhou')
  const asks = (about: 'order' | 'product' | 'seller', subjectId: string) =>
    zhou.refused('openComplaint', { body: body({ about, subjectId }) })
  expect(await asks('order', order.id)).toEqual({ code: 'not-found', what: 'order' })
  expect(await asks('product', newId())).toEqual({ code: 'not-found', what: 'product' })
  expect(await asks('seller', zhou.id)).toEqual({ code: 'not-found', what: 'seller' })
})

test('the same id again is the same complaint; with other words, or from somebody else, it is refused', async () => {
  const given = body()
  const first = await chen.call('openComplaint', { body: given })
  story.clock.advance({ hours: 1 })
  expect(await chen.call('openComplaint', { body: given })).toEqual(first)
  expect(await chen.listsComplaints()).toHaveLength(1)
  expect(await chen.refused('openComplaint', { body: { ...given, words: '别的' } })).toEqual({ code: 'id-conflict' })
  const zhou = await story.person('zhou')
  expect(await zhou.refused('openComplaint', { body: given })).toEqual({ code: 'id-conflict' })
})

test('an id that a message has already is not taken for a complaint', async () => {
  const complaint = await chen.complains('盒子是空的')
  const id = newId()
  await chen.addsTo(complaint, '还有', id)
  expect(await chen.refused('openComplaint', { body: body({ id }) })).toEqual({ code: 'id-conflict' })
})

test('ten taps at once are one complaint', async () => {
  const given = body()
  await Promise.all(Array.from({ length: 10 }, () => chen.call('openComplaint', { body: given })))
  expect(await chen.listsComplaints()).toHaveLength(1)
})

test('more than ten open ones are refused, however fast; a closed one makes room', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: limits.openComplaints + 3 }, () => chen.complains('慢')))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(limits.openComplaints)
  expect(await chen.refused('openComplaint', { body: body() })).toEqual({ code: 'too-many-complaints', limit: limits.openComplaints })
  const [first] = await chen.listsComplaints()
  if (first) await chen.settles(first)
  expect(await chen.complains('盒子是空的')).toMatchObject({ state: 'open' })
})

test.each([
  ['no words', { words: '   ' }, 'words'],
  ['emoji only', { words: '😡😡😡' }, 'words'],
  ['a book', { words: '字'.repeat(limits.complaintWordsLength + 1) }, 'words'],
  ['a phone that is none', { phone: '12345' }, 'phone'],
  ['nothing named', { about: 'order' }, 'subjectId'],
  ['something named for something else', { subjectId: '01kb0000000000000000000000' }, 'subjectId'],
  ['an id that is none', { id: 'x' }, 'id'],
])('%s is refused', async (_, change, path) => {
  expect(await chen.refused('openComplaint', { body: body(change) })).toEqual(wrongAt(path))
})

test('words that any phone can type are kept to the letter', async () => {
  const words = '盒子 <b>空</b>的 😡 𠮷 "x"\n第二行'
  expect((await chen.seesComplaint(await chen.complains(words))).posts).toMatchObject([{ author: 'buyer', words }])
  expect((await chen.listsComplaints())[0]?.words).toBe(words)
})

test('in a list only the beginning is shown, cut between characters', async () => {
  await chen.complains('𠮷'.repeat(81))
  expect((await chen.listsComplaints())[0]?.words).toBe(`${'𠮷'.repeat(80)}…`)
})

test('neither words nor phone reach the log', async () => {
  await chen.complains('盒子是空的', { phone: '13812346021' })
  expect(story.logLines.join('\n')).not.toMatch(/盒子|13812346021/)
})

describe('pictures', () => {
  const send = (person: StoryPerson, purpose = 'complaint') => person.sends(jpeg(), { purpose })

  test('stand beside the words they came with, in order, for both sides', async () => {
    const [one, two, three] = [await send(chen), await send(chen), await send(chen)]
    const complaint = await chen.complains('盒子是空的', { pictureIds: [two.id, one.id] })
    await chen.addsTo(complaint, '还有', newId(), [three.id])
    const pictures = [[two.address, one.address], [three.address]]
    expect((await chen.seesComplaint(complaint)).posts.map((post) => post.pictures)).toEqual(pictures)
    const hq = await story.hq()
    const seen = await hq.call('getHqComplaint', { params: { id: complaint.id } })
    expect(seen.complaint.posts.map((post) => post.pictures)).toEqual(pictures)
  })

  test('sent again they stay where they are; somebody else’s, and those for something else, are refused with the words', async () => {
    const mine = await send(chen)
    const given = body({ pictureIds: [mine.id] })
    await chen.call('openComplaint', { body: given })
    await chen.call('openComplaint', { body: given })
    const zhou = await story.person('zhou')
    for (const { id } of [mine, await send(zhou), await send(chen, 'review'), { id: newId() }]) {
      expect(await chen.refused('openComplaint', { body: body({ pictureIds: [id] }) })).toEqual({ code: 'picture-unknown', id })
    }
    expect(await chen.listsComplaints()).toHaveLength(1)
  })

  test('more than nine are refused', async () => {
    const pictureIds = Array.from({ length: limits.picturesPerPost + 1 }, newId)
    expect(await chen.refused('openComplaint', { body: body({ pictureIds }) })).toEqual(wrongAt('pictureIds'))
  })
})
