import type { Values } from './records'

/** Whatever can be addressed by an event: a page or a component with its methods. */
export interface Owner {
  readonly instance: Values
  /** A component without a node of its own (`virtualHost`) does not show in events. */
  readonly isVirtual: boolean
}

/** A node of what a page shows now; components are already unfolded. */
export interface TreeNode {
  readonly tag: string
  readonly attributes: Values
  readonly children: readonly (TreeNode | string)[]
  readonly parent: TreeNode | null
  readonly owner: Owner
}

export function isHidden(node: TreeNode): boolean {
  return node.attributes.hidden === true || /display:\s*none/.test(String(node.attributes.style ?? ''))
}

/** 'data-sid' → dataset.sid, as WeChat names them. */
export function datasetOf(node: TreeNode): Values {
  const entries = Object.entries(node.attributes).filter(([name]) => name.startsWith('data-'))
  return Object.fromEntries(
    entries.map(([name, value]) => [name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )
}

/** Words in the order they are shown: a view begins a new line, a text does not. */
export function textOf(node: TreeNode): string {
  const lines: string[] = ['']
  const visit = (part: TreeNode | string): void => {
    if (typeof part === 'string') {
      lines.push((lines.pop() ?? '') + part)
      return
    }
    if (isHidden(part)) return
    const isInline = part.tag === 'text' || part.tag === 'image'
    if (!isInline) lines.push('')
    for (const child of part.children) visit(child)
    if (!isInline) lines.push('')
  }
  visit(node)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Every visible node below, parents first. */
export function listNodes(node: TreeNode): readonly TreeNode[] {
  return node.children.flatMap((child) => (typeof child === 'string' || isHidden(child) ? [] : [child, ...listNodes(child)]))
}

/** The node and its parents, innermost first. */
export function listParents(node: TreeNode): readonly TreeNode[] {
  return node.parent ? [node, ...listParents(node.parent)] : [node]
}
