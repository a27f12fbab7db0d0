import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let hq: StoryPerson
let fang: StoryPerson
beforeEach(async () => {
  story = await createStory()
  hq = await story.hq()
  fang = await story.person('fang', { isHq: true })
})
afterEach(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const seen = () => hq.call('getSellerSettings', {})
const kept = () => story.context.read.settings.get()

test('are those of the shop, the defaults where nobody decided', async () => {
  expect(await seen()).toEqual({
    settings: {
      visitWindowDays: 15,
      customerWindowDays: 180,
      paysOwnCard: false,
      withdrawalMinimumFen: 100,
      transferLimitFen: 20_000,
      realNameFromFen: 200_000,
      taxRule: 'none',
      momentsPerDay: 3,
      momentsPerThingAWeek: 1,
    },
    changes: [],
  })
})

test('a change holds at once and is written down: who, when, from and to', async () => {
  const body = { id: newId(), expected: { visitWindowDays: 15 }, change: { visitWindowDays: 20 } }
  const { settings, changes } = await fang.call('changeSellerSettings', { body })
  expect(settings).toMatchObject({ visitWindowDays: 20, momentsPerDay: 3 })
  expect(changes).toEqual([{ id: body.id, by: 'fang', at: story.clock.now().toISOString(), key: 'visitWindowDays', from: 15, to: 20 }])
  expect(await seen()).toEqual({ settings, changes })
  expect(await kept()).toMatchObject({ visitWindowDays: 20, brandName: '熟铺' })
})

test('several go together or not at all', async () => {
  const expected = { momentsPerDay: 3, momentsPerThingAWeek: 9 }
  const body = { id: newId(), expected, change: { momentsPerDay: 5, momentsPerThingAWeek: 2 } }
  expect(await hq.refused('changeSellerSettings', { body })).toEqual({ code: 'settings-changed' })
  const fair = { ...body, id: newId(), expected: { momentsPerDay: 3, momentsPerThingAWeek: 1 } }
  await hq.call('changeSellerSettings', { body: fair })
  const { settings, changes } = await seen()
  expect(settings).toMatchObject({ momentsPerDay: 5, momentsPerThingAWeek: 2 })
  expect(changes.map(({ key }) => key).sort()).toEqual(['momentsPerDay', 'momentsPerThingAWeek'])
})

test('sent twice it is done once, even after a colleague changed it on; the same id with another change is a conflict', async () => {
  const body = { id: newId(), expected: { taxRule: 'none' as const }, change: { taxRule: 'cumulative' as const } }
  await hq.call('changeSellerSettings', { body })
  const back = { id: newId(), expected: { taxRule: 'cumulative' as const }, change: { taxRule: 'none' as const } }
  await fang.call('changeSellerSettings', { body: back })
  expect((await hq.call('changeSellerSettings', { body })).settings.taxRule).toBe('none')
  expect((await seen()).changes).toHaveLength(2)
  const other = { ...body, expected: { momentsPerDay: 3 }, change: { momentsPerDay: 1 } }
  expect(await hq.refused('changeSellerSettings', { body: other })).toEqual({ code: 'id-conflict' })
})

test('of two who change the same at the same moment one is told; two who change different things both do', async () => {
  const change = (person: StoryPerson, days: number) =>
    person.call('changeSellerSettings', { body: { id: newId(), expected: { visitWindowDays: 15 }, change: { visitWindowDays: days } } })
  const ends = await Promise.allSettled([change(hq, 10), change(fang, 20)])
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const apart = [
    hq.call('changeSellerSettings', { body: { id: newId(), expected: { momentsPerDay: 3 }, change: { momentsPerDay: 4 } } }),
    fang.call('changeSellerSettings', { body: { id: newId(), expected: { paysOwnCard: false }, change: { paysOwnCard: true } } }),
  ]
  await Promise.all(apart)
  expect(await kept()).toMatchObject({ momentsPerDay: 4, paysOwnCard: true })
})

test.each([
  ['no card would count', { visitWindowDays: 15 }, { visitWindowDays: 0 }],
  ['less than WeChat moves', { withdrawalMinimumFen: fen(100) }, { withdrawalMinimumFen: fen(29) }],
  ['a name later than WeChat allows', { realNameFromFen: fen(200_000) }, { realNameFromFen: fen(200_001) }],
  ['half a day', { momentsPerDay: 3 }, { momentsPerDay: 0.5 }],
  ['a minimum that no withdrawal could reach', { withdrawalMinimumFen: fen(100) }, { withdrawalMinimumFen: fen(200_001) }],
  ['what was not seen', {}, { momentsPerDay: 5 }],
  ['nothing', {}, {}],
])('%s is refused and changes nothing', async (_, expected, change) => {
  const body = { id: newId(), expected, change }
  expect(await hq.refused('changeSellerSettings', { body })).toMatchObject({ code: 'invalid-input' })
  expect((await seen()).changes).toEqual([])
  expect(await kept()).toMatchObject({ visitWindowDays: 15, withdrawalMinimumFen: 100, realNameFromFen: 200_000, momentsPerDay: 3 })
})

test('are HQ’s alone', async () => {
  const lin = await story.seller('lin')
  expect(await lin.refused('getSellerSettings', {})).toEqual({ code: 'forbidden', role: 'hq' })
  const body = { id: newId(), expected: { paysOwnCard: false }, change: { paysOwnCard: true } }
  expect(await lin.refused('changeSellerSettings', { body })).toEqual({ code: 'forbidden', role: 'hq' })
  expect(await kept()).toMatchObject({ paysOwnCard: false })
})
