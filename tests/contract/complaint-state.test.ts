import { type ComplaintAction, type ComplaintActor, complaintAfter, complaintStates } from '../../contract/complaint-state'

describe('complaintAfter', () => {
  it.each([
    ['open', 'buyer', 'add', 'open'],
    ['open', 'buyer', 'close', 'closed'],
    ['open', 'hq', 'answer', 'answered'],
    ['answered', 'buyer', 'add', 'open'],
    ['answered', 'buyer', 'close', 'closed'],
    ['answered', 'hq', 'answer', 'answered'],
    ['answered', 'system', 'close', 'closed'],
  ] as const)('%s: %s may %s, and it is %s', (state, actor, action, next) => {
    expect(complaintAfter(state, actor, action)).toBe(next)
  })

  const actors: readonly ComplaintActor[] = ['buyer', 'hq', 'system']
  const actions: readonly ComplaintAction[] = ['add', 'answer', 'close']

  test('nothing else is allowed: HQ never closes, time never closes what waits for HQ, nothing happens once it is closed', () => {
    const moves = complaintStates.flatMap((state) =>
      actors.flatMap((actor) =>
        actions.filter((action) => complaintAfter(state, actor, action)).map((action) => `${state} ${actor} ${action}`),
      ),
    )
    expect(moves).toHaveLength(7)
    expect(moves.filter((move) => move.includes('hq close') || move.startsWith('closed') || move === 'open system close')).toEqual([])
  })
})
