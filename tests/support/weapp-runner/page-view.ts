import { posix } from 'node:path'
import { type ComponentInstance, createComponent } from './components'
import type { Program } from './program'
import { isRecord, type Values } from './records'
import type { CompiledNode, Render } from './templates'
import type { Owner, TreeNode } from './tree'

interface ViewOptions {
  readonly program: Program
  readonly render: (path: string, data: Values) => ReturnType<Render>
  readonly onUpdate: (bytes: number, done: () => void) => void
}

interface Place {
  readonly path: string
  readonly settings: Values
  readonly owner: Owner
}

type Growing<Node> = { -readonly [Key in keyof Node]: Node[Key] }

function componentPath(place: Place, tag: string): string | null {
  const using = place.settings.usingComponents
  const target = isRecord(using) ? using[tag] : undefined
  if (typeof target !== 'string') return null
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(place.path), target)
}

/** What a page shows: its compiled template with Taro's recursive components unfolded, each kept as long as it stays. */
export class PageView {
  private readonly alive = new Map<string, ComponentInstance>()
  private seen = new Set<string>()
  private attaching: ComponentInstance[] = []

  constructor(
    private readonly place: Place,
    private readonly data: Values,
    private readonly options: ViewOptions,
  ) {}

  /** Renders the data as it is now; new components are attached, those that went are detached. */
  render(): TreeNode {
    this.seen = new Set()
    this.attaching = []
    const top = this.unfold(this.options.render(this.place.path, this.data), this.place, null, '')
    for (const [key, component] of this.alive) {
      if (this.seen.has(key)) continue
      this.alive.delete(key)
      component.detach()
    }
    for (const component of this.attaching) component.attach()
    return top
  }

  detach(): void {
    for (const component of this.alive.values()) component.detach()
    this.alive.clear()
  }

  private unfold(compiled: CompiledNode, place: Place, parent: TreeNode | null, key: string): TreeNode {
    const tag = compiled.tag.replace(/^wx-/, '')
    const children: (TreeNode | string)[] = []
    const node: Growing<TreeNode> = { tag, attributes: compiled.attr ?? {}, children, parent, owner: place.owner }
    const path = componentPath(place, tag)
    const inner = path === null ? { compiled, place } : this.enter(path, node, key)
    for (const [index, child] of (inner.compiled.children ?? []).entries()) {
      if (typeof child === 'object') children.push(this.unfold(child, inner.place, node, `${key}/${sidOf(child) ?? index}`))
      else if (child !== '') children.push(String(child))
    }
    return node
  }

  private enter(path: string, node: TreeNode, key: string): { readonly compiled: CompiledNode; readonly place: Place } {
    const { program, onUpdate } = this.options
    const { config, settings } = program.loadComponent(path)
    let component = this.alive.get(key)
    if (!component) {
      component = createComponent(config, path, { onUpdate })
      this.alive.set(key, component)
      this.attaching.push(component)
    }
    this.seen.add(key)
    component.give(node.attributes)
    return { compiled: this.options.render(path, component.data), place: { path, settings, owner: component } }
  }
}

function sidOf(compiled: CompiledNode): string | null {
  const given = compiled.attr?.i
  const sid = isRecord(given) ? given.sid : compiled.attr?.['data-sid']
  return typeof sid === 'string' ? sid : null
}
