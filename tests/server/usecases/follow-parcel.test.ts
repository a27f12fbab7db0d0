import { followParcel } from '../../../server/usecases/follow-parcel'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  hq = await story.hq()
})
afterAll(() => story.close())

/** A parcel that is on its way, and that nobody follows but the test. */
async function sent(trackingNumber: string) {
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  await hq.ships(order, { trackingNumber })
  const [parcel] = await story.context.read.parcels.listOfOrder(order.id)
  if (!parcel) throw new Error('no parcel')
  return { order, parcel }
}

const inSeconds = (seconds: number) => new Date(story.clock.now().getTime() + seconds * 1000)

test('asks again after the time HQ set, until the parcel is signed for', async () => {
  await story.settings({ trackingSeconds: 900 })
  const { order, parcel } = await sent('SF100000000001')
  expect(await followParcel(story.context, parcel.id)).toEqual(inSeconds(900))
  story.clock.advance({ days: 1 })
  expect(await followParcel(story.context, parcel.id)).toEqual(inSeconds(900))
  expect((await chen.seesOrder(order)).order.parcels[0]?.scans.map((scan) => scan.kind)).toContain('picked-up')
  story.clock.advance({ days: 3 })
  expect(await followParcel(story.context, parcel.id)).toBeNull()
  expect((await chen.seesOrder(order)).order.parcels[0]?.scans[0]?.kind).toBe('signed')
})

test('gives a parcel that never arrives up after 60 days', async () => {
  await story.settings({ trackingSeconds: 1800 })
  const { parcel } = await sent('SF200000000LOST')
  story.clock.advance({ days: 60 })
  expect(await followParcel(story.context, parcel.id)).toEqual(inSeconds(1800))
  story.clock.advance({ seconds: 1 })
  expect(await followParcel(story.context, parcel.id)).toBeNull()
})

test('a courier that can not be asked is noted, with the scans that are known, until it answers again', async () => {
  await story.settings({ trackingSeconds: 900 })
  const { order, parcel } = await sent('SF300000000001')
  story.clock.advance({ days: 1 })
  await followParcel(story.context, parcel.id)
  const [before] = (await chen.seesOrder(order)).order.parcels
  story.sandbox.faults.busy = true
  await expect(followParcel(story.context, parcel.id)).rejects.toThrow('courier')
  await expect(followParcel(story.context, parcel.id)).rejects.toThrow('courier')
  expect((await chen.seesOrder(order)).order.parcels).toEqual([{ ...before, isCourierSilent: true }])
  story.sandbox.faults.busy = false
  await followParcel(story.context, parcel.id)
  expect((await chen.seesOrder(order)).order.parcels).toEqual([before])
})

test('does not know a parcel that nobody sent', async () => {
  expect(await followParcel(story.context, '01kb0000000000000000000000')).toBeNull()
})
