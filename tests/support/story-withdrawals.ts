import type { Withdrawal } from '../../contract/api/types'
import { createUlid } from '../../contract/ids'
import { fen, multiplyFen } from '../../contract/money'
import { insertRefund } from '../../server/usecases/insert-refund'
import type { Story, StoryPerson } from './story'
import type { Caller } from './story-call'

interface Phone {
  now(): Date
  confirmTransfer(packageInfo: string, outcome: 'confirmed' | 'closed' | 'expired'): Promise<Record<string, unknown>>
}

interface Ask {
  readonly id?: string
  readonly amountFen?: number
  readonly realName?: string | null
}

/** What a seller does about their money, and HQ about theirs. */
export function createWithdrawalVerbs(caller: Caller, phone: Phone) {
  const paramsOf = (withdrawal: { readonly id: string }) => ({ params: { id: withdrawal.id } })
  return {
    quotesWithdrawal: (amountFen?: number) => caller.call('quoteWithdrawal', { query: { amountFen } }),
    /** Takes out what the quote said, all of it unless an amount is named. */
    async withdraws(ask: Ask = {}): Promise<Withdrawal> {
      const { plan, maximumFen } = await caller.call('quoteWithdrawal', { query: { amountFen: ask.amountFen } })
      const amountFen = fen(ask.amountFen ?? maximumFen)
      const body = {
        id: ask.id ?? createUlid(phone.now().getTime()),
        amountFen,
        expectedNetFen: plan?.netFen ?? amountFen,
        realName: ask.realName ?? null,
      }
      return (await caller.call('askWithdrawal', { body })).withdrawal
    },
    /** Opens WeChat's page for the next bill and taps, or goes back. */
    async confirmsTransfer(withdrawal: { readonly id: string }, outcome: 'confirmed' | 'closed' | 'expired' = 'confirmed') {
      const parameters = await caller.call('startTransfer', paramsOf(withdrawal))
      return await phone.confirmTransfer(parameters.package, outcome)
    },
    checksWithdrawal: async (withdrawal: { readonly id: string }) =>
      (await caller.call('checkWithdrawal', paramsOf(withdrawal))).withdrawal,
    callsBack: async (withdrawal: { readonly id: string }) => (await caller.call('cancelWithdrawal', paramsOf(withdrawal))).withdrawal,
    seesWithdrawal: async (withdrawal: { readonly id: string }) => (await caller.call('getWithdrawal', paramsOf(withdrawal))).withdrawal,
    listsWithdrawals: async () => (await caller.call('listWithdrawals', { query: {} })).items,

    listsPayouts: (group: 'to-do' | 'under-way' | 'ended' = 'to-do') => caller.call('listPayouts', { query: { group } }),
    retriesPayout: async (withdrawal: { readonly id: string }, id = createUlid(phone.now().getTime())) =>
      (await caller.call('retryPayout', { ...paramsOf(withdrawal), body: { id } })).payout,
    voidsPayout: async (withdrawal: { readonly id: string }, reason = '名字对不上', id = createUlid(phone.now().getTime())) =>
      (await caller.call('voidPayout', { ...paramsOf(withdrawal), body: { id, reason } })).payout,
  }
}

/** A sale that leaves the seller so much more to take: sold, sent, received, the days for returns over. Answers the order. */
export async function earns(story: Story, seller: StoryPerson, amountFen: number, buyerName = `buyer-of-${seller.name}`) {
  const buyer = await story.person(buyerName)
  const goods = await story.goods({ sizes: [{ price_fen: multiplyFen(fen(amountFen), 10), batches: [{ best_before: '2099-10-10' }] }] })
  await buyer.opens(await seller.shares(goods))
  const order = await buyer.buys([{ sizeId: goods.size.id, quantity: 1 }])
  const hq = await story.hq()
  await hq.ships(order)
  await buyer.receives(order)
  await story.passes({ days: 8 })
  return order
}

/** HQ pays a whole order back. */
export async function refundsAll(story: Story, orderId: string): Promise<void> {
  const found = await story.context.read.orders.find(orderId)
  if (!found) throw new Error('no order')
  const lines = found.lines.map((line) => ({ lineId: line.id, quantity: line.quantity, amountFen: line.net_fen }))
  const refund = { orderId, reason: 'claim' as const, goodsFen: found.order.goods_fen, freightFen: found.order.freight_fen, lines }
  await story.context.transact((stores) => insertRefund(story.context, stores, refund))
  await story.passes({ minutes: 2 })
}

/** Nothing goes wrong any more, and the settings of money are the first ones. */
export async function calmTransfers(story: Story): Promise<void> {
  const notifies = { drop_notify: false, dup_notify: false, reorder: false, busy: false, late_notify: 0 }
  const transfers = {
    transfer_fail: '',
    transfer_processing: false,
    transfer_lost: false,
    transfer_not_enough: false,
    transfer_limit: 20_000,
  }
  Object.assign(story.sandbox.faults, notifies, transfers)
  await story.settings({ taxRule: 'none', transferLimitFen: fen(20_000), realNameFromFen: fen(200_000) })
}

/** Pending, available, on its way. */
export async function balancesOf(story: Story, seller: { readonly id: string }): Promise<readonly number[]> {
  const { pending_fen, available_fen, withdrawing_fen } = await story.context.read.sellers.get(seller.id)
  return [pending_fen, available_fen, withdrawing_fen]
}

export async function billsOf(story: Story, withdrawalId: string) {
  return (await story.context.read.withdrawals.find(withdrawalId))?.bills ?? []
}

/** What WeChat knows of a withdrawal's bills, also while its answers are made to fail. */
export async function transfersOf(story: Story, withdrawalId: string) {
  const { faults } = story.sandbox
  const { busy, transfer_lost } = faults
  Object.assign(faults, { busy: false, transfer_lost: false })
  try {
    const found = await Promise.all((await billsOf(story, withdrawalId)).map((bill) => story.context.transfer.findTransfer(bill.id)))
    return found.filter((facts) => facts !== null)
  } finally {
    Object.assign(faults, { busy, transfer_lost })
  }
}
