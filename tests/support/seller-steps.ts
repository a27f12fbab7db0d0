import fc from 'fast-check'
import { createUlid } from '../../contract/ids'
import { type Fen, fen } from '../../contract/money'
import { recordTransfer } from '../../server/usecases/record-transfer'
import type { Story, StoryPerson } from './story'
import type { Goods } from './story-goods'
import type { Card } from './story-person'
import { billsOf, transfersOf } from './story-withdrawals'

/* What sellers, buyers, HQ and WeChat do to a seller's money, as steps of a random history. */

const seller = fc.nat(1)
const deeds = ['confirm', 'confirm', 'confirm', 'confirm', 'close', 'check', 'call-back', 'void', 'retry'] as const
const news = ['paid', 'failed', 'cancelled', 'waiting', 'paying', 'cancelling', 'accepted'] as const
const switches = ['drop_notify', 'dup_notify', 'reorder', 'transfer_lost', 'transfer_not_enough', 'transfer_processing', 'busy'] as const
const failures = ['', '', '', 'PAYEE_ACCOUNT_ABNORMAL', 'TRANSFER_RISK', 'DAY_RECEIVED_QUOTA_EXCEED'] as const
const minutes = [1, 1, 1, 5, 30, 3 * 60, 26 * 60, 3 * 1440, 9 * 1440, 9 * 1440, 20 * 1440] as const

export type SellerStep =
  | { readonly does: 'sale'; readonly seller: number; readonly pieces: number; readonly until: 'paid' | 'sent' | 'received' }
  | { readonly does: 'back'; readonly sale: number; readonly percent: number; readonly isDouble: boolean }
  | { readonly does: 'withdraw'; readonly seller: number; readonly percent: number; readonly phones: number }
  | { readonly does: 'on-withdrawal'; readonly seller: number; readonly deed: (typeof deeds)[number]; readonly isDouble: boolean }
  | { readonly does: 'news'; readonly seller: number; readonly bill: number; readonly state: (typeof news)[number]; readonly times: number }
  | { readonly does: 'suspend' | 'go-on'; readonly seller: number }
  | { readonly does: 'tax'; readonly rule: 'none' | 'cumulative' }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'fault'; readonly fault: (typeof switches)[number]; readonly isOn: boolean }
  | { readonly does: 'failure'; readonly reason: string }

const step = <Step extends SellerStep>(weight: number, record: { [Key in keyof Step]: fc.Arbitrary<Step[Key]> }) => ({
  weight,
  arbitrary: fc.record(record) as fc.Arbitrary<Step>,
})
type StepThat<Does extends SellerStep['does']> = Extract<SellerStep, { does: Does }>
const is = <Does extends string>(does: Does) => fc.constant(does)

