import type { RouteAnswer } from '@contract/api/types'
import { startStores } from './start-stores'

type Opened = RouteAnswer<'openSession'>

let serial = 0

function opened(lifeMs = 60 * 60 * 1000): Opened {
  serial += 1
  const person = { id: '01kd0000000000000000000000', nickname: '陈敏', avatar: null, isHq: false, seller: null }
  return { sessionToken: `token-${serial}`, expiresAt: new Date(Date.now() + lifeMs).toISOString(), person }
}

beforeEach(() => {
  localStorage.clear()
  serial = 0
})

test('the first call logs in, later ones use that session', async () => {
  const { session } = startStores()
  const open = jest.fn(async (_: string) => opened())
  session.startSession(open)
  expect(await Promise.all([session.sessionGate.token(), session.sessionGate.token()])).toEqual(['token-1', 'token-1'])
  expect(await session.sessionGate.token()).toBe('token-1')
  expect(open).toHaveBeenCalledTimes(1)
  expect(open.mock.calls[0]?.[0]).toMatch(/^sbx:sbx-buyer-chen:\w+$/)
})

test('who left stays out, over a new start too, until they come back themselves', async () => {
  const first = startStores()
  first.session.startSession(async () => opened())
  await first.session.sessionReady()
  first.session.leavePhone()
  expect(await first.session.sessionGate.renew('token-1')).toBeNull()
  const { session } = startStores()
  const open = jest.fn(async () => opened())
  session.startSession(open)
  expect(await session.sessionGate.token()).toBeNull()
  expect(open).not.toHaveBeenCalled()
  await session.comeBack()
  expect(await session.sessionGate.token()).toBe('token-2')
})

test('a session outlives the app', async () => {
  const first = startStores()
  first.session.startSession(async () => opened())
  await first.session.sessionReady()
  const { session } = startStores()
  const open = jest.fn(async () => opened())
  session.startSession(open)
  expect(await session.sessionGate.token()).toBe('token-1')
  expect(session.useSessionState.getState().session?.person.nickname).toBe('陈敏')
  expect(open).not.toHaveBeenCalled()
})

test('a session that is about to end is replaced first', async () => {
  const { session } = startStores()
  session.startSession(async () => opened(serial === 0 ? 30_000 : 3_600_000))
  await session.sessionReady()
  expect(await session.sessionGate.token()).toBe('token-2')
})

test('a refused session is renewed once for everybody', async () => {
  const { session } = startStores()
  const open = jest.fn(async () => opened())
  session.startSession(open)
  await session.sessionReady()
  const renewed = await Promise.all([session.sessionGate.renew('token-1'), session.sessionGate.renew('token-1')])
  expect(renewed).toEqual(['token-2', 'token-2'])
  // Who comes late with the old one gets the new one.
  expect(await session.sessionGate.renew('token-1')).toBe('token-2')
  expect(open).toHaveBeenCalledTimes(2)
})

test('a code that was used up is replaced once', async () => {
  const { session, RefusalError } = startStores()
  const open = jest.fn(async () => opened()).mockRejectedValueOnce(new RefusalError({ code: 'code-invalid' }))
  session.startSession(open)
  expect(await session.sessionGate.token()).toBe('token-1')
  expect(open).toHaveBeenCalledTimes(2)
})

test('without a login, calls go out as a visitor’s, and renewing says why', async () => {
  const { session, NetworkError } = startStores()
  session.startSession(() => Promise.reject(new NetworkError('offline')))
  expect(await session.sessionGate.token()).toBeNull()
  await expect(session.sessionGate.renew(null)).rejects.toThrow('offline')
})

test('another person in the address ends the session of the one before', async () => {
  const first = startStores('/?as=sbx-buyer-chen')
  first.session.startSession(async () => opened())
  await first.session.sessionReady()
  const { session } = startStores('/?as=sbx-seller-lin')
  const open = jest.fn(async (_: string) => opened())
  session.startSession(open)
  await session.sessionReady()
  expect(open.mock.calls[0]?.[0]).toContain('sbx-seller-lin')
})

test('what the API tells of a person later is kept with the session', async () => {
  const first = startStores()
  first.session.startSession(async () => opened())
  await first.session.sessionReady()
  const person = first.session.useSessionState.getState().session?.person
  if (person === undefined) throw new Error('nobody is signed in')
  first.session.updatePerson({ ...person, seller: { shopName: '小林的茶桌', state: 'active' } })
  const { session } = startStores()
  session.startSession(async () => opened())
  expect(session.useSessionState.getState().session?.person.seller?.shopName).toBe('小林的茶桌')
})
