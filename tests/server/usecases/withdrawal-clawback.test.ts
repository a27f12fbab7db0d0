import { fen } from '../../../contract/money'
import { expectSoundBooks, expectSoundStatement, readAccounts } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { balancesOf, calmTransfers, earns, transfersOf } from '../../support/story-withdrawals'

/* A buyer gets money back while the commission of that order is on its way to the seller. */

let story: Story
let lin: StoryPerson
let hq: StoryPerson
let sellers = 0
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
})
beforeEach(async () => {
  sellers += 1
  lin = await story.seller(`lin-${sellers}`)
})
afterEach(async () => {
  await calmTransfers(story)
  await expectSoundBooks(story)
  await expectSoundStatement(lin)
})
afterAll(() => story.close())

/** ¥150.00 from one order is on its way; then the buyer gets 40% of that order back. */
async function withdrawsThenReturns() {
  const order = await earns(story, lin, 15_000)
  const asked = await lin.withdraws()
  await lin.confirmsTransfer(asked, 'closed')
  const { lines } = (await story.context.read.orders.find(order.id)) ?? {}
  await hq.paysBack(order, { lines: [{ lineId: lines?.[0]?.id ?? '', amountFen: 60_000 }] })
  await story.passes({ minutes: 5 })
  return asked
}

test('available goes below zero, the withdrawal still ends once, and the next earnings fill it', async () => {
  const asked = await withdrawsThenReturns()
  expect(await balancesOf(story, lin)).toEqual([0, -6_000, 15_000])
  await lin.confirmsTransfer(asked)
  await story.passes({ minutes: 1 })
  await Promise.all([lin.checksWithdrawal(asked), lin.checksWithdrawal(asked)])
  expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid', paidFen: 15_000 })
  expect(await transfersOf(story, asked.id)).toHaveLength(1)
  expect(await balancesOf(story, lin)).toEqual([0, -6_000, 0])

  expect(await lin.quotesWithdrawal()).toMatchObject({
    availableFen: -6_000,
    maximumFen: 0,
    plan: null,
    last: { id: asked.id, state: 'paid' },
    owedFor: { takenBackFen: 6_000, title: { zh: expect.any(String) } },
  })
  const body = { id: story.context.makeId(), amountFen: fen(100), expectedNetFen: fen(100), realName: null }
  expect(await lin.refused('askWithdrawal', { body })).toEqual({ code: 'balance-too-low', availableFen: -6_000 })

  await earns(story, lin, 8_000)
  expect(await lin.quotesWithdrawal()).toMatchObject({ availableFen: 2_000, maximumFen: 2_000, owedFor: null })
  expect((await readAccounts(story)).get(`seller:${lin.id}:available`)).toBe(2_000)
})

test('nobody confirms it: what comes back fills the gap first', async () => {
  const asked = await withdrawsThenReturns()
  await story.passes({ hours: 25 })
  expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'returned', bills: [{ failKind: 'expired' }] })
  expect(await balancesOf(story, lin)).toEqual([0, 9_000, 0])
  expect(await lin.quotesWithdrawal()).toMatchObject({ maximumFen: 9_000, last: { id: asked.id, state: 'returned' }, owedFor: null })
})

test('called back by the seller: the same', async () => {
  const asked = await withdrawsThenReturns()
  await lin.callsBack(asked)
  await story.passes({ minutes: 2 })
  expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'returned' })
  expect(await balancesOf(story, lin)).toEqual([0, 9_000, 0])
})

test('the last one is the newest that ended, while another is under way', async () => {
  await earns(story, lin, 10_000)
  expect(await lin.quotesWithdrawal()).toMatchObject({ open: null, last: null })
  const first = await lin.withdraws({ amountFen: 4_000 })
  await lin.callsBack(first)
  const second = await lin.withdraws()
  expect(await lin.quotesWithdrawal()).toMatchObject({ open: { id: second.id }, last: { id: first.id, state: 'returned' } })
})
