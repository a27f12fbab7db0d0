import fc from 'fast-check'
import {
  allowedClaimActions,
  type ClaimAction,
  type ClaimActor,
  type ClaimFacts,
  type ClaimState,
  claimActions,
  claimKinds,
  claimReasons,
  claimStates,
  claimTurn,
  holdsPieces,
  isHqFault,
  needsProof,
  nextClaimState,
  openClaimStates,
} from '../../contract/claim-state'

const facts = (state: ClaimState, change: Partial<ClaimFacts> = {}): ClaimFacts => ({
  kind: 'return-and-refund',
  state,
  hasAppealed: false,
  isReturned: false,
  ...change,
})
const actors: readonly ClaimActor[] = ['buyer', 'hq', 'system']
const times = { claimAnswerHours: 48, returnSendDays: 7, returnTravelDays: 10, returnCheckDays: 3, appealDays: 7, refundDays: 3 }

describe('the table of claims', () => {
  const moves: Readonly<Record<ClaimAction, readonly string[]>> = {
    add: ['requested', 'approved', 'returning', 'returned', 'appealed'].map((state) => `${state} buyer → ${state}`),
    withdraw: ['requested', 'approved', 'appealed'].map((state) => `${state} buyer → withdrawn`),
    approve: ['requested hq', 'requested system', 'appealed hq', 'appealed system'].map((who) => `${who} → approved`),
    reject: ['requested hq → rejected', 'appealed hq → rejected'],
    send: ['approved buyer → returning', 'returning buyer → returning'],
    receive: ['returning hq → returned', 'returning system → returned'],
    accept: ['returned hq → refunding', 'returned system → refunding'],
    reduce: ['returned hq → refunding'],
    refuse: ['returning hq → refused', 'returned hq → refused'],
    appeal: ['rejected buyer → appealed', 'refused buyer → appealed'],
    expire: ['approved system → overdue'],
    retry: ['refund-failed hq → refund-failed', 'refund-failed system → refunding'],
    refund: ['refunding system → refunded', 'refund-failed system → refunded'],
    fail: ['refunding system → refund-failed', 'refund-failed system → refund-failed'],
  }

  it.each(Object.entries(moves))('lets %s be done by these, then, and by nobody else', (action, expected) => {
    const found = claimStates.flatMap((state) =>
      actors.flatMap((actor) => {
        const next = nextClaimState(facts(state), actor, action as ClaimAction)
        return next ? [`${state} ${actor} → ${next}`] : []
      }),
    )
    expect(new Set(found)).toEqual(new Set(expected))
  })

  it.each([
    ['a return waits for the goods', facts('requested'), 'approved'],
    ['a refund is paid at once', facts('requested', { kind: 'refund-only' }), 'refunding'],
    ['an appeal about what came back is paid at once', facts('appealed', { isReturned: true }), 'refunding'],
    ['an appeal about a return that was never sent waits for the goods', facts('appealed'), 'approved'],
  ] as const)('approved: %s', (_, given, next) => expect(nextClaimState(given, 'hq', 'approve')).toBe(next))

  it('what the buyer adds never moves a claim, whatever it is about', () => {
    for (const kind of claimKinds) {
      for (const state of claimStates) {
        for (const isReturned of [false, true]) {
          expect([state, null]).toContain(nextClaimState(facts(state, { kind, isReturned }), 'buyer', 'add'))
        }
      }
    }
  })

  it('lets nobody appeal twice', () => {
    expect(nextClaimState(facts('rejected', { hasAppealed: true }), 'buyer', 'appeal')).toBeNull()
    expect(allowedClaimActions(facts('rejected'), 'buyer')).toEqual(['appeal'])
    expect(allowedClaimActions(facts('rejected', { hasAppealed: true }), 'buyer')).toEqual([])
  })
})

describe('turns', () => {
  it.each([
    ['requested', 'hq', 48, 'approve'],
    ['appealed', 'hq', 48, 'approve'],
    ['approved', 'buyer', 168, 'expire'],
    ['returning', 'hq', 240, 'receive'],
    ['returned', 'hq', 72, 'accept'],
    ['refunding', 'wechat', 72, null],
    ['refund-failed', 'hq', 48, null],
    ['rejected', 'buyer', 168, null],
    ['refused', 'buyer', 168, null],
  ] as const)('%s: %s, for %d hours, then %s', (state, whose, hours, otherwise) => {
    expect(claimTurn(facts(state), times)).toEqual({ whose, hours, otherwise })
  })

  it.each(['refunded', 'withdrawn', 'overdue'] as const)('%s: nobody’s', (state) => expect(claimTurn(facts(state), times)).toBeNull())

  it('is over once an appeal was turned down', () => {
    for (const state of ['rejected', 'refused'] as const) expect(claimTurn(facts(state, { hasAppealed: true }), times)).toBeNull()
  })

  it('what happens by itself is always allowed', () => {
    for (const state of claimStates) {
      const otherwise = claimTurn(facts(state), times)?.otherwise
      if (otherwise) expect(nextClaimState(facts(state), 'system', otherwise)).not.toBeNull()
    }
  })

  it('silence alone ends every claim that waits for somebody here', () => {
    const anyFacts = fc.record({
      kind: fc.constantFrom(...claimKinds),
      state: fc.constantFrom(...claimStates),
      hasAppealed: fc.boolean(),
      isReturned: fc.boolean(),
    })
    fc.assert(
      fc.property(anyFacts, (given) => {
        let now: ClaimFacts = given
        for (let step = 0; step < claimStates.length; step += 1) {
          const otherwise = claimTurn(now, times)?.otherwise
          if (!otherwise) break
          now = { ...now, state: nextClaimState(now, 'system', otherwise) ?? now.state }
        }
        expect(['refunding', 'refund-failed', 'refunded', 'rejected', 'refused', 'withdrawn', 'overdue']).toContain(now.state)
      }),
    )
  })
})

test('what was turned down, taken back or never sent holds no pieces; the rest is open until it is refunded', () => {
  expect(claimStates.filter((state) => !holdsPieces(state))).toEqual(['rejected', 'refused', 'withdrawn', 'overdue'])
  expect(openClaimStates).toEqual(claimStates.filter((state) => holdsPieces(state) && state !== 'refunded'))
  expect(claimActions).toHaveLength(14)
})

test('who is at fault, and what has to be shown', () => {
  expect(claimReasons.filter((reason) => !isHqFault(reason))).toEqual(['changed-mind', 'ordered-wrong', 'no-reason', 'goodwill'])
  expect(claimReasons.filter(needsProof)).toEqual(['date-differs', 'damaged', 'wrong', 'missing', 'spoiled', 'not-as-described'])
})
