import { createUlid } from '../../../contract/ids'
import { fen } from '../../../contract/money'
import { readAccounts } from '../../support/ledger-checks'
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

describe('a withdrawal', () => {
  test('moves its money at once, waits for the seller, and is paid when they confirm it', async () => {
    await earns(story, lin, 15_000)
    const asked = await lin.withdraws()
    expect(asked).toMatchObject({ state: 'asked', grossFen: 15_000, netFen: 15_000, taxFen: 0, paidFen: 0, confirmBy: null })
    expect(await balancesOf(story, lin)).toEqual([0, 0, 15_000])
    expect(await lin.confirmsTransfer(asked, 'closed')).toEqual({ outcome: 'closed' })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'waiting', confirmBy: expect.any(String) })
    await lin.confirmsTransfer(asked)
    expect(await lin.checksWithdrawal(asked)).toMatchObject({ state: 'paying' })
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid', paidFen: 15_000, endedAt: expect.any(String) })
    expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
    expect(await lin.listsWithdrawals()).toMatchObject([{ id: asked.id, state: 'paid' }])
  })

  test('above the limit of one bill is split, and the bills are confirmed one after another', async () => {
    await earns(story, lin, 50_010)
    const asked = await lin.withdraws()
    expect(asked.bills.map(({ netFen, state }) => [netFen, state])).toEqual([
      [20_000, 'planned'],
      [20_000, 'planned'],
      [10_010, 'planned'],
    ])
    for (const paid of [20_000, 40_000, 50_010]) {
      await lin.confirmsTransfer(asked)
      await story.passes({ minutes: 1 })
      expect(await lin.seesWithdrawal(asked)).toMatchObject({ paidFen: paid })
    }
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid' })
    expect(await transfersOf(story, asked.id)).toHaveLength(3)
  })

  test('keeps tax back and writes gross, tax and net', async () => {
    await story.settings({ taxRule: 'cumulative', transferLimitFen: fen(1_000_000) })
    story.sandbox.faults.transfer_limit = 10_000_000
    await earns(story, lin, 1_000_000)
    const quote = await lin.quotesWithdrawal()
    // 10,000 less 20% less 5,000 are 3,000; 3% of that.
    expect(quote).toMatchObject({ taxRule: 'cumulative', plan: { grossFen: 1_000_000, taxFen: 9_000, netFen: 991_000 } })
    const asked = await lin.withdraws({ realName: '林小满' })
    const before = (await readAccounts(story)).get('tax:withheld') ?? 0
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect((await readAccounts(story)).get('tax:withheld')).toBe(before + 9_000)
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid', grossFen: 1_000_000, taxFen: 9_000, paidFen: 991_000 })
    // The year's allowance is used up: of the next, less costs, all is taxed.
    await earns(story, lin, 100_000)
    expect((await lin.quotesWithdrawal()).plan).toMatchObject({ grossFen: 100_000 })
  })

  test('with the real name asks for it, sends it so that only WeChat reads it, and forgets it', async () => {
    await story.settings({ transferLimitFen: fen(500_000) })
    story.sandbox.faults.transfer_limit = 500_000
    await earns(story, lin, 300_000)
    expect((await lin.quotesWithdrawal()).plan).toMatchObject({ isNameNeeded: true, bills: [{ netFen: 300_000 }] })
    const body = { id: newId(), amountFen: fen(300_000), expectedNetFen: fen(300_000), realName: null }
    expect(await lin.refused('askWithdrawal', { body })).toEqual({ code: 'name-required' })
    const asked = await lin.withdraws({ realName: '林小满' })
    const sealed = (await billsOf(story, asked.id))[0]?.sealed_name
    expect(sealed).toMatch(/^[\w+/=]{300,}$/)
    expect(sealed).not.toContain('林')
    await lin.confirmsTransfer(asked, 'closed')
    expect((await billsOf(story, asked.id))[0]).toMatchObject({ state: 'waiting', sealed_name: null })
    expect(story.logLines.join('\n')).not.toContain('林小满')
  })
})

test('a suspended seller’s bills wait, and go on when they may', async () => {
  await earns(story, lin, 10_000)
  const asked = await lin.withdraws()
  await hq.suspends(lin)
  await story.passes({ minutes: 10 })
  expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'asked', isHeldUp: false })
  expect(await lin.refused('startTransfer', { params: { id: asked.id } })).toMatchObject({ code: 'seller-inactive' })
  await hq.letsGoOn(lin)
  await story.passes({ hours: 2 })
  expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'waiting' })
})
