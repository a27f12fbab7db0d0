import { createContext, runInContext } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'
import type { Values } from './records'

/** A node as WeChat's own compiler makes it from WXML and data. */
export interface CompiledNode {
  readonly tag: string
  readonly attr?: Values
  readonly children?: readonly (CompiledNode | string | number)[]
}

export type Render = (data: Values) => CompiledNode

interface Templates {
  /** `path` without extension, like 'buyer/pages/shop/index'. */
  readonly render: (path: string, data: Values) => CompiledNode
}

const compiled = new Map<string, Templates>()

/** The compiler's programs are for x86-64 Linux and macOS, and for Windows. */
export function canCompileTemplates(): boolean {
  return process.platform === 'win32' || (process.arch === 'x64' && ['linux', 'darwin'].includes(process.platform))
}

function failOnWarning(message: unknown): never {
  throw new Error(`WXML: ${String(message)}`)
}

/** Compiles every WXML file below `dist` with WeChat's compiler, once a process. Throws with the compiler's message. */
export function loadTemplates(dist: string): Templates {
  const known = compiled.get(dist)
  if (known) return known
  const code = wxmlToJs(dist, { maxBuffer: 64 * 1024 * 1024 })
  const context: Values = { console: { log() {}, warn: failOnWarning, error: failOnWarning } }
  context.window = context
  createContext(context)
  const find: (file: string) => Render | undefined = runInContext(`(function (global) {${code}})({})`, context)
  // The compiled templates know their own realm's objects only.
  const parse: (text: string) => Values = runInContext('JSON.parse', context)
  const renders = new Map<string, Render>()
  const templates: Templates = {
    render(path, data) {
      const render = renders.get(path) ?? find(`${path}.wxml`)
      if (!render) throw new Error(`${path}.wxml is not in ${dist}`)
      renders.set(path, render)
      return render(parse(JSON.stringify(data)))
    },
  }
  compiled.set(dist, templates)
  return templates
}
