import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { SellerRow } from '../database/sellers'
import type { Stores } from '../database/stores'
import { withdrawalEntry } from '../domain/ledger'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import type { Settings } from '../domain/settings'
import { type WithdrawalPlan, withdrawalBounds } from '../domain/withdrawals'
import type { Context } from '../ports'
import { planFor } from './quote-withdrawal'
import { viewWithdrawal } from './withdrawal-view'

type Answer = RouteAnswer<'askWithdrawal'>

interface Request {
  readonly sellerId: string
  readonly body: RouteRequest<'askWithdrawal'>['body']
}

/**
 * Takes the money of one withdrawal off what the seller may take, once for each id and never below zero, and gives each of its bills the
 * number it keeps. Nothing is asked of WeChat here.
 */
export async function askWithdrawal(context: Context, request: Request): Promise<Answer> {
  // Without the name, which is not kept in any form that could be guessed at.
  const hash = requestHash({ id: request.body.id, amountFen: request.body.amountFen })
  const earlier = await context.read.withdrawals.find(request.body.id)
  if (earlier) return await sameWithdrawal(context.read, request, hash)
  const settings = await context.read.settings.get()
  checkAmount(await context.read.sellers.get(request.sellerId), request, settings)
  return await context.transact(async (stores) => {
    const now = context.clock.now()
    const { sellerId, body } = request
    const plan = await planFor(stores, { sellerId, amountFen: body.amountFen, settings, now })
    if (plan.netFen !== body.expectedNetFen) refuse('net-changed', { netFen: plan.netFen })
    if (plan.isNameNeeded && body.realName === null) refuse('name-required', {})
    const isNew = await insertWithdrawal(context, stores, { request, hash, plan, settings, now })
    if (!isNew) return await sameWithdrawal(stores, request, hash)
    const claim = { sellerId, amountFen: body.amountFen }
    const isClaimed = await stores.ledger.postClaim(withdrawalEntry(body.id, sellerId, body.amountFen), claim, now)
    if (!isClaimed) return refuseClaim(await stores.sellers.get(sellerId))
    return await answerOf(stores, body.id)
  })
}

function checkAmount(seller: SellerRow, { body }: Request, settings: Settings): void {
  if (seller.state === 'suspended') refuse('seller-inactive', { reason: seller.state_reason })
  const bounds = withdrawalBounds(seller.available_fen, settings)
  if (body.amountFen > seller.available_fen) refuse('balance-too-low', { availableFen: seller.available_fen })
  if (body.amountFen < bounds.minimumFen || body.amountFen > bounds.maximumFen) refuse('withdrawal-amount', bounds)
}

/** What the money was there for a moment ago has happened meanwhile. */
function refuseClaim(seller: SellerRow): never {
  if (seller.state === 'suspended') return refuse('seller-inactive', { reason: seller.state_reason })
  return refuse('balance-too-low', { availableFen: seller.available_fen })
}

interface Written {
  readonly request: Request
  readonly hash: string
  readonly plan: WithdrawalPlan
  readonly settings: Settings
  readonly now: Date
}

async function insertWithdrawal(context: Context, stores: Stores, { request, hash, plan, settings, now }: Written): Promise<boolean> {
  const { sellerId, body } = request
  const { grossFen: gross_fen, taxFen: tax_fen, netFen: net_fen } = plan
  const sums = { gross_fen, tax_fen, net_fen, tax_rule: settings.taxRule }
  const withdrawal = { id: body.id, request_hash: hash, seller_id: sellerId, ...sums, asked_at: now, ended_at: null }
  const bills = plan.bills.map((bill, position) => ({
    id: context.makeId(),
    withdrawal_id: body.id,
    position,
    gross_fen: bill.grossFen,
    tax_fen: bill.taxFen,
    net_fen: bill.netFen,
    state: 'planned' as const,
    sealed_name: bill.netFen >= settings.realNameFromFen && body.realName !== null ? context.transfer.sealName(body.realName) : null,
  }))
  const isNew = await stores.withdrawals.insert(withdrawal, bills)
  if (isNew && bills[0]) await stores.jobs.plan('send-transfer', bills[0].id, now)
  return isNew
}

/** The answer to what was asked before, or why this can't be a new one. */
async function sameWithdrawal(stores: Stores, { sellerId, body }: Request, hash: string): Promise<Answer> {
  const earlier = await stores.withdrawals.find(body.id)
  if (earlier) {
    const isSame = earlier.withdrawal.seller_id === sellerId && earlier.withdrawal.request_hash === hash
    return isSame ? { withdrawal: viewWithdrawal(earlier) } : refuse('id-conflict', {})
  }
  const open = await stores.withdrawals.findOpen(sellerId)
  if (!open) throw new Error('a withdrawal is neither new nor known')
  return refuse('withdrawal-open', { id: open.withdrawal.id })
}

async function answerOf(stores: Stores, id: string): Promise<Answer> {
  const found = await stores.withdrawals.find(id)
  if (!found) throw new Error('a withdrawal is missing')
  return { withdrawal: viewWithdrawal(found) }
}
