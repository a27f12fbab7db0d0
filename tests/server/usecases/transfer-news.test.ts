import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { recordTransfer } from '../../../server/usecases/record-transfer'
import { eachWithASeller } from '../../support/seller-scene'
import type { Story, StoryPerson } from '../../support/story'
import { balancesOf, billsOf, earns, transfersOf } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
let hq: StoryPerson
eachWithASeller((scene) => {
  ;({ story, lin, hq } = scene)
})

const newId = () => createUlid(story.clock.now().getTime())

describe('news of a transfer', () => {
  const paidFacts = async (id: string) => {
    const [bill] = await billsOf(story, id)
    return { billNo: bill?.id ?? '', amountFen: bill?.net_fen ?? fen(0), state: 'paid' as const, failReason: null, at: story.clock.now() }
  }

  test('T9: a success counts once, however often and however late it comes', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked, 'closed')
    const facts = await paidFacts(asked.id)
    const told = await Promise.all([1, 2, 3].map(() => recordTransfer(story.context, facts)))
    expect([...told].sort()).toEqual(['recorded', 'repeated', 'repeated'])
    for (const state of ['accepted', 'waiting', 'paying', 'cancelling'] as const) {
      expect(await recordTransfer(story.context, { ...facts, state })).toBe('repeated')
    }
    expect(await recordTransfer(story.context, { ...facts, state: 'failed', failReason: 'OVERDUE_CLOSE' })).toBe('repeated')
    expect(story.logLines.at(-1)).toContain('a transfer that was paid is said to have failed')
    expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
  })

  test('of another amount or another bill changes nothing', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    const facts = await paidFacts(asked.id)
    expect(await recordTransfer(story.context, { ...facts, amountFen: fen(9_999) })).toBe('mismatch')
    expect(await recordTransfer(story.context, { ...facts, billNo: newId() })).toBe('mismatch')
    expect(story.logLines.at(-1)).toContain('a transfer does not match its withdrawal')
    expect(await balancesOf(story, lin)).toEqual([0, 0, 10_000])
  })

  test('a success after the money went back takes it again, and finance is told', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked, 'closed')
    const facts = await paidFacts(asked.id)
    await recordTransfer(story.context, { ...facts, state: 'failed', failReason: 'TRANSFER_RISK' })
    expect(await balancesOf(story, lin)).toEqual([0, 10_000, 0])
    expect(await recordTransfer(story.context, facts)).toBe('recorded')
    expect(await recordTransfer(story.context, facts)).toBe('repeated')
    expect(story.logLines.at(-1)).toContain('a transfer was paid after its money had gone back')
    expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid', paidFen: 10_000, returnedFen: 0 })
  })

  test('late success of money that was taken out again leaves the balance below zero, and the next is refused', async () => {
    await earns(story, lin, 10_000)
    const first = await lin.withdraws()
    const facts = await paidFacts(first.id)
    await recordTransfer(story.context, { ...facts, state: 'failed', failReason: 'TRANSFER_RISK' })
    await lin.withdraws()
    await recordTransfer(story.context, facts)
    expect(await balancesOf(story, lin)).toEqual([0, -10_000, 10_000])
    expect(await lin.quotesWithdrawal()).toMatchObject({ availableFen: -10_000, maximumFen: 0, plan: null })
  })
})

describe('calling back', () => {
  test('a bill that waits goes back when WeChat says so', async () => {
    await earns(story, lin, 30_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked, 'closed')
    expect(await lin.callsBack(asked)).toMatchObject({ state: 'cancelling' })
    expect(await balancesOf(story, lin)).toEqual([0, 0, 30_000])
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({
      state: 'returned',
      bills: [{ failKind: 'cancelled' }, { failKind: 'cancelled' }],
    })
    expect(await lin.refused('cancelWithdrawal', { params: { id: asked.id } })).toEqual({ code: 'withdrawal-state', state: 'returned' })
  })

  test('is too late once the seller has confirmed', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked)
    await lin.checksWithdrawal(asked)
    expect(await lin.refused('cancelWithdrawal', { params: { id: asked.id } })).toEqual({ code: 'withdrawal-state', state: 'paying' })
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid' })
  })

  test('by HQ of what WeChat would not take waits until no answer can be on its way', async () => {
    await earns(story, lin, 10_000)
    story.sandbox.faults.transfer_not_enough = true
    const asked = await lin.withdraws()
    await story.passes({ seconds: 8 })
    const body = { id: createUlid(1), reason: '账户没钱了' }
    expect(await hq.refused('voidPayout', { params: { id: asked.id }, body })).toEqual({ code: 'wechat-unavailable' })
    await story.passes({ minutes: 3 })
    expect(await hq.voidsPayout(asked)).toMatchObject({ state: 'returned', returnedFen: 10_000 })
    expect(await balancesOf(story, lin)).toEqual([0, 10_000, 0])
    await story.passes({ days: 1 })
    expect(await transfersOf(story, asked.id)).toEqual([])
  })

  test('sellers do not see what is HQ’s', async () => {
    expect(await lin.refused('listPayouts', { query: {} })).toEqual({ code: 'forbidden', role: 'hq' })
  })
})
