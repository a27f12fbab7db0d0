import type { Withdrawal, WithdrawalQuote } from '@contract/api/types'
import { fen } from '@contract/money'
import { type Answers, openBuyer } from './buyer-phone'
import type { MountedApp } from './pages/mount-app'
import type { PageRequest } from './pages/requests'
import { sampleBill, sampleQuote, sampleWithdrawal, withdrawalId } from './withdrawal-samples'

/* The page on which a seller takes money out, in the sandbox build. */

export const withdrawPath = 'seller/pages/withdraw/index'
export const transferPath = 'sandbox/pages/transfer/index'
export const quoteAt = 'GET /seller/withdrawal-quote'
export const askAt = 'POST /seller/withdrawals'
export const startAt = 'POST /seller/withdrawals/{id}/transfer'
export const checkAt = 'POST /seller/withdrawals/{id}/check'
export const cancelAt = 'POST /seller/withdrawals/{id}/cancel'
export const parameters = { billId: withdrawalId, amountFen: 20_000, mchId: '1900000001', appId: 'wx1', package: 'cGFja2FnZQ==' }

export function openWithdraw(quote: WithdrawalQuote, answers: Answers = {}, language?: string): Promise<MountedApp> {
  return openBuyer({ path: withdrawPath, language, answers: { [quoteAt]: () => quote, ...answers } })
}

/** The amount that a quote was asked for; 0: for all. */
export function amountOf({ path }: PageRequest): number {
  return Number(new URLSearchParams(path.split('?')[1]).get('amountFen'))
}

/** A server with one withdrawal at most: asked for, and on its way once WeChat's page was shown. `state` can be set to anything else. */
export function oneWithdrawal(bills: Withdrawal['bills'] = [sampleBill(20_000), sampleBill(20_000), sampleBill(10_010)]) {
  const state: { open: Withdrawal | null } = { open: null }
  const move = (to: 'asked' | 'paying') => {
    const [first, ...others] = bills
    const current = first ? [{ ...first, state: to }] : []
    state.open = sampleWithdrawal({ state: to, confirmBy: null, bills: [...current, ...others] })
    return { withdrawal: state.open }
  }
  const answers: Answers = {
    [quoteAt]: () => sampleQuote({ open: state.open, ...(state.open && { availableFen: fen(0), maximumFen: fen(0), plan: null }) }),
    [askAt]: () => move('asked'),
    [startAt]: () => parameters,
    [checkAt]: () => move('paying'),
  }
  return { state, answers }
}
