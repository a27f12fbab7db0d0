import { createUlid } from '../../../contract/ids'
import { pagePaths } from '../../../src/lib/page-paths'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let hq: StoryPerson
let buyers = 0
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
})
afterAll(() => story.close())

function someone(): Promise<StoryPerson> {
  buyers += 1
  return story.person(`buyer-${buyers}`)
}

async function bought(buyer: StoryPerson) {
  const order = await buyer.buys(oneOf(await story.goods()))
  await story.passes({ seconds: 1 })
  return order
}

describe('being told', () => {
  it('that the parcel left, once, with carrier and number, leading to the order', async () => {
    const buyer = await someone()
    const order = await bought(buyer)
    await buyer.allows('shipped')
    await hq.ships(order, { trackingNumber: 'SF1392007844160' })
    await story.passes({ seconds: 4 })
    const [message, ...others] = await buyer.messages()
    expect(others).toEqual([])
    expect(message).toMatchObject({ templateId: 'sandbox-shipped', page: pagePaths.order(order.id).slice(1) })
    expect(message?.values).toEqual(['凤凰单丛', '顺丰速运', 'SF1392007844160', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)])
  })

  it('that money came back', async () => {
    const buyer = await someone()
    const order = await bought(buyer)
    await buyer.allows('refund-paid')
    await buyer.cancels(order)
    await story.passes({ minutes: 10 })
    expect((await buyer.messages())[0]?.values[0]).toMatch(/^¥\d+\.\d\d$/)
    expect(await buyer.messages()).toHaveLength(1)
  })

  it('what HQ decided about a claim, and what that means', async () => {
    const buyer = await someone()
    const order = await bought(buyer)
    await hq.ships(order)
    await buyer.receives(order)
    const quote = { params: { id: order.id }, body: { kind: null, reason: null, lines: [] } }
    const { offers } = await buyer.call('quoteClaim', quote)
    expect(offers.map(({ kind }) => kind)).toEqual(['claim-decided', 'refund-paid'])
    await buyer.allows('claim-decided', 'refund-paid')
    expect((await buyer.call('quoteClaim', quote)).offers).toEqual([])
    const claim = await buyer.claims(order, { kind: 'return-and-refund', reason: 'no-reason' })
    await hq.approves(claim)
    await story.passes({ seconds: 4 })
    const [message, ...others] = await buyer.messages()
    expect(others).toEqual([])
    expect(message).toMatchObject({ templateId: 'sandbox-claim-decided', page: `care/pages/claim/index?id=${claim.id}` })
    expect(message?.values.slice(0, 3)).toEqual(['可以退', '凤凰单丛', '把东西寄回来，再填单号'])
  })

  it('nothing without having asked for it, nothing after a no', async () => {
    const [silent, unwilling] = [await someone(), await someone()]
    await unwilling.declines('shipped')
    for (const buyer of [silent, unwilling]) await hq.ships(await bought(buyer))
    await story.passes({ seconds: 4 })
    expect([await silent.messages(), await unwilling.messages()]).toEqual([[], []])
  })

  it('of the first parcel only', async () => {
    const buyer = await someone()
    const tea = await story.goods()
    const order = await buyer.buys([{ sizeId: tea.size.id, quantity: 2 }])
    await story.passes({ seconds: 1 })
    await buyer.allows('shipped')
    await buyer.allows('shipped')
    const lineId = (await buyer.seesOrder(order)).order.lines[0]?.id ?? ''
    const first = { id: createUlid(1), carrier: 'SF', trackingNumber: 'SF1392007844', lines: [{ lineId, quantity: 1, batchId: null }] }
    await hq.call('shipParcel', { params: { id: order.id }, body: first })
    await hq.ships(order)
    await story.passes({ seconds: 4 })
    expect(await buyer.messages()).toHaveLength(1)
  })
})
