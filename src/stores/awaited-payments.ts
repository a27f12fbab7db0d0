import { create } from 'zustand'
import { storage } from '@/platform/storage'

/* Orders whose payment began on this phone and whose end the server has not told yet. Only the phone knows that it began, so it is kept:
   the question is asked on after leaving the page, and after a start. */

const storageKey = 'awaited-payments'
/** An unpaid order is long closed by then. */
const longestWaitMs = 24 * 60 * 60 * 1000

/** Order id → when its payment began, ms. */
type Awaited = Readonly<Record<string, number>>

function readKept(): Awaited {
  const kept = storage.read(storageKey)
  if (typeof kept !== 'object' || kept === null) return {}
  const since = Date.now() - longestWaitMs
  return Object.fromEntries(Object.entries(kept).filter(([, at]) => typeof at === 'number' && at > since))
}

export const useAwaitedPayments = create<{ readonly orders: Awaited }>(() => ({ orders: readKept() }))

function setOrders(orders: Awaited): void {
  useAwaitedPayments.setState({ orders })
  if (Object.keys(orders).length === 0) storage.remove(storageKey)
  else storage.write(storageKey, orders)
}

export function awaitPayment(orderId: string): void {
  setOrders({ ...useAwaitedPayments.getState().orders, [orderId]: Date.now() })
}

export function endAwaiting(orderId: string): void {
  const { [orderId]: ended, ...others } = useAwaitedPayments.getState().orders
  if (ended !== undefined) setOrders(others)
}

export function isAwaited(orderId: string): boolean {
  return useAwaitedPayments.getState().orders[orderId] !== undefined
}

/** Whether the payment of this order began here and nobody knows yet how it ended. */
export function useIsAwaited(orderId: string): boolean {
  return useAwaitedPayments(({ orders }) => orders[orderId] !== undefined)
}
