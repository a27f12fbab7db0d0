import { createUlid } from '../../../contract/ids'
import { expectSoundBooks } from '../../support/ledger-checks'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { balancesOf, calmTransfers, earns, transfersOf } from '../../support/story-withdrawals'

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
  await earns(story, lin, 10_000)
})
afterEach(async () => {
  await calmTransfers(story)
  await expectSoundBooks(story)
})
afterAll(() => story.close())

const newId = () => createUlid(story.clock.now().getTime())
const paramsOf = (withdrawal: { readonly id: string }) => ({ params: { id: withdrawal.id } })

/** A withdrawal that WeChat would not take, three minutes ago. */
async function heldUp() {
  story.sandbox.faults.transfer_not_enough = true
  const asked = await lin.withdraws()
  await story.passes({ minutes: 3 })
  return asked
}

describe('retrying', () => {
  test('what is still refused says so again, and each try is written down', async () => {
    const asked = await heldUp()
    const [first, second] = [newId(), newId()]
    expect(await hq.retriesPayout(asked, first)).toMatchObject({ state: 'asked', refusal: 'NOT_ENOUGH' })
    story.sandbox.faults.transfer_not_enough = false
    expect(await hq.retriesPayout(asked, second)).toMatchObject({ state: 'waiting', refusal: null })
    const { acts } = (await hq.listsPayouts('under-way')).items[0] ?? {}
    expect(acts?.map(({ id, kind, by }) => ({ id, kind, by })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [first, second].sort().map((id) => ({ id, kind: 'retried', by: 'hq' })),
    )
    expect(await transfersOf(story, asked.id)).toHaveLength(1)
  })

  test('twice, by two of the staff at once or after a lost answer, pays once', async () => {
    const asked = await heldUp()
    const fang = await story.person('fang', { isHq: true })
    story.sandbox.faults.transfer_not_enough = false
    const id = newId()
    await Promise.allSettled([hq.retriesPayout(asked, id), fang.retriesPayout(asked)])
    expect(await hq.retriesPayout(asked, id)).toMatchObject({ state: 'waiting' })
    expect(await hq.refused('retryPayout', { ...paramsOf(asked), body: { id: newId() } })).toEqual({
      code: 'withdrawal-state',
      state: 'waiting',
    })
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect(await transfersOf(story, asked.id)).toHaveLength(1)
    expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
  })

  test('is refused while the seller is suspended, and for what is unknown', async () => {
    const asked = await heldUp()
    await hq.suspends(lin, '夸大宣传')
    const body = { id: newId() }
    expect(await hq.refused('retryPayout', { ...paramsOf(asked), body })).toEqual({ code: 'seller-inactive', reason: '夸大宣传' })
    expect(await hq.refused('retryPayout', { params: { id: newId() }, body })).toEqual({ code: 'not-found', what: 'withdrawal' })
  })
})

describe('voiding', () => {
  test('gives the money back and keeps who, when and why; once', async () => {
    const asked = await heldUp()
    const id = newId()
    expect(await hq.voidsPayout(asked, '名字对不上', id)).toMatchObject({ state: 'returned', returnedFen: 10_000 })
    expect(await hq.voidsPayout(asked, '名字对不上', id)).toMatchObject({ state: 'returned', returnedFen: 10_000 })
    expect(await balancesOf(story, lin)).toEqual([0, 10_000, 0])
    const [payout] = (await hq.listsPayouts('ended')).items
    expect(payout?.acts).toEqual([{ id, kind: 'voided', by: 'hq', at: story.clock.now().toISOString(), words: '名字对不上' }])
    const body = { id: newId(), reason: '名字对不上' }
    expect(await hq.refused('voidPayout', { ...paramsOf(asked), body })).toEqual({ code: 'withdrawal-state', state: 'returned' })
  })

  test('what the seller has confirmed is refused and not written down', async () => {
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked)
    await lin.checksWithdrawal(asked)
    const body = { id: newId(), reason: '名字对不上' }
    expect(await hq.refused('voidPayout', { ...paramsOf(asked), body })).toEqual({ code: 'withdrawal-state', state: 'paying' })
    expect(await story.context.read.staffActs.find(body.id)).toBeNull()
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid' })
  })

  test('needs a reason, and somebody of the staff', async () => {
    const asked = await heldUp()
    const body = { id: newId(), reason: ' ' }
    expect(await hq.refused('voidPayout', { ...paramsOf(asked), body })).toMatchObject({ code: 'invalid-input' })
    const fair = { ...paramsOf(asked), body: { ...body, reason: '想要' } }
    expect(await lin.refused('voidPayout', fair)).toEqual({ code: 'forbidden', role: 'hq' })
    expect(await lin.refused('retryPayout', fair)).toEqual({ code: 'forbidden', role: 'hq' })
  })

  test('under the id of another act is a conflict', async () => {
    const [asked, id] = [await heldUp(), newId()]
    await hq.retriesPayout(asked, id)
    const body = { id, reason: '名字对不上' }
    expect(await hq.refused('voidPayout', { ...paramsOf(asked), body })).toEqual({ code: 'id-conflict' })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'asked' })
  })
})
