import { createStory, type Story } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
beforeAll(async () => {
  story = await createStory()
})
afterAll(() => story.close())

test('sends nothing more of a line that is sent, while another line waits', async () => {
  const [chen, hq] = [await story.person('chen'), await story.hq()]
  const order = await chen.buys(oneOf(await story.goods(), await story.goods()))
  await story.passes({ seconds: 1 })
  const params = { id: order.id }
  const lineId = (await hq.call('getHqOrder', { params })).toShip[0]?.lineId ?? ''
  const body = { id: order.id, carrier: 'SF', trackingNumber: 'SF1392007844', lines: [{ lineId, quantity: 1, batchId: null }] }
  expect((await hq.call('shipParcel', { params, body })).state).toBe('shipping')
  const again = { ...body, id: '01kb0000000000000000000001' }
  expect(await hq.refused('shipParcel', { params, body: again })).toEqual({ code: 'quantity-exceeded', lineId, left: 0 })
  expect((await hq.ships(order)).state).toBe('shipped')
})
