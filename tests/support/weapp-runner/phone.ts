import { isAbsolute, join } from 'node:path'
import type { LivePage } from './live-page'
import { PageStack } from './page-stack'
import type { EnterOptions, PhoneOptions, PhoneRequest, PhoneState, PhoneStorage, WxCall } from './phone-state'
import { createRealm, loadProgram, type Program } from './program'
import { callMethod, type Values, writeQuery } from './records'
import { ShownPage } from './shown-page'
import { loadTemplates } from './templates'
import { Work } from './work'
import { createWx } from './wx'

export interface Phone {
  /** The page that shows now. */
  readonly page: () => ShownPage
  /** Paths of the open pages, the first one at the bottom. */
  readonly stack: () => readonly string[]
  readonly storage: PhoneStorage
  readonly calls: readonly WxCall[]
  readonly requests: readonly PhoneRequest[]
  /** Addresses of the pictures that were put into the album. */
  readonly album: readonly string[]
  readonly clipboard: () => string
  /** What the program wrote to its console: '<level>: <words>'. */
  readonly log: readonly string[]
  /** Waits until nothing is under way. Throws the first error that the program did not catch. */
  readonly settle: () => Promise<void>
  /** Lets timers of 50 ms and more run, and the program's clock move; settles. */
  readonly passTime: (ms: number) => Promise<void>
  /** The back button, or a swipe. */
  readonly back: () => Promise<void>
  readonly tapTab: (path: string) => Promise<void>
  readonly hide: () => Promise<void>
  /** Comes back; with options, as from a card: WeChat then opens that page afresh. */
  readonly show: (enter?: EnterOptions) => Promise<void>
  /** Errors that nobody caught so far; asking forgets them, so that settle does not throw them. */
  /** WeChat asks whether the person agrees to the privacy text; answers what it is told, once it is told. */
  readonly asksForPrivacy: () => Promise<readonly unknown[]>
  readonly takeErrors: () => readonly unknown[]
  readonly close: () => void
}

interface Parts {
  readonly state: PhoneState
  readonly errors: unknown[]
  readonly log: string[]
}

function enteredBy(enter: EnterOptions, first: string): PhoneState['entered'] {
  return { ...enter, path: enter.path ?? first, query: enter.query ?? {}, scene: enter.scene ?? 1001 }
}

function urlOf({ path, query }: PhoneState['entered']): string {
  const words = writeQuery(query)
  return `/${path}${words ? `?${words}` : ''}`
}

/** Everything but the program, which is run by `boot`. */
function assemble(options: PhoneOptions): Parts & { readonly boot: () => void } {
  const errors: unknown[] = []
  const log: string[] = []
  const dist = isAbsolute(options.dist) ? options.dist : join(process.cwd(), options.dist)
  const onError = (error: unknown) => errors.push(error)
  const work = new Work(options.now ?? Date.now, onError)
  const realm = createRealm(work, (level, words) => log.push(`${level}: ${words.map(String).join(' ')}`))
  const enter = enteredBy(options.enter ?? {}, '')
  const known: { program?: Program; stack?: PageStack } = {}
  const state: PhoneState = {
    options,
    work,
    calls: [],
    requests: [],
    storage: { normal: options.storage?.normal ?? {}, moments: options.storage?.moments ?? {} },
    entered: enter,
    launched: enter,
    clipboard: '',
    albumAllowed: null,
    album: [],
    files: new Map(),
    showListeners: new Set(),
    privacyListeners: [],
    comeBack: (referrerInfo) => {
      state.stack.top.run('onHide')
      tellApp(parts, 'onHide')
      tellApp(parts, 'onShow', referrerInfo)
      state.stack.top.run('onShow')
    },
    onError,
    handOver: realm.handOver,
    get program() {
      return demand(known.program)
    },
    get stack() {
      return demand(known.stack)
    },
  }
  const boot = () => {
    const getCurrentPages = () => known.stack?.list().map((page: LivePage) => page.instance) ?? []
    const program = loadProgram(dist, { wx: createWx(state), realm, getCurrentPages })
    known.program = program
    state.entered = enteredBy(options.enter ?? {}, program.pages[0] ?? '')
    state.launched = state.entered
    known.stack = new PageStack({ program, work, handOver: realm.handOver, render: loadTemplates(dist).render })
  }
  const parts = { state, errors, log, boot }
  return parts
}

function demand<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the mini program has not started')
  return value
}

function tellApp({ state }: Parts, name: string, referrerInfo: Values = {}): void {
  const { program, work, handOver, entered } = state
  const { path, query, scene, apiCategory = 'default', shareTicket, chatType } = entered
  const options = handOver({ path, query, scene, apiCategory, shareTicket, chatType, referrerInfo })
  work.guard(() => callMethod(program.app, name, options))
  if (name === 'onShow') for (const listener of [...state.showListeners]) work.guard(() => listener(options))
}

function createPhone(parts: Parts, close: () => void): Phone {
  const { state, errors, log } = parts
  const { work, stack } = state
  const settle = async () => {
    await work.settle()
    if (errors.length > 0) throw errors.splice(0)[0]
  }
  const act = async (run: () => void) => {
    work.guard(run)
    await settle()
  }
  return {
    page: () => new ShownPage(stack.top, state),
    stack: () => stack.list().map(({ path }) => path),
    storage: state.storage,
    calls: state.calls,
    requests: state.requests,
    album: state.album,
    clipboard: () => state.clipboard,
    log,
    settle,
    passTime: async (ms) => {
      await work.passTime(ms)
      await settle()
    },
    back: () => act(() => stack.navigateBack(1)),
    tapTab: (path) => act(() => stack.switchTab(`/${path}`)),
    hide: () =>
      act(() => {
        stack.top.run('onHide')
        tellApp(parts, 'onHide')
      }),
    show: (enter) =>
      act(() => {
        if (enter) state.entered = enteredBy(enter, state.entered.path)
        tellApp(parts, 'onShow')
        if (enter?.path) stack.reLaunch(urlOf(state.entered))
        else stack.top.run('onShow')
      }),
    asksForPrivacy: async () => {
      const answers: unknown[] = []
      const listener = state.privacyListeners.at(-1)
      if (!listener) throw new Error('nobody answers what WeChat asks about privacy')
      await act(() => listener((answer) => void answers.push(answer)))
      return answers
    },
    takeErrors: () => errors.splice(0),
    close,
  }
}

/**
 * Starts the built mini program from `dist` as WeChat would, enters it, and settles.
 * Throws what the program threw, or a compiler's message when its WXML is wrong. Close the phone when done.
 * A Promise that the program rejects and nobody catches fails the test by itself: jest sees to it.
 */
export async function startPhone(options: PhoneOptions): Promise<Phone> {
  const parts = assemble(options)
  try {
    parts.boot()
    tellApp(parts, 'onLaunch')
    tellApp(parts, 'onShow')
    parts.state.work.guard(() => parts.state.stack.reLaunch(urlOf(parts.state.entered)))
    const phone = createPhone(parts, () => parts.state.work.close())
    await phone.settle()
    return phone
  } catch (error) {
    parts.state.work.close()
    throw error
  }
}
