import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { api } from '@/lib/http'

export function quoteOrder(body: RouteInput<'quoteOrder'>['body']): Promise<RouteAnswer<'quoteOrder'>> {
  return api('POST /quotes', { body })
}

/** The id is made by the caller and kept over retries: the same order comes back. */
export function placeOrder(body: RouteInput<'placeOrder'>['body']): Promise<RouteAnswer<'placeOrder'>> {
  return api('POST /orders', { body })
}

export function startPayment(id: string): Promise<RouteAnswer<'startPayment'>> {
  return api('POST /orders/{id}/payment', { params: { id } })
}

/** Asks WeChat through the API; what the phone said is no proof. */
export function checkPayment(id: string): Promise<RouteAnswer<'checkPayment'>> {
  return api('POST /orders/{id}/payment-check', { params: { id } })
}

export function cancelOrder(id: string): Promise<RouteAnswer<'cancelOrder'>> {
  return api('POST /orders/{id}/cancel', { params: { id } })
}

/** `isSaidToWechat`: the server then asks WeChat before it believes it. */
export function confirmReceipt(id: string, isSaidToWechat: boolean): Promise<RouteAnswer<'confirmReceipt'>> {
  return api('POST /orders/{id}/receipt', { params: { id }, body: { isSaidToWechat } })
}

export function listOrders(query: RouteInput<'listOrders'>['query']): Promise<RouteAnswer<'listOrders'>> {
  return api('GET /orders', { query })
}

export function getOrder(id: string): Promise<RouteAnswer<'getOrder'>> {
  return api('GET /orders/{id}', { params: { id } })
}

/** Whether the box of a parcel says the batch and the dates that we say; once. */
export function answerBoxDate(id: string, body: RouteInput<'answerBoxDate'>['body']): Promise<RouteAnswer<'answerBoxDate'>> {
  return api('POST /orders/{id}/box-check', { params: { id }, body })
}
