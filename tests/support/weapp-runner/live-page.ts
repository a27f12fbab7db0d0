import { PageView } from './page-view'
import type { Program } from './program'
import { callMethod, copyAsJson, isRecord, type Values } from './records'
import { mergeData } from './set-data'
import type { CompiledNode } from './templates'
import type { TreeNode } from './tree'
import type { Work } from './work'

export interface PageWorld {
  readonly program: Program
  readonly work: Work
  readonly handOver: (value: unknown) => unknown
  readonly render: (path: string, data: Values) => CompiledNode
}

/** A page in the stack, alive from onLoad to onUnload. */
export class LivePage {
  readonly instance: Values
  readonly settings: Values
  /** Bytes of each setData since the page opened, its components' included. */
  readonly updates: number[] = []
  /** What the menu of this page may not show any more. */
  readonly hiddenMenus = new Set<string>()
  private readonly view: PageView
  private current: TreeNode | null = null

  constructor(
    readonly path: string,
    readonly query: Readonly<Record<string, string>>,
    private readonly world: PageWorld,
  ) {
    const { config, settings } = world.program.loadPage(path)
    const data: Values = isRecord(config.data) ? copyAsJson(config.data) : {}
    this.settings = settings
    this.instance = { ...config, data, route: path, __route__: path, is: path, options: query }
    this.instance.setData = (changes: Values, done?: () => void) => {
      this.updated(mergeData(data, changes), () => done?.call(this.instance))
    }
    const owner = { instance: this.instance, isVirtual: false }
    const onUpdate = (bytes: number, done: () => void) => this.updated(bytes, done)
    this.view = new PageView({ path, settings, owner }, data, { program: world.program, render: world.render, onUpdate })
  }

  /** onLoad and onShow now, onReady after the first rendering. */
  open(): void {
    this.run('onLoad', this.world.handOver(this.query))
    this.run('onShow')
    this.world.work.later('onReady', () => {
      this.tree()
      this.run('onReady')
    })
  }

  close(): void {
    this.run('onUnload')
    this.view.detach()
  }

  /** Calls a lifecycle function of the page; null when it has none. */
  run(name: string, ...args: readonly unknown[]): { readonly result: unknown } | null {
    let answer: { readonly result: unknown } | null = null
    this.world.work.guard(() => {
      answer = callMethod(this.instance, name, ...args)
    })
    return answer
  }

  has(name: string): boolean {
    return typeof this.instance[name] === 'function'
  }

  tree(): TreeNode {
    this.current ??= this.view.render()
    return this.current
  }

  private updated(bytes: number, done: () => void): void {
    this.updates.push(bytes)
    this.current = null
    this.world.work.later('setData', () => {
      this.tree()
      done()
    })
  }
}
