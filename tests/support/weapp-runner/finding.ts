import { listNodes, type TreeNode, textOf } from './tree'

export interface Wanted {
  /** The whole text of the node, or a pattern in it; the innermost node that has it is found. */
  readonly text?: string | RegExp
  /** Its aria-label. */
  readonly label?: string | RegExp
  readonly role?: string
  /** 'button', 'input', 'view'… */
  readonly tag?: string
  readonly className?: string
  readonly id?: string
}

function isMatch(value: unknown, wanted: string | RegExp): boolean {
  const text = typeof value === 'string' ? value : ''
  return typeof wanted === 'string' ? text === wanted : wanted.test(text)
}

function fits(node: TreeNode, { text, label, role, tag, className, id }: Wanted): boolean {
  const { attributes } = node
  if (tag !== undefined && node.tag !== tag) return false
  if (id !== undefined && attributes.id !== id) return false
  if (role !== undefined && attributes['aria-role'] !== role && attributes.ariaRole !== role) return false
  if (
    className !== undefined &&
    !String(attributes.class ?? '')
      .split(/\s+/)
      .includes(className)
  )
    return false
  if (label !== undefined && !isMatch(attributes['aria-label'] ?? attributes.ariaLabel, label)) return false
  return text === undefined || isMatch(textOf(node).replace(/\n/g, ''), text) || isMatch(textOf(node), text)
}

/** Every visible node that fits, in the order of the page; of nested ones with the same text only the innermost. */
export function findNodes(top: TreeNode, wanted: Wanted): readonly TreeNode[] {
  const found = listNodes(top).filter((node) => fits(node, wanted))
  if (wanted.text === undefined) return found
  return found.filter((node) => !found.some((other) => other !== node && isInside(other, node)))
}

function isInside(node: TreeNode, outer: TreeNode): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) if (parent === outer) return true
  return false
}

/** The only node that fits. Throws with what the page shows when there is none, or more than one. */
export function findNode(top: TreeNode, wanted: Wanted): TreeNode {
  const found = findNodes(top, wanted)
  const [first] = found
  if (first && found.length === 1) return first
  throw new Error(`${found.length} nodes fit ${describe(wanted)}; the page shows:\n${textOf(top)}`)
}

function describe(wanted: Wanted): string {
  return Object.entries(wanted)
    .map(([name, value]) => `${name} ${value instanceof RegExp ? value : JSON.stringify(value)}`)
    .join(', ')
}
