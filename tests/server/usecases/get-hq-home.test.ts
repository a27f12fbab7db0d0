import { createStory, type Story } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story

beforeEach(async () => {
  story = await createStory()
})
afterEach(() => story.close())

test('counts what is paid and not sent, and what of it should have left', async () => {
  const tea = await story.goods()
  const chen = await story.person('chen')
  const hq = await story.hq()
  const duties = async () => (await hq.call('getHqHome', {})).duties
  expect((await duties()).orders).toEqual({ waiting: 0, overdue: 0 })
  const order = await chen.buys(oneOf(tea))
  await chen.orders(oneOf(tea))
  await story.passes({ minutes: 1 })
  expect((await duties()).orders).toEqual({ waiting: 1, overdue: 0 })
  await story.passes({ hours: 48 })
  expect((await duties()).orders).toEqual({ waiting: 1, overdue: 1 })
  await hq.ships(order)
  expect((await duties()).orders).toEqual({ waiting: 0, overdue: 0 })
})

test('counts the claims that wait for HQ, and those it let pass', async () => {
  const chen = await story.person('chen')
  const hq = await story.hq()
  const duties = async () => (await hq.call('getHqHome', {})).duties.claims
  const order = await chen.buys(oneOf(await story.goods()))
  await story.passes({ minutes: 1 })
  await hq.ships(order)
  const claim = await chen.claims(order)
  expect(await duties()).toEqual({ waiting: 1, overdue: 0 })
  story.clock.advance({ days: 30 })
  expect(await duties()).toEqual({ waiting: 1, overdue: 1 })
  await hq.rejects(claim)
  expect(await duties()).toEqual({ waiting: 0, overdue: 0 })
})

test('is for HQ alone', async () => {
  const chen = await story.person('chen')
  expect(await chen.refused('getHqHome', {})).toEqual({ code: 'forbidden', role: 'hq' })
})
