import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function quoteWithdrawal(query: RouteInput<'quoteWithdrawal'>['query']): Promise<RouteAnswer<'quoteWithdrawal'>> {
  return api('GET /seller/withdrawal-quote', { query })
}

export function askWithdrawal(body: RouteInput<'askWithdrawal'>['body']): Promise<RouteAnswer<'askWithdrawal'>> {
  return api('POST /seller/withdrawals', { body })
}

export function startTransfer(id: string): Promise<RouteAnswer<'startTransfer'>> {
  return api('POST /seller/withdrawals/{id}/transfer', { params: { id } })
}

export function checkWithdrawal(id: string): Promise<RouteAnswer<'checkWithdrawal'>> {
  return api('POST /seller/withdrawals/{id}/check', { params: { id } })
}

export function cancelWithdrawal(id: string): Promise<RouteAnswer<'cancelWithdrawal'>> {
  return api('POST /seller/withdrawals/{id}/cancel', { params: { id } })
}

export function listWithdrawals(query: RouteInput<'listWithdrawals'>['query']): Promise<RouteAnswer<'listWithdrawals'>> {
  return api('GET /seller/withdrawals', { query })
}
