import { startStores } from './start-stores'

const card = (token: string, scene = 1007) => ({ scene, query: { s: token } })

beforeEach(() => localStorage.clear())

test('an entry by a card is one visit, sent with its scene', async () => {
  const { inbound } = startStores()
  const recordVisit = jest.fn(async () => ({}))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(card('K7'))
  await inbound.flushVisit()
  inbound.enter(null)
  await inbound.flushVisit()
  expect(recordVisit.mock.calls).toEqual([[{ token: 'K7', scene: 1007 }]])
  expect(inbound.useInbound.getState()).toEqual({ token: 'K7', scene: 1007 })
})

test('an entry without a card sends nothing and keeps the card that was there', async () => {
  const { inbound } = startStores()
  const recordVisit = jest.fn(async () => ({}))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(card('K7'))
  inbound.enter({ scene: 1089, query: {} })
  await inbound.flushVisit()
  expect(recordVisit).toHaveBeenCalledTimes(1)
  expect(inbound.useInbound.getState().token).toBe('K7')
})

test('a visit that nobody heard of is sent when the app shows again, in order', async () => {
  const { inbound, NetworkError } = startStores()
  const recordVisit = jest.fn(async (_: { token: string }) => ({})).mockRejectedValueOnce(new NetworkError('offline'))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(card('A'))
  await inbound.flushVisit()
  inbound.enter(card('B'))
  await inbound.flushVisit()
  expect(recordVisit.mock.calls.map(([{ token }]) => token)).toEqual(['A', 'A', 'B'])
})

test('a visit that was never acknowledged is sent after a restart, for a day', async () => {
  const first = startStores()
  first.inbound.startInbound({ recordVisit: () => Promise.reject(new first.NetworkError('offline')), recordOpen: jest.fn() })
  first.inbound.enter(card('A'))
  await first.inbound.flushVisit()

  const { inbound } = startStores()
  const recordVisit = jest.fn(async () => ({}))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(null)
  await inbound.flushVisit()
  expect(recordVisit).toHaveBeenCalledTimes(1)
})

test('a visit older than a day is worth nothing any more', async () => {
  const at = Date.now() - 25 * 60 * 60 * 1000
  localStorage.setItem('shupu:visits', JSON.stringify([{ token: 'A', scene: 1007, at }]))
  const { inbound } = startStores()
  const recordVisit = jest.fn(async () => ({}))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(null)
  await inbound.flushVisit()
  expect(recordVisit).not.toHaveBeenCalled()
})

test('a visit that the server refuses is not sent for ever', async () => {
  const { inbound, RefusalError } = startStores()
  const recordVisit = jest.fn(() => Promise.reject(new RefusalError({ code: 'code-invalid' })))
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(card('A'))
  await inbound.flushVisit()
  await inbound.flushVisit()
  expect(recordVisit).toHaveBeenCalledTimes(1)
})

test('who waits for the visit waits for the one under way', async () => {
  const { inbound } = startStores()
  let isDone = false
  const recordVisit = async () => {
    await Promise.resolve()
    isDone = true
    return {}
  }
  inbound.startInbound({ recordVisit, recordOpen: jest.fn() })
  inbound.enter(card('A'))
  await inbound.flushVisit()
  expect(isDone).toBe(true)
})
