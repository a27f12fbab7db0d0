import type { Person, RouteAnswer } from '@contract/api/types'
import { create } from 'zustand'
import { RefusalError, type SessionGate } from '@/lib/http'
import { forgetEverything, invalidate } from '@/lib/request-cache'
import { entry } from '@/platform/entry'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

type OpenSession = (code: string) => Promise<RouteAnswer<'openSession'>>

interface Session {
  readonly token: string
  readonly expiresAt: string
  readonly person: Person
  /** The account it was opened for, where the phone knows that. */
  readonly account: string | null
}

const storageKey = 'session'
const outKey = 'signed-out'
/** A session this near its end is renewed first, so that it does not end between two calls. */
const marginMs = 60_000

let openSession: OpenSession | null = null
let underWay: Promise<Session> | null = null

/** `isOut`: the person signed out on this phone, and nothing signs them in again but they themselves. */
export const useSessionState = create<{ readonly session: Session | null; readonly isOut: boolean }>(() => ({
  session: null,
  isOut: false,
}))

function currentSession(): Session | null {
  const { session } = useSessionState.getState()
  return session !== null && Date.parse(session.expiresAt) - marginMs > Date.now() ? session : null
}

function keepSession(session: Session | null): void {
  useSessionState.setState({ session })
  if (session === null) storage.remove(storageKey)
  else storage.write(storageKey, session)
}

/** Called once by the app: reads the kept session and learns how to open a new one. */
export function startSession(open: OpenSession): void {
  openSession = open
  useSessionState.setState({ isOut: storage.read(outKey) === true })
  const kept = storage.read(storageKey) as Session | null
  if (kept === null || typeof kept.token !== 'string') return
  if (kept.account === login.account()) useSessionState.setState({ session: kept })
  else forgetPerson()
}

function setOut(isOut: boolean): void {
  useSessionState.setState({ isOut })
  if (isOut) storage.write(outKey, true)
  else storage.remove(outKey)
}

function forgetPerson(): void {
  keepSession(null)
  forgetEverything()
}

async function openWithCode(): Promise<Session> {
  if (openSession === null) throw new Error('the session is used before it was started')
  const answer = await openSession(await login.code())
  const session = { token: answer.sessionToken, expiresAt: answer.expiresAt, person: answer.person, account: login.account() }
  keepSession(session)
  return session
}

/** A code can be used up by a request whose answer got lost: a refused one is replaced once. */
async function signInAnew(): Promise<Session> {
  try {
    return await openWithCode()
  } catch (error) {
    if (error instanceof RefusalError && error.refusal.code === 'code-invalid') return openWithCode()
    throw error
  }
}

/** Logs in silently; calls at the same time share one login. Rejects with what WeChat or the API said. */
export function signIn(): Promise<Session> {
  underWay ??= signInAnew().finally(() => {
    underWay = null
  })
  return underWay
}

export const sessionGate: SessionGate = {
  token: async () => {
    if (entry.isSinglePage() || useSessionState.getState().isOut) return null
    const session = currentSession()
    if (session !== null) return session.token
    // Without a session the call goes out as a visitor's; the API says whether that is enough.
    return signIn().then(
      ({ token }) => token,
      () => null,
    )
  },
  renew: async (refused) => {
    if (entry.isSinglePage() || useSessionState.getState().isOut) return null
    const session = currentSession()
    if (session !== null && session.token !== refused) return session.token
    return (await signIn()).token
  },
}

/** Resolves when the login under way has ended, well or not. In Moments' single page at once. */
export async function sessionReady(): Promise<void> {
  await sessionGate.token()
}

/** The API told more about the person: they opened a shop, HQ changed something. */
export function updatePerson(person: Person): void {
  const { session } = useSessionState.getState()
  if (session !== null && JSON.stringify(session.person) !== JSON.stringify(person)) keepSession({ ...session, person })
}

/** Another person sits down at this phone: everything of the one before is forgotten, then the new one logs in. */
export async function changePerson(): Promise<void> {
  setOut(false)
  forgetPerson()
  await signIn()
}

/** The person leaves this phone: what it knows of them is forgotten, and it stays so. */
export function leavePhone(): void {
  setOut(true)
  forgetPerson()
}

/** Whoever left comes back, and every page asks again. */
export async function comeBack(): Promise<void> {
  setOut(false)
  await signIn()
  invalidate('')
}
