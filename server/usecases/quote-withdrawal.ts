import type { RouteAnswer, RouteRequest, WithdrawalQuote } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { type Fen, fen, subtractFen, zeroFen } from '../../contract/money'
import type { Stores } from '../database/stores'
import type { Settings } from '../domain/settings'
import { businessDay } from '../domain/time'
import { planWithdrawal, type WithdrawalPlan, withdrawalBounds } from '../domain/withdrawals'
import type { Context } from '../ports'
import { viewLines } from './statement-lines'
import { viewWithdrawal } from './withdrawal-view'

/** Says before anything is asked what a seller may take out and what becomes of it: limits, tax, what arrives, in how many bills. */
export async function quoteWithdrawal(
  context: Context,
  request: { readonly sellerId: string; readonly query: RouteRequest<'quoteWithdrawal'>['query'] },
): Promise<RouteAnswer<'quoteWithdrawal'>> {
  const { sellerId, query } = request
  const stores = context.read
  const settings = await stores.settings.get()
  const seller = await stores.sellers.get(sellerId)
  const open = await stores.withdrawals.findOpen(sellerId)
  const bounds = withdrawalBounds(seller.available_fen, settings)
  const amountFen = query.amountFen === undefined ? bounds.maximumFen : fen(query.amountFen)
  const isPossible = amountFen >= bounds.minimumFen && amountFen <= bounds.maximumFen
  const plan = isPossible ? await planFor(stores, { sellerId, amountFen, settings, now: context.clock.now() }) : null
  return {
    availableFen: seller.available_fen,
    pendingFen: seller.pending_fen,
    ...bounds,
    perBillFen: settings.transferLimitFen,
    taxRule: settings.taxRule,
    plan: plan && { ...plan, bills: plan.bills.map(({ netFen }) => ({ netFen })) },
    shop: { state: seller.state, suspendedReason: seller.state === 'suspended' ? seller.state_reason : null },
    open: open && viewWithdrawal(open),
    last: await lastEnded(stores, sellerId),
    owedFor: seller.available_fen < zeroFen ? await lastReturn(stores, sellerId) : null,
  }
}

async function lastEnded(stores: Stores, sellerId: string): Promise<WithdrawalQuote['last']> {
  // At most one of them is under way.
  const newest = await stores.withdrawals.listOfSeller(sellerId, null, 2)
  const ended = newest.find(({ withdrawal }) => withdrawal.ended_at !== null)
  return ended ? viewWithdrawal(ended) : null
}

/** The newest return among the last lines of the statement. */
async function lastReturn(stores: Stores, sellerId: string): Promise<WithdrawalQuote['owedFor']> {
  const lines = await stores.statements.listLines(sellerId, { belowIndex: null, limit: limits.pageSize })
  const line = lines.find(({ entryKey }) => entryKey.startsWith('refund:'))
  const [item] = line ? await viewLines(stores, sellerId, [line]) : []
  if (item?.kind !== 'taken-back') return null
  const { title, buyerName, amountFen, at } = item
  return { title, buyerName, takenBackFen: subtractFen(zeroFen, amountFen), at }
}

/** What becomes of an amount, by what this seller was paid so far this year. */
export async function planFor(
  stores: Stores,
  asked: { readonly sellerId: string; readonly amountFen: Fen; readonly settings: Settings; readonly now: Date },
): Promise<WithdrawalPlan> {
  const [year = '', month = ''] = businessDay(asked.now).split('-')
  const soFar = await stores.withdrawals.yearSoFar(asked.sellerId, year)
  return planWithdrawal(asked.amountFen, Number(month), soFar, asked.settings)
}
