import { create } from 'zustand'

/* Orders whose receipt the person confirmed in WeChat's own page, and which the server has not heard of from WeChat yet. */

export const useAwaitedReceipts = create<{ readonly ids: readonly string[] }>(() => ({ ids: [] }))

export function awaitReceipt(orderId: string): void {
  useAwaitedReceipts.setState(({ ids }) => ({ ids: [...ids.filter((id) => id !== orderId), orderId] }))
}

export function endAwaitingReceipt(orderId: string): void {
  useAwaitedReceipts.setState(({ ids }) => ({ ids: ids.filter((id) => id !== orderId) }))
}

export function useIsReceiptAwaited(orderId: string): boolean {
  return useAwaitedReceipts(({ ids }) => ids.includes(orderId))
}
