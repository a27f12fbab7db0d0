import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, runInContext, Script } from 'node:vm'
import { isRecord, type Values } from './records'
import type { Work } from './work'

/** What `dist` holds, and what its files registered with App, Page and Component. */
export interface Program {
  readonly appConfig: Values
  readonly pages: readonly string[]
  readonly tabs: readonly string[]
  readonly app: Values
  /** The page's own json, and what it gave to Page(). Runs the page's file when that is the first time. */
  readonly loadPage: (path: string) => { readonly config: Values; readonly settings: Values }
  readonly loadComponent: (path: string) => { readonly config: Values; readonly settings: Values }
}

export interface Realm {
  readonly context: object
  /** A copy made inside the realm, as what WeChat hands over is. */
  readonly handOver: (value: unknown) => unknown
}

interface Environment {
  readonly wx: Values
  readonly realm: Realm
  readonly getCurrentPages: () => readonly Values[]
}

const scripts = new Map<string, Script>()
const parameters = ['require', 'module', 'exports', 'wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages']
const shiftClock = `(now) => {
  const RealDate = Date
  globalThis.Date = class Date extends RealDate {
    constructor(...words) { words.length === 0 ? super(now()) : super(...words) }
    static now() { return now() }
  }
}`

function readJson(path: string): Values {
  const value: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  return isRecord(value) ? value : {}
}

function compile(file: string): Script {
  const known = scripts.get(file)
  if (known) return known
  const script = new Script(`(function (${parameters.join(', ')}) {${readFileSync(file, 'utf8')}\n})`, { filename: file })
  scripts.set(file, script)
  return script
}

/** A context with JavaScript's own names and WeChat's few; `eval` and `new Function` fail there as they do in WeChat. */
export function createRealm(work: Work, log: (level: string, words: readonly unknown[]) => void): Realm {
  const levels = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'group', 'groupEnd', 'time', 'timeEnd']
  const context = createContext(
    {
      console: Object.fromEntries(levels.map((level) => [level, (...words: unknown[]) => log(level, words)])),
      setTimeout: (run: () => void, ms = 0) => work.setTimer(run, Number(ms) || 0, false),
      setInterval: (run: () => void, ms = 0) => work.setTimer(run, Number(ms) || 0, true),
      clearTimeout: (id: number) => work.clearTimer(id),
      clearInterval: (id: number) => work.clearTimer(id),
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  runInContext(shiftClock, context)(() => work.now())
  const parse: (text: string) => unknown = runInContext('JSON.parse', context)
  return { context, handOver: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))) }
}

function listPages(appConfig: Values): readonly string[] {
  const main = Array.isArray(appConfig.pages) ? appConfig.pages.map(String) : []
  const packages: unknown = appConfig.subPackages ?? appConfig.subpackages ?? []
  const inPackages = (Array.isArray(packages) ? packages : []).filter(isRecord).flatMap((one) => {
    const pages = Array.isArray(one.pages) ? one.pages.map(String) : []
    return pages.map((page) => posix.join(String(one.root), page))
  })
  return [...main, ...inPackages]
}

function listTabs(appConfig: Values): readonly string[] {
  const tabBar = isRecord(appConfig.tabBar) ? appConfig.tabBar.list : []
  return (Array.isArray(tabBar) ? tabBar : []).filter(isRecord).map((tab) => String(tab.pagePath))
}

/** Runs `dist/app.js` the way WeChat does. Pages and components are run when they are first needed. */
export function loadProgram(dist: string, environment: Environment): Program {
  const { wx, getCurrentPages, realm } = environment
  const modules = new Map<string, { exports: unknown }>()
  const registered = new Map<string, Values>()
  const app: Values = {}
  // Taro's shared chunks call Component() for the file that WeChat is running.
  let running = ''

  function run(path: string): unknown {
    const known = modules.get(path)
    if (known) return known.exports
    const file = join(dist, `${path}.js`)
    if (!existsSync(file)) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    modules.set(path, module)
    const require = (target: string) => run(posix.join(posix.dirname(path), target).replace(/\.js$/, ''))
    const register = (config: Values) => registered.set(running, config)
    const start = (config: Values) => {
      for (const name in config) app[name] = config[name]
    }
    compile(file).runInContext(realm.context)(
      require,
      module,
      module.exports,
      wx,
      start,
      register,
      register,
      (one: Values) => one,
      () => app,
      getCurrentPages,
    )
    return module.exports
  }

  function load(path: string): { readonly config: Values; readonly settings: Values } {
    running = path
    run(path)
    const config = registered.get(path)
    if (!config) throw new Error(`${path}.js registers neither a page nor a component`)
    return { config, settings: readJson(join(dist, `${path}.json`)) }
  }

  const appConfig = readJson(join(dist, 'app.json'))
  run('app')
  return { appConfig, pages: listPages(appConfig), tabs: listTabs(appConfig), app, loadPage: load, loadComponent: load }
}
