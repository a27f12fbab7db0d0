import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import { answerBoxDate, cancelOrder, confirmReceipt, getOrder } from '@/services/orders'
import { payOrder, type Till } from './pay-order'
import { resumePaymentWatches } from './payment-watch'
import { receiveInWechat, type ShowReceipt } from './receive-order'
import { useRetry } from './use-retry'

/** The server closes an unpaid order a moment after its time. */
const closingMs = 3000

/** One order; asks on by itself while the network is away, when its time to pay is over, and about a payment nobody knows the end of. */
export function useOrder(id: string) {
  const query = useQuery(`order:${id}`, () => getOrder(id), { freshSeconds: 15 })
  const { refresh } = query
  const payBy = query.data?.order.payBy ?? null
  useRetry(query.error, refresh)
  useEffect(() => {
    const left = payBy === null ? 0 : Date.parse(payBy) + closingMs - Date.now()
    if (left <= 0) return undefined
    const timer = setTimeout(() => void refresh(), left)
    return () => clearTimeout(timer)
  }, [payBy, refresh])
  useEffect(resumePaymentWatches, [])
  useDidShow(resumePaymentWatches)
  return query
}

/** However a write ends, the order and its lists are asked for again: a refusal says that they have changed. */
function changing<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  return write().finally(() => invalidate('order'))
}

export function usePayOrder(id: string) {
  return useWrite((till: Till) => changing(() => payOrder(id, till)))
}

export function useCancelOrder(id: string) {
  return useWrite(() => changing(() => cancelOrder(id)))
}

export function useConfirmReceipt(id: string) {
  return useWrite(() => changing(() => confirmReceipt(id, false)))
}

export function useAnswerBoxDate(id: string) {
  return useWrite((parcelId: string, answer: 'same' | 'different') => changing(() => answerBoxDate(id, { parcelId, answer })))
}

export function useReceiveInWechat(id: string) {
  return useWrite((show: ShowReceipt) => receiveInWechat(id, show))
}
