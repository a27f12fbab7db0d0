import { eachWithASeller } from '../../support/seller-scene'
import type { Story, StoryPerson } from '../../support/story'
import { balancesOf, billsOf, earns } from '../../support/story-withdrawals'

let story: Story
let lin: StoryPerson
let hq: StoryPerson
eachWithASeller((scene) => {
  ;({ story, lin, hq } = scene)
})

/** WeChat's whole list, and what the seller is told of each. */
const reasons = [
  ['OVERDUE_CLOSE', 'expired'],
  ['MCH_CANCEL', 'cancelled'],
  ['NAME_NOT_CORRECT', 'name'],
  ['ID_CARD_NOT_CORRECT', 'name'],
  ['REAL_NAME_CHECK_FAIL', 'not-real-named'],
  ['ACCOUNT_FROZEN', 'account'],
  ['ACCOUNT_NOT_EXIST', 'account'],
  ['PAYEE_ACCOUNT_ABNORMAL', 'account'],
  ['OPENID_INVALID', 'account'],
  ['TRANSFER_QUOTA_EXCEED', 'quota'],
  ['DAY_RECEIVED_QUOTA_EXCEED', 'quota'],
  ['DAY_RECEIVED_COUNT_EXCEED', 'quota'],
  ['REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED', 'quota'],
  ['PAYER_ACCOUNT_ABNORMAL', 'shop'],
  ['PRODUCT_AUTH_CHECK_FAIL', 'shop'],
  ['TRANSFER_SCENE_UNAVAILABLE', 'shop'],
  ['TRANSFER_RISK', 'risk'],
  ['OTHER_FAIL_REASON_TYPE', 'other'],
  ['SOMETHING_NEW', 'other'],
] as const

describe('a transfer that fails', () => {
  test.each(reasons)('for %s gives the money back once and says why', async (reason, kind) => {
    await earns(story, lin, 30_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked)
    story.sandbox.faults.transfer_fail = reason
    story.sandbox.faults.dup_notify = true
    await story.passes({ minutes: 1 })
    const ended = await lin.seesWithdrawal(asked)
    expect(ended).toMatchObject({ state: 'returned', returnedFen: 30_000, paidFen: 0 })
    expect(ended.bills.map(({ failKind }) => failKind)).toEqual([kind, kind])
    expect(await balancesOf(story, lin)).toEqual([0, 30_000, 0])
    const isHqTold = story.logLines.some(
      (line) => line.includes('a transfer could not be paid') && line.includes(asked.bills[0]?.id ?? '-'),
    )
    expect(isHqTold).toBe(['shop', 'risk', 'other'].includes(kind))
    story.sandbox.faults.transfer_fail = ''
    expect(await lin.withdraws()).toMatchObject({ state: 'asked' })
  })

  test('T16: what nobody confirms comes back by itself after a day', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    await story.passes({ minutes: 1 })
    await story.passes({ hours: 23 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'waiting' })
    await story.passes({ hours: 3 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'returned', bills: [{ failKind: 'expired' }] })
    expect(await balancesOf(story, lin)).toEqual([0, 10_000, 0])
    expect(await lin.refused('startTransfer', { params: { id: asked.id } })).toEqual({ code: 'withdrawal-state', state: 'returned' })
  })

  test('in the middle leaves what was paid and returns the rest', async () => {
    await earns(story, lin, 50_000)
    const asked = await lin.withdraws()
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    await lin.confirmsTransfer(asked)
    story.sandbox.faults.transfer_fail = 'PAYEE_ACCOUNT_ABNORMAL'
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'part-paid', paidFen: 20_000, returnedFen: 30_000 })
    expect(await balancesOf(story, lin)).toEqual([0, 30_000, 0])
  })
})

describe('an unclear answer', () => {
  test('T16: a call that timed out after WeChat took it keeps its number and pays once', async () => {
    await earns(story, lin, 10_000)
    const asked = await lin.withdraws()
    story.sandbox.faults.transfer_lost = true
    expect(await lin.refused('startTransfer', { params: { id: asked.id } })).toEqual({ code: 'wechat-unavailable' })
    const [bill] = await billsOf(story, asked.id)
    expect(bill).toMatchObject({ state: 'asked' })
    story.sandbox.faults.transfer_lost = false
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid', paidFen: 10_000 })
    expect((await billsOf(story, asked.id)).map(({ id }) => id)).toEqual([bill?.id])
  })

  test('a job makes up for the client that went away and for notifies that never came', async () => {
    await earns(story, lin, 10_000)
    story.sandbox.faults.drop_notify = true
    const asked = await lin.withdraws()
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'waiting' })
    await lin.confirmsTransfer(asked)
    await story.passes({ hours: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid' })
  })

  test('while WeChat processes it there is nothing to confirm; then there is', async () => {
    await earns(story, lin, 10_000)
    story.sandbox.faults.transfer_processing = true
    const asked = await lin.withdraws()
    expect(await lin.refused('startTransfer', { params: { id: asked.id } })).toEqual({ code: 'transfer-held-up' })
    story.sandbox.faults.transfer_processing = false
    await story.passes({ minutes: 8 })
    await lin.confirmsTransfer(asked)
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'paid' })
  })

  test('an empty account of the brand holds the money, tells HQ, and goes on when HQ retries', async () => {
    await earns(story, lin, 10_000)
    story.sandbox.faults.transfer_not_enough = true
    const asked = await lin.withdraws()
    await story.passes({ minutes: 1 })
    expect(await lin.seesWithdrawal(asked)).toMatchObject({ state: 'asked', isHeldUp: true })
    expect(await hq.listsPayouts()).toMatchObject({ items: [{ id: asked.id, refusal: 'NOT_ENOUGH' }], counts: { toDo: 1 } })
    expect(story.logLines.some((line) => line.includes('WeChat does not take a transfer') && line.includes('NOT_ENOUGH'))).toBe(true)
    story.sandbox.faults.transfer_not_enough = false
    expect(await hq.retriesPayout(asked)).toMatchObject({ state: 'waiting', refusal: null, isHeldUp: false })
    expect(await hq.listsPayouts()).toMatchObject({ items: [], counts: { toDo: 0 } })
    expect(await hq.listsPayouts('under-way')).toMatchObject({ items: [{ id: asked.id, seller: { id: lin.id } }] })
    expect((await billsOf(story, asked.id)).map(({ id }) => id)).toEqual(asked.bills.map(({ id }) => id))
  })
})
