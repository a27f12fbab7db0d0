import fc from 'fast-check'
import {
  allowedActions,
  isAllowed,
  type LineQuantities,
  type OrderAction,
  type OrderActor,
  type OrderFacts,
  orderState,
  orderStates,
} from '../../contract/order-state'

const line = (quantity: number, shippedQuantity = 0, receivedQuantity = 0, change: Partial<LineQuantities> = {}): LineQuantities => ({
  quantity,
  shippedQuantity,
  receivedQuantity,
  refundedQuantity: 0,
  cancelledQuantity: 0,
  refundedOnTheWay: 0,
  ...change,
})
/** Called off and paid back. */
const calledOff = (pieces: number) => ({ cancelledQuantity: pieces, refundedQuantity: pieces })
const facts = (change: Partial<OrderFacts>): OrderFacts => ({
  isPaid: true,
  isCancelled: false,
  isSettled: false,
  lines: [line(2)],
  ...change,
})

describe('orderState', () => {
  it.each([
    ['placed', facts({ isPaid: false })],
    ['paid', facts({})],
    ['cancelled', facts({ isCancelled: true })],
    ['cancelled', facts({ isPaid: false, isCancelled: true })],
    ['shipping', facts({ lines: [line(2, 1)] })],
    ['shipping', facts({ lines: [line(2, 2), line(1)] })],
    ['shipped', facts({ lines: [line(2, 2), line(1, 1)] })],
    ['shipped', facts({ lines: [line(2, 2, 1), line(1, 1, 1)] })],
    ['received', facts({ lines: [line(2, 2, 2)] })],
    ['completed', facts({ lines: [line(2, 2, 2)], isSettled: true })],
    ['closed', facts({ lines: [line(2, 0, 0, calledOff(2))] })],
    ['closed', facts({ lines: [line(2, 2, 2, { refundedQuantity: 2 })], isSettled: true })],
    ['shipped', facts({ lines: [line(2, 2), line(3, 0, 0, calledOff(3))] })],
    ['shipped', facts({ lines: [line(3, 2, 0, calledOff(1))] })],
    ['received', facts({ lines: [line(3, 2, 2, calledOff(1))] })],
    ['paid', facts({ lines: [line(3, 0, 0, calledOff(1))] })],
    // Called off counts before its money is back.
    ['shipped', facts({ lines: [line(3, 2, 0, { cancelledQuantity: 1 })] })],
    ['received', facts({ lines: [line(2, 2, 2), line(1, 0, 0, { cancelledQuantity: 1 })] })],
    // A piece that was received and paid back is one piece: the other one is still to be sent, or on its way.
    ['shipping', facts({ lines: [line(2, 1, 1, { refundedQuantity: 1 })] })],
    ['shipped', facts({ lines: [line(2, 2, 1, { refundedQuantity: 1 })] })],
    ['shipping', facts({ lines: [line(1, 1, 1, { refundedQuantity: 1 }), line(1)] })],
    // Nobody waits for what was paid back on its way.
    ['received', facts({ lines: [line(2, 2, 1, { refundedQuantity: 1, refundedOnTheWay: 1 })] })],
    ['shipped', facts({ lines: [line(1, 1, 0, { refundedQuantity: 1, refundedOnTheWay: 1 }), line(1, 1)] })],
  ] as const)('is %s', (state, given) => expect(orderState(given)).toBe(state))

  const upTo = (most: number) => fc.nat(most)
  const lines = fc
    .tuple(fc.integer({ min: 1, max: 9 }), upTo(9), upTo(9), upTo(9), upTo(9), upTo(9))
    .map(([quantity, shipped, cancelled, received, refunded, missed]) => {
      const shippedQuantity = Math.min(shipped, quantity)
      const receivedQuantity = Math.min(received, shippedQuantity)
      const refundedQuantity = Math.min(refunded, quantity)
      const cancelledQuantity = Math.min(cancelled, quantity - shippedQuantity)
      const refundedOnTheWay = Math.min(missed, shippedQuantity - receivedQuantity, refundedQuantity)
      return line(quantity, shippedQuantity, receivedQuantity, { refundedQuantity, cancelledQuantity, refundedOnTheWay })
    })
  const anyFacts = fc.record({
    isPaid: fc.boolean(),
    isCancelled: fc.boolean(),
    isSettled: fc.boolean(),
    lines: fc.array(lines, { minLength: 1, maxLength: 5 }),
  })

  it('names a known state for whatever an order has been through', () => {
    fc.assert(fc.property(anyFacts, (given) => expect(orderStates).toContain(orderState(given))))
  })

  it('does not depend on the order of the lines', () => {
    fc.assert(fc.property(anyFacts, (given) => expect(orderState({ ...given, lines: [...given.lines].reverse() })).toBe(orderState(given))))
  })

  it('closes an order exactly when nothing is left of it', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        fc.pre(given.isPaid && !given.isCancelled)
        expect(orderState(given) === 'closed').toBe(given.lines.every((each) => each.quantity === each.refundedQuantity))
      }),
    )
  })
})

describe('the table of actions', () => {
  const actors: readonly OrderActor[] = ['buyer', 'hq', 'system']
  const permitted: Readonly<Record<OrderAction, readonly string[]>> = {
    pay: ['placed buyer'],
    'change-address': ['placed buyer', 'paid buyer'],
    'record-payment': ['placed system', 'cancelled system'],
    cancel: ['placed buyer', 'placed hq', 'placed system', 'paid buyer'],
    ship: ['paid hq', 'shipping hq'],
    receive: ['shipping buyer', 'shipping system', 'shipped buyer', 'shipped system'],
    refund: ['paid hq', 'shipping hq', 'shipped hq', 'received hq', 'completed hq', 'closed hq', 'cancelled system'],
    settle: ['received system', 'closed system'],
  }

  it.each(Object.entries(permitted))('allows %s to nobody else', (action, expected) => {
    const found = orderStates.flatMap((state) =>
      actors.filter((actor) => isAllowed(state, actor, action as OrderAction)).map((actor) => `${state} ${actor}`),
    )
    expect(new Set(found)).toEqual(new Set(expected))
  })

  it('lists what an actor may do', () => {
    expect(allowedActions('placed', 'buyer')).toEqual(['pay', 'cancel', 'change-address'])
    expect(allowedActions('closed', 'buyer')).toEqual([])
  })
})
