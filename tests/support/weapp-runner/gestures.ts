import { callMethod, type Values } from './records'
import { datasetOf, listParents, type TreeNode } from './tree'

interface EventSource {
  readonly id: string
  readonly dataset: Values
  readonly offsetLeft: number
  readonly offsetTop: number
}

interface Receiver {
  /** Gives a value to the mini program's realm. */
  readonly handOver: (value: unknown) => unknown
  /** Runs a handler; what it throws is kept for later. */
  readonly guard: (run: () => void) => void
}

const bubbling = new Set(['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel', 'transitionend', 'animationend'])

function sourceOf(node: TreeNode): EventSource {
  return { id: String(node.attributes.id ?? ''), dataset: datasetOf(node), offsetLeft: 0, offsetTop: 0 }
}

function handlerOf(node: TreeNode, type: string): { readonly name: string; readonly isCaught: boolean } | null {
  for (const prefix of ['catch', 'bind']) {
    const name = node.attributes[prefix + type]
    if (typeof name === 'string' && name !== '') return { name, isCaught: prefix === 'catch' }
  }
  return null
}

function eventOf(type: string, detail: Values, target: EventSource, currentTarget: EventSource): Values {
  const isTouch = bubbling.has(type) && !/end$/.test(type)
  const touch = { identifier: 0, pageX: 10, pageY: 10, clientX: 10, clientY: 10 }
  const touches = isTouch ? { touches: [touch], changedTouches: [touch] } : {}
  return { type, timeStamp: 1000, target, currentTarget, detail, mark: {}, mut: false, ...touches }
}

/** Sends an event up the tree, as WeChat does: to each `bind…`, until a `catch…` stops it. Answers how many listened. */
export function fire(node: TreeNode, type: string, detail: Values, { handOver, guard }: Receiver): number {
  let target = sourceOf(node)
  let listeners = 0
  const path = bubbling.has(type) ? listParents(node) : [node]
  for (const [index, step] of path.entries()) {
    // Outside a component that has a node of its own, that node is the target.
    const inner = path[index - 1]
    if (inner && inner.owner !== step.owner && !inner.owner.isVirtual) target = sourceOf(step)
    const handler = handlerOf(step, type)
    if (!handler) continue
    listeners += 1
    const event = handOver(eventOf(type, detail, target, sourceOf(step)))
    guard(() => {
      if (!callMethod(step.owner.instance, handler.name, event)) throw new Error(`${step.tag} names ${handler.name}, which is no function`)
    })
    if (handler.isCaught) break
  }
  return listeners
}

export function isDisabled(node: TreeNode): boolean {
  return listParents(node).some(
    ({ tag, attributes }) => ['button', 'input', 'textarea', 'switch', 'picker'].includes(tag) && attributes.disabled === true,
  )
}

/** The nearest node of that kind, the node itself included. */
export function closest(node: TreeNode, isWanted: (node: TreeNode) => boolean): TreeNode | null {
  return listParents(node).find(isWanted) ?? null
}
