import { createUlid } from '../../../contract/ids'
import { planMessage } from '../../../server/usecases/plan-message'
import { sendMessage } from '../../../server/usecases/send-message'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { oneOf } from '../../support/story-person'

let story: Story
let buyers = 0
beforeAll(async () => {
  story = await createStory()
})
afterEach(() => Object.assign(story.sandbox.faults, { busy: false }))
afterAll(() => story.close())

function someone(): Promise<StoryPerson> {
  buyers += 1
  return story.person(`buyer-${buyers}`)
}

async function offersOf(buyer: StoryPerson) {
  const order = await buyer.orders(oneOf(await story.goods()))
  return (await buyer.call('startPayment', { params: { id: order.id } })).offers
}

const facts = { goods: '茶', carrier: '顺丰速运', number: 'SF1392007844160', at: '2026-11-22 10:00' }
const planned = (buyer: StoryPerson, key: string) =>
  planMessage(story.context.read, { key, kind: 'shipped', personId: buyer.id, page: 'p', facts }, story.clock.now())
const stateOf = async (key: string) =>
  (await story.database.selectFrom('messages').select('state').where('key', '=', key).executeTakeFirst())?.state ?? null

describe('being asked', () => {
  it('comes with paying, until it is allowed', async () => {
    const buyer = await someone()
    expect(await offersOf(buyer)).toEqual([{ kind: 'shipped', templateId: 'sandbox-shipped' }])
    await buyer.allows('shipped')
    expect(await offersOf(buyer)).toEqual([])
  })

  it('does not come again for 30 days after a no, then it does', async () => {
    const buyer = await someone()
    await buyer.declines('shipped')
    expect(await offersOf(buyer)).toEqual([])
    story.clock.advance({ days: 29, hours: 23 })
    expect(await offersOf(buyer)).toEqual([])
    story.clock.advance({ hours: 1 })
    expect(await offersOf(buyer)).toHaveLength(1)
  })

  it('one answer told twice counts once; the same id with another answer, or another person’s, is a conflict', async () => {
    const buyer = await someone()
    const id = createUlid(story.clock.now().getTime())
    const body = { id, answers: [{ kind: 'shipped' as const, isAccepted: true }] }
    await buyer.call('recordMessageAnswers', { body })
    await buyer.call('recordMessageAnswers', { body })
    const standings = await story.context.read.messages.listStandings(buyer.id)
    expect(standings).toEqual([{ kind: 'shipped', left: 1, refusedAt: null }])
    const other = { id, answers: [{ kind: 'shipped' as const, isAccepted: false }] }
    expect(await buyer.refused('recordMessageAnswers', { body: other })).toEqual({ code: 'id-conflict' })
    const more = { id, answers: [...body.answers, { kind: 'claim-decided' as const, isAccepted: true }] }
    expect(await buyer.refused('recordMessageAnswers', { body: more })).toEqual({ code: 'id-conflict' })
    expect(await (await someone()).refused('recordMessageAnswers', { body })).toEqual({ code: 'id-conflict' })
    expect(await story.context.read.messages.listStandings(buyer.id)).toEqual(standings)
  })
})

describe('sending', () => {
  it('happens once, whatever is planned, run or run at once again', async () => {
    const buyer = await someone()
    await buyer.allows('shipped')
    await buyer.allows('shipped')
    await planned(buyer, 'once')
    await planned(buyer, 'once')
    await Promise.all([sendMessage(story.context, 'once'), sendMessage(story.context, 'once')])
    await sendMessage(story.context, 'once')
    await planned(buyer, 'once')
    await story.passes({ seconds: 4 })
    expect(await buyer.messages()).toHaveLength(1)
    expect(await story.context.read.messages.listStandings(buyer.id)).toMatchObject([{ left: 1 }])
  })

  it('two events with one leave: one message', async () => {
    const buyer = await someone()
    await buyer.allows('shipped')
    await planned(buyer, 'first')
    await planned(buyer, 'second')
    await Promise.all([sendMessage(story.context, 'first'), sendMessage(story.context, 'second')])
    expect([await stateOf('first'), await stateOf('second')].sort()).toEqual(['dropped', 'sent'])
    expect(await buyer.messages()).toHaveLength(1)
  })

  it('waits while WeChat is busy and then goes out, with the leave it has', async () => {
    const buyer = await someone()
    await buyer.allows('shipped')
    story.sandbox.faults.busy = true
    await planned(buyer, 'busy')
    await story.passes({ seconds: 4 })
    expect([await stateOf('busy'), await buyer.messages()]).toEqual(['planned', []])
    story.sandbox.faults.busy = false
    await story.passes({ minutes: 5 })
    expect([await stateOf('busy'), (await buyer.messages()).length]).toEqual(['sent', 1])
  })

  it('gives up news of the day before yesterday', async () => {
    const buyer = await someone()
    await buyer.allows('shipped')
    await planned(buyer, 'old')
    story.clock.advance({ days: 2, seconds: 1 })
    await sendMessage(story.context, 'old')
    expect([await stateOf('old'), await buyer.messages()]).toEqual(['dropped', []])
    expect(await story.context.read.messages.listStandings(buyer.id)).toMatchObject([{ left: 1 }])
  })

  it('WeChat says the leave is used up: it is not tried again, and the person may be asked anew', async () => {
    const buyer = await someone()
    const told = { id: createUlid(2), answers: [{ kind: 'shipped' as const, isAccepted: true }] }
    await buyer.call('recordMessageAnswers', { body: told })
    await planned(buyer, 'spent')
    await story.passes({ minutes: 5 })
    expect([await stateOf('spent'), await buyer.messages()]).toEqual(['dropped', []])
    expect(await offersOf(buyer)).toHaveLength(1)
  })

  it('a message that WeChat will never take is dropped, told to the log, and costs no leave', async () => {
    const buyer = await someone()
    await buyer.allows('shipped')
    const message = { key: 'wrong', kind: 'shipped' as const, personId: buyer.id, page: 'p', facts: { ...facts, at: 'soon' } }
    await planMessage(story.context.read, message, story.clock.now())
    await story.passes({ minutes: 5 })
    expect([await stateOf('wrong'), await buyer.messages()]).toEqual(['dropped', []])
    expect(story.logLines.filter((line) => line.includes('WeChat does not take a message'))).toHaveLength(1)
    expect(await story.context.read.messages.listStandings(buyer.id)).toMatchObject([{ left: 1 }])
  })
})