export const sellerSteps: fc.Arbitrary<SellerStep> = fc.oneof(
  step<StepThat<'sale'>>(5, {
    does: is('sale'),
    seller,
    pieces: fc.integer({ min: 1, max: 3 }),
    until: fc.constantFrom('paid', 'sent', 'received', 'received', 'received'),
  }),
  step<StepThat<'back'>>(3, { does: is('back'), sale: fc.nat(5), percent: fc.constantFrom(1, 33, 50, 100), isDouble: fc.boolean() }),
  step<StepThat<'withdraw'>>(6, {
    does: is('withdraw'),
    seller,
    percent: fc.constantFrom(1, 40, 100, 100, 101),
    phones: fc.constantFrom(1, 1, 2),
  }),
  step<StepThat<'on-withdrawal'>>(9, { does: is('on-withdrawal'), seller, deed: fc.constantFrom(...deeds), isDouble: fc.boolean() }),
  step<StepThat<'news'>>(2, {
    does: is('news'),
    seller,
    bill: fc.nat(5),
    state: fc.constantFrom(...news),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  step<StepThat<'suspend' | 'go-on'>>(1, { does: fc.constantFrom('suspend', 'go-on', 'go-on'), seller }),
  step<StepThat<'tax'>>(1, { does: is('tax'), rule: fc.constantFrom('none', 'cumulative', 'cumulative') }),
  step<StepThat<'wait'>>(9, { does: is('wait'), minutes: fc.constantFrom(...minutes) }),
  step<StepThat<'fault'>>(2, { does: is('fault'), fault: fc.constantFrom(...switches), isOn: fc.boolean() }),
  step<StepThat<'failure'>>(1, { does: is('failure'), reason: fc.constantFrom(...failures) }),
)

export interface Scene {
  readonly story: Story
  readonly goods: Goods
  readonly sellers: readonly StoryPerson[]
  /** Of each seller one, sent out before anything happened. */
  readonly cards: readonly Card[]
  readonly buyer: StoryPerson
  readonly hq: StoryPerson
  readonly sales: { readonly id: string; readonly goodsFen: Fen }[]
  /** The bills that WeChat paid, or is said to have paid by news alone. */
  readonly paid: Set<string>
}

/** Takes one step; throws what the API refuses. */
export async function takeSellerStep(scene: Scene, step: SellerStep): Promise<unknown> {
  const { story, hq } = scene
  switch (step.does) {
    case 'wait':
      return await passes(scene, step.minutes)
    case 'tax':
      return await story.settings({ taxRule: step.rule })
    case 'fault':
      story.sandbox.faults[step.fault] = step.isOn
      return
    case 'failure':
      story.sandbox.faults.transfer_fail = step.reason
      return
    case 'sale':
      return await sell(scene, step)
    case 'back':
      return await payBack(scene, step)
    case 'suspend':
      return await hq.suspends(who(scene, step))
    case 'go-on':
      return await hq.letsGoOn(who(scene, step))
    case 'withdraw':
      return await withdraw(scene, step)
    case 'on-withdrawal':
      return await onWithdrawal(scene, step)
    case 'news':
      return await tell(scene, step)
  }
}

/** WeChat forgets a transfer after 30 days, so what it paid is noted on the way. */
export async function passes({ story, sellers, paid }: Scene, minutes: number): Promise<void> {
  await story.passes({ minutes })
  if (minutes < 1440) return
  for (const seller of sellers)
    for (const { id } of await seller.listsWithdrawals())
      for (const { billNo, state } of await transfersOf(story, id)) if (state === 'paid') paid.add(billNo)
}

function who({ sellers }: Scene, step: { readonly seller: number }): StoryPerson {
  const found = sellers[step.seller]
  if (!found) throw new Error('no such seller')
  return found
}

async function sell(scene: Scene, step: StepThat<'sale'>): Promise<void> {
  const { buyer, cards, goods, hq, sales } = scene
  const card = cards[step.seller]
  if (card) await buyer.opens(card)
  const order = await buyer.buys([{ sizeId: goods.size.id, quantity: step.pieces }])
  sales.push({ id: order.id, goodsFen: fen(step.pieces * goods.size.priceFen) })
  await scene.story.passes({ seconds: 8 })
  if (step.until !== 'paid') await hq.ships(order)
  if (step.until === 'received') await buyer.receives(order)
}

/** HQ pays a part back, before or after the money was free; twice under one id is once. */
async function payBack({ hq, story, sales }: Scene, { sale, percent, isDouble }: StepThat<'back'>): Promise<unknown> {
  const chosen = sales[sale]
  const found = chosen && (await story.context.read.orders.find(chosen.id))
  if (!chosen || !found?.lines[0]) return
  const amountFen = fen(Math.ceil((chosen.goodsFen * percent) / 100))
  const id = createUlid(story.clock.now().getTime())
  const pays = () => hq.paysBack(chosen, { id, lines: [{ lineId: found.lines[0]?.id ?? '', amountFen }] })
  return await Promise.all(isDouble ? [pays(), pays()] : [pays()])
}

/** So much of what is there, from one phone or from two at the same moment: then each has an id of its own. */
async function withdraw(scene: Scene, step: StepThat<'withdraw'>): Promise<unknown> {
  const seller = who(scene, step)
  const { maximumFen } = await seller.quotesWithdrawal()
  const amountFen = Math.floor((maximumFen * step.percent) / 100)
  const asks = Array.from({ length: step.phones }, () => seller.withdraws({ amountFen, realName: '林小满' }))
  const answers = await Promise.allSettled(asks)
  if (answers.filter(({ status }) => status === 'fulfilled').length > 1) throw new Error('two phones withdrew the same money')
  const refused = answers.find((answer) => answer.status === 'rejected')
  if (refused) throw refused.reason
  return
}

async function onWithdrawal(scene: Scene, step: StepThat<'on-withdrawal'>): Promise<unknown> {
  const seller = who(scene, step)
  const [newest] = await seller.listsWithdrawals()
  if (!newest) return
  const verbs = {
    confirm: () => seller.confirmsTransfer(newest),
    close: () => seller.confirmsTransfer(newest, 'closed'),
    check: () => seller.checksWithdrawal(newest),
    'call-back': () => seller.callsBack(newest),
    void: () => scene.hq.voidsPayout(newest),
    retry: () => scene.hq.retriesPayout(newest),
  }
  const does = verbs[step.deed]
  return await Promise.all(step.isDouble ? [does(), does()] : [does()])
}

/** WeChat says something of a bill that it was asked for: late, again, or against what it said before. */
async function tell(scene: Scene, step: StepThat<'news'>): Promise<void> {
  const { story, paid } = scene
  const withdrawals = await who(scene, step).listsWithdrawals()
  const bills = (await Promise.all(withdrawals.map(({ id }) => billsOf(story, id)))).flat()
  const bill = bills.filter((each) => each.asked_at !== null)[step.bill]
  if (!bill) return
  // Of a bill that never reached WeChat there is no progress to be told.
  const isKnown = (await transfersOf(story, bill.withdrawal_id)).some(({ billNo }) => billNo === bill.id)
  if (!isKnown && (step.state === 'paying' || step.state === 'cancelling')) return
  if (step.state === 'paid') paid.add(bill.id)
  const failReason = step.state === 'failed' ? 'TRANSFER_RISK' : null
  const facts = { billNo: bill.id, amountFen: bill.net_fen, state: step.state, failReason, at: story.clock.now() }
  await Promise.all(Array.from({ length: step.times }, () => recordTransfer(story.context, facts)))
}
