/** What a line of an order has been through, in pieces. */
export interface LineQuantities {
  readonly quantity: number
  readonly shippedQuantity: number
  readonly receivedQuantity: number
  /** Paid back, whether or not it ever shipped. */
  readonly refundedQuantity: number
  /** Called off before they were sent; their money is back or on its way. */
  readonly cancelledQuantity: number
  /** Paid back after they were sent and before they were received: nobody waits for them any more. */
  readonly refundedOnTheWay: number
}

export interface OrderFacts {
  readonly isPaid: boolean
  readonly isCancelled: boolean
  readonly isSettled: boolean
  readonly lines: readonly LineQuantities[]
}

export const orderStates = ['placed', 'paid', 'shipping', 'shipped', 'received', 'completed', 'cancelled', 'closed'] as const
export type OrderState = (typeof orderStates)[number]

export type OrderActor = 'buyer' | 'hq' | 'system'
export type OrderAction = 'pay' | 'change-address' | 'record-payment' | 'cancel' | 'ship' | 'receive' | 'refund' | 'settle'

/** Who may do what in which state. What an action leads to is read from the lines by `orderState`. */
const allowed: Readonly<Record<OrderState, Readonly<Partial<Record<OrderActor, readonly OrderAction[]>>>>> = {
  placed: { buyer: ['pay', 'cancel', 'change-address'], hq: ['cancel'], system: ['record-payment', 'cancel'] },
  paid: { buyer: ['cancel', 'change-address'], hq: ['ship', 'refund'] },
  shipping: { buyer: ['receive'], hq: ['ship', 'refund'], system: ['receive'] },
  shipped: { buyer: ['receive'], hq: ['refund'], system: ['receive'] },
  received: { hq: ['refund'], system: ['settle'] },
  completed: { hq: ['refund'] },
  cancelled: { system: ['record-payment', 'refund'] },
  closed: { hq: ['refund'], system: ['settle'] },
}

/** The state of an order, derived from its facts and nothing else. */
export function orderState(facts: OrderFacts): OrderState {
  if (facts.isCancelled) return 'cancelled'
  if (!facts.isPaid) return 'placed'
  if (facts.lines.every((line) => line.refundedQuantity >= line.quantity)) return 'closed'
  if (facts.isSettled) return 'completed'
  const isThere = (line: LineQuantities) => line.receivedQuantity + line.refundedOnTheWay >= piecesToSend(line)
  if (facts.lines.every(isThere)) return 'received'
  if (facts.lines.every((line) => line.shippedQuantity >= piecesToSend(line))) return 'shipped'
  return facts.lines.some((line) => line.shippedQuantity > 0) ? 'shipping' : 'paid'
}

/** Pieces of a line that were, or are still to be, sent. */
function piecesToSend(line: LineQuantities): number {
  return line.quantity - line.cancelledQuantity
}

export function allowedActions(state: OrderState, actor: OrderActor): readonly OrderAction[] {
  return allowed[state][actor] ?? []
}

export function isAllowed(state: OrderState, actor: OrderActor, action: OrderAction): boolean {
  return allowedActions(state, actor).includes(action)
}
