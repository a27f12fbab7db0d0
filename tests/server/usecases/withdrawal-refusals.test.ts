import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { eachWithASeller } from '../../support/seller-scene'
import type { Story, StoryPerson } from '../../support/story'
import { RefusedAnswer } from '../../support/story-call'
import { balancesOf, earns } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
let hq: StoryPerson
eachWithASeller((scene) => {
  ;({ story, lin, hq } = scene)
})

const newId = () => createUlid(story.clock.now().getTime())

describe('a withdrawal is refused', () => {
  test('below the minimum, above what is there, and above what so many bills carry', async () => {
    await earns(story, lin, 300_000)
    const ask = (amountFen: number) => ({
      body: { id: newId(), amountFen: fen(amountFen), expectedNetFen: fen(amountFen), realName: null },
    })
    expect(await lin.refused('askWithdrawal', ask(99))).toEqual({ code: 'withdrawal-amount', minimumFen: 100, maximumFen: 200_000 })
    expect(await lin.refused('askWithdrawal', ask(200_001))).toMatchObject({ code: 'withdrawal-amount' })
    expect(await lin.refused('askWithdrawal', ask(300_001))).toEqual({ code: 'balance-too-low', availableFen: 300_000 })
    expect(await lin.refused('askWithdrawal', ask(0))).toMatchObject({ code: 'withdrawal-amount' })
    expect((await lin.quotesWithdrawal(99)).plan).toBeNull()
    expect(await balancesOf(story, lin)).toEqual([0, 300_000, 0])
  })

  test('while the shop is paused, with the reason; the money stays', async () => {
    await earns(story, lin, 10_000)
    await hq.suspends(lin, '朋友圈夸大宣传')
    const body = { id: newId(), amountFen: fen(10_000), expectedNetFen: fen(10_000), realName: null }
    expect(await lin.refused('askWithdrawal', { body })).toEqual({ code: 'seller-inactive', reason: '朋友圈夸大宣传' })
    expect(await lin.quotesWithdrawal()).toMatchObject({ shop: { state: 'suspended', suspendedReason: '朋友圈夸大宣传' } })
    await hq.letsGoOn(lin)
    expect(await lin.withdraws()).toMatchObject({ state: 'asked' })
  })

  test('when the tax is not what was said, while another is under way, and under a used id', async () => {
    await earns(story, lin, 10_000)
    const body = { id: newId(), amountFen: fen(6_000), expectedNetFen: fen(5_999), realName: null }
    expect(await lin.refused('askWithdrawal', { body })).toEqual({ code: 'net-changed', netFen: 6_000 })
    const asked = await lin.withdraws({ amountFen: 6_000 })
    expect(await lin.withdraws({ amountFen: 6_000, id: asked.id })).toEqual(asked)
    const other = { id: asked.id, amountFen: fen(3_000), expectedNetFen: fen(3_000), realName: null }
    expect(await lin.refused('askWithdrawal', { body: other })).toEqual({ code: 'id-conflict' })
    expect(await lin.refused('askWithdrawal', { body: { ...other, id: newId() } })).toEqual({ code: 'withdrawal-open', id: asked.id })
    const stranger = await story.seller('stranger')
    expect(await stranger.refused('getWithdrawal', { params: { id: asked.id } })).toEqual({ code: 'not-found', what: 'withdrawal' })
    expect(await balancesOf(story, lin)).toEqual([0, 4_000, 6_000])
  })

  test('T8: of two phones at the same moment one is refused, a hundred times', async () => {
    await earns(story, lin, 10_000)
    for (let round = 0; round < 100; round += 1) {
      const asks = [newId(), newId()].map((id) => ({ id, amountFen: fen(10_000), expectedNetFen: fen(10_000), realName: null }))
      const answers = await Promise.allSettled(asks.map((body) => lin.call('askWithdrawal', { body })))
      const taken = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.withdrawal] : []))
      expect(taken).toHaveLength(1)
      const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as RefusedAnswer] : []))
      expect(refused[0]).toBeInstanceOf(RefusedAnswer)
      expect(['withdrawal-open', 'balance-too-low']).toContain(refused[0]?.refusal.code)
      expect(await balancesOf(story, lin)).toEqual([0, 0, 10_000])
      expect(await lin.callsBack({ id: taken[0]?.id ?? '' })).toMatchObject({ state: 'returned', returnedFen: 10_000 })
    }
    expect(await balancesOf(story, lin)).toEqual([0, 10_000, 0])
  }, 60_000)

  test('T8: a double tap under one id is one withdrawal', async () => {
    await earns(story, lin, 10_000)
    const body = { id: newId(), amountFen: fen(10_000), expectedNetFen: fen(10_000), realName: null }
    const [first, second] = await Promise.all([lin.call('askWithdrawal', { body }), lin.call('askWithdrawal', { body })])
    expect(first).toEqual(second)
    expect(await balancesOf(story, lin)).toEqual([0, 0, 10_000])
  })
})
