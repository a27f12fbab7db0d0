import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'
import { earns } from '../../support/story-withdrawals'

let story: Story
let hq: StoryPerson
beforeEach(async () => {
  story = await createStory()
  hq = await story.hq()
})
afterEach(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const list = (query: Parameters<typeof hq.call<'listSellers'>>[1]['query'] = {}) => hq.call('listSellers', { query })
const seen = (seller: StoryPerson) => hq.call('getHqSeller', { params: { id: seller.id } })

describe('the list', () => {
  test('has those who signed last on top, by state, with what they sold', async () => {
    const lin = await story.seller('lin')
    story.clock.advance({ days: 1 })
    const zhou = await story.seller('zhou')
    await earns(story, lin, 1_000)
    await hq.suspends(await story.seller('wu'))
    const { items, counts, nextCursor } = await list()
    expect(items.map(({ name, orders, commissionFen }) => [name, orders, commissionFen])).toEqual([
      ['zhou', 0, 0],
      ['lin', 1, 1_000],
    ])
    expect(items[0]).toMatchObject({ id: zhou.id, shopName: 'zhou的铺子', state: 'active', avatar: null })
    expect([counts, nextCursor]).toEqual([{ active: 2, suspended: 1, left: 0 }, null])
    expect((await list({ state: 'suspended' })).items.map(({ name }) => name)).toEqual(['wu'])
    expect((await list({ state: 'left' })).items).toEqual([])
  })

  test.each([
    ['XiaoMan', ['lin-xiaoman']],
    ['老周', ['zhou']],
    [' 铺子 ', ['lin-xiaoman']],
    ['%', []],
    ['_', []],
    ["'", []],
    ['nobody', []],
  ])('finds %j by a part of either name', async (words, names) => {
    await story.seller('lin-xiaoman', { shopName: '小满的铺子' })
    await story.seller('zhou', { shopName: '老周的茶桌' })
    expect((await list({ words })).items.map(({ name }) => name)).toEqual(names)
  })

  test('goes on where it ended, though two signed in the same moment and one came meanwhile', async () => {
    for (let index = 0; index < 23; index += 1) await story.seller(`seller-${index}`)
    const first = await list()
    expect(first.items).toHaveLength(20)
    story.clock.advance({ seconds: 1 })
    await story.seller('late')
    const rest = await list({ cursor: first.nextCursor ?? undefined })
    expect(rest.items).toHaveLength(3)
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(23)
    expect(rest.nextCursor).toBeNull()
  })

  test('is HQ’s alone', async () => {
    const lin = await story.seller('lin')
    expect(await lin.refused('listSellers', { query: {} })).toEqual({ code: 'forbidden', role: 'hq' })
    expect(await lin.refused('getHqSeller', { params: { id: lin.id } })).toEqual({ code: 'forbidden', role: 'hq' })
  })
})

describe('one seller', () => {
  test('since when, what was sold and earned, what is theirs', async () => {
    const lin = await story.seller('lin')
    const since = story.clock.now().toISOString()
    await earns(story, lin, 1_000)
    const chen = await story.person('chen')
    const goods = await story.goods({ sizes: [{ price_fen: fen(20_000) }] })
    await chen.opens(await lin.shares(goods))
    await chen.buys(oneOf(goods))
    await story.passes({ seconds: 4 })
    const { seller, acts } = await seen(lin)
    expect(seller).toMatchObject({ id: lin.id, state: 'active', reason: null, since, people: 2, orders: 2, received: 1, refunded: 0 })
    expect(seller).toMatchObject({ soldFen: 30_000, commissionFen: 3_000, pendingFen: 2_000, availableFen: 1_000, withdrawingFen: 0 })
    expect(acts).toEqual([])
    story.clock.advance({ days: 25 })
    expect((await seen(lin)).seller.lately).toEqual({ people: 1, orders: 1, commissionFen: 2_000 })
    expect(await hq.refused('getHqSeller', { params: { id: chen.id } })).toEqual({ code: 'not-found', what: 'seller' })
  })

  test('what was done about it stays: who, when and why', async () => {
    const lin = await story.seller('lin')
    const fang = await story.person('fang', { isHq: true })
    await hq.suspends(lin, '刷屏')
    expect((await seen(lin)).seller).toMatchObject({ state: 'suspended', reason: '刷屏' })
    story.clock.advance({ days: 2 })
    await fang.letsGoOn(lin)
    const { seller, acts } = await seen(lin)
    expect(seller).toMatchObject({ state: 'active', reason: null })
    expect(acts.map(({ kind, by, words }) => [kind, by, words])).toEqual([
      ['reinstated', 'fang', '已改正'],
      ['suspended', 'hq', '刷屏'],
    ])
    expect(acts[0]?.at).toBe(story.clock.now().toISOString())
  })
})

describe('suspending', () => {
  const bodyOf = (reason: string, id = newId()) => ({ id, state: 'suspended' as const, reason })

  test('sent twice is done once, even after a colleague let them go on', async () => {
    const lin = await story.seller('lin')
    const ask = { params: { id: lin.id }, body: bodyOf('刷屏') }
    await hq.call('setSellerState', ask)
    expect(await hq.call('setSellerState', ask)).toEqual({ state: 'suspended' })
    await hq.letsGoOn(lin)
    expect(await hq.call('setSellerState', ask)).toEqual({ state: 'active' })
    expect((await seen(lin)).acts).toHaveLength(2)
  })

  test('by two of the staff at once: one is told that a colleague was first', async () => {
    const lin = await story.seller('lin')
    const fang = await story.person('fang', { isHq: true })
    const ends = await Promise.allSettled([hq.suspends(lin, '刷屏'), fang.suspends(lin, '夸大宣传')])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { seller, acts } = await seen(lin)
    expect(acts).toHaveLength(1)
    expect(seller.reason).toBe(acts[0]?.words)
    expect(await hq.refused('setSellerState', { params: { id: lin.id }, body: bodyOf('再来') })).toEqual({
      code: 'seller-state',
      state: 'suspended',
    })
  })

  test('the same id with another reason, or about another seller, is a conflict and changes nothing', async () => {
    const [lin, zhou] = [await story.seller('lin'), await story.seller('zhou')]
    const body = bodyOf('刷屏')
    await hq.call('setSellerState', { params: { id: lin.id }, body })
    expect(await hq.refused('setSellerState', { params: { id: zhou.id }, body })).toEqual({ code: 'id-conflict' })
    const other = { ...body, reason: '夸大宣传' }
    expect(await hq.refused('setSellerState', { params: { id: lin.id }, body: other })).toEqual({ code: 'id-conflict' })
    expect((await seen(zhou)).seller.state).toBe('active')
    expect((await seen(lin)).seller.reason).toBe('刷屏')
  })
})
