import { join } from 'node:path'
import { type AnswerRequest, answerRequests, type PageRequest } from './requests'
import { findElement, findElements, textOf, visiblePage, type Wanted } from './visible-page'

export interface MountOptions {
  /** Like 'buyer/pages/shop/index'. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly requests: AnswerRequest
  /** What the browser says it speaks; 'zh-CN' when left out. */
  readonly language?: string
  /** What the browser has stored, by key. */
  readonly stored?: Readonly<Record<string, string>>
}

export interface MountedApp {
  /** Requests sent so far. */
  readonly requests: readonly PageRequest[]
  /** Path of the page that shows, without query. */
  readonly path: () => string
  readonly text: () => string
  readonly find: (wanted: Wanted) => HTMLElement
  readonly findAll: (wanted: Wanted) => readonly HTMLElement[]
  readonly has: (wanted: Wanted) => boolean
  /** A click that settles. */
  readonly tap: (target: Wanted | HTMLElement) => Promise<void>
  /** Types a whole value into the input or textarea found, or inside what was found; settles. */
  readonly input: (target: Wanted | HTMLElement, value: string) => Promise<void>
  /** Waits until nothing is sent, changed or drawn any more. Throws the first error that the app did not catch. */
  readonly settle: () => Promise<void>
  /** Waits, as for a poll, until the check is true. Throws with what shows after 10 s. */
  readonly until: (check: () => boolean) => Promise<void>
  readonly unmount: () => void
}

interface PageConfig {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly tabBar?: unknown
}

const turnMs = 5
const settledTurns = 8
const settleLimitMs = 20_000
const waitLimitMs = 10_000

function load<Exports>(path: string): Exports {
  return require(path) as Exports
}

function defaultOf(path: string): unknown {
  return load<{ readonly default: unknown }>(join(process.cwd(), 'src', path)).default
}

function listRoutes({ pages, subPackages = [] }: PageConfig) {
  const paths = [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  return paths.map((path) => ({
    path,
    load: async (context: unknown, parameters: unknown) => [{ default: defaultOf(path) }, context, parameters],
    ...(defaultOf(`${path}.config`) as object),
  }))
}

/** What the app throws and nobody catches, React's rendering included. */
function keepErrors(): unknown[] {
  const errors: unknown[] = []
  window.addEventListener('error', ({ error }) => errors.push(error))
  return errors
}

/** Listeners that an app leaves on the window would answer for the next one. */
function keepListeners(): () => void {
  const added: Parameters<typeof window.addEventListener>[] = []
  const original = window.addEventListener
  window.addEventListener = (...args: Parameters<typeof window.addEventListener>) => {
    added.push(args)
    original.apply(window, args)
  }
  return () => {
    window.addEventListener = original
    for (const [type, listener, options] of added) window.removeEventListener(type, listener, options)
  }
}

function prepareBrowser({ path, query = {}, language = 'zh-CN', stored = {} }: MountOptions): void {
  document.body.innerHTML = '<div id="app"></div>'
  window.localStorage.clear()
  for (const [key, value] of Object.entries(stored)) window.localStorage.setItem(key, value)
  Object.defineProperty(window.navigator, 'language', { value: language, configurable: true })
  const search = new URLSearchParams(query).toString()
  window.history.replaceState(null, '', `/${path}${search ? `?${search}` : ''}`)
}

interface Root {
  readonly unmount: () => void
}

/** The same start as Taro's H5 entry: the App, its configuration and every page, on a history of the browser's kind. Answers how to end it. */
function startTaro(): () => void {
  const roots: Root[] = []
  load('@tarojs/components/dist/components')
  const router = load<typeof import('@tarojs/router')>('@tarojs/router')
  const { createReactApp } = load<{ createReactApp: (...args: unknown[]) => object }>('@tarojs/plugin-framework-react/dist/runtime')
  const react = load<typeof import('react')>('react')
  const dom = load<typeof import('react-dom/client')>('react-dom/client')
  const config = defaultOf('app.config') as PageConfig
  const settings = { ...config, router: { mode: 'browser' }, routes: listRoutes(config) }
  Object.assign(window, { __taroAppConfig: settings })
  const createRoot: typeof dom.createRoot = (...args) => {
    const root = dom.createRoot(...args)
    roots.push(root)
    return root
  }
  const app = createReactApp(defaultOf('app'), react, { ...dom, createRoot }, settings)
  const history = router.createBrowserHistory({ window })
  const mount = config.tabBar ? router.handleAppMountWithTabbar : router.handleAppMount
  mount(settings as never, history as never)
  router.createRouter(history as never, app as never, settings as never, 'react' as never)
  return () => {
    for (const root of roots) root.unmount()
  }
}

/** Turns rather than time: a busy machine gets as many chances to go on as an idle one. */
async function settleUntil(isQuiet: () => boolean): Promise<void> {
  const startedAt = Date.now()
  let quietTurns = 0
  const watcher = new MutationObserver(() => {
    quietTurns = 0
  })
  watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  while (quietTurns < settledTurns) {
    quietTurns = isQuiet() ? quietTurns + 1 : 0
    if (Date.now() - startedAt > settleLimitMs) throw new Error('the app does not settle')
    await new Promise((resolve) => setTimeout(resolve, turnMs))
  }
  watcher.disconnect()
}

async function waitUntil(check: () => boolean): Promise<void> {
  const startedAt = Date.now()
  while (!check()) {
    if (Date.now() - startedAt > waitLimitMs) throw new Error(`it did not come; the page shows:\n${textOf(visiblePage())}`)
    await new Promise((resolve) => setTimeout(resolve, turnMs))
  }
}

function setValue(element: HTMLElement, value: string): void {
  const field = element.matches('input, textarea') ? element : element.querySelector('input, textarea')
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error('nothing to type into')
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  field.dispatchEvent(new Event('focus'))
  set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('blur'))
}

/** Starts the real app afresh in jsdom, at a page, and settles. Unmount it before the next one. */
export async function mountApp(options: MountOptions): Promise<MountedApp> {
  jest.resetModules()
  prepareBrowser(options)
  const dropListeners = keepListeners()
  const errors = keepErrors()
  const { sent, countPending } = answerRequests(options.requests)
  const endTaro = startTaro()
  const settle = async () => {
    await settleUntil(() => countPending() === 0 && (errors.length > 0 || document.querySelector('.taro_page') !== null))
    if (errors.length > 0) throw errors.splice(0)[0]
  }
  const find = (wanted: Wanted) => findElement(visiblePage(), wanted)
  const resolve = (target: Wanted | HTMLElement) => (target instanceof HTMLElement ? target : find(target))
  await settle()
  return {
    requests: sent,
    path: () => window.location.pathname.slice(1),
    text: () => textOf(visiblePage()),
    find,
    findAll: (wanted) => findElements(visiblePage(), wanted),
    has: (wanted) => findElements(visiblePage(), wanted).length > 0,
    tap: async (target) => {
      resolve(target).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      await settle()
    },
    input: async (target, value) => {
      setValue(resolve(target), value)
      await settle()
    },
    settle,
    until: waitUntil,
    unmount: () => {
      endTaro()
      dropListeners()
      document.body.innerHTML = ''
    },
  }
}
