export interface Wanted {
  /** The whole text of an element, or a pattern in it; the innermost element that has it is found. */
  readonly text?: string | RegExp
  /** Its aria-label. */
  readonly label?: string | RegExp
  readonly role?: string
  /** A CSS selector. */
  readonly selector?: string
}

const inlineTags = new Set(['TARO-TEXT-CORE', 'SPAN', 'B', 'I', 'A', 'EM', 'STRONG'])

/** Taro leaves pages below the one that shows in the document, with this class; tests look at what shows only. */
function isShown(element: Element): boolean {
  if (element.closest('.taro_page_shade')) return false
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (one instanceof HTMLElement && (one.hidden || one.style.display === 'none')) return false
  }
  return true
}

/** The page that shows now. Throws when the router has shown none yet. */
export function visiblePage(): HTMLElement {
  const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter(isShown)
  const page = pages[pages.length - 1]
  if (!page) throw new Error('no page shows')
  return page
}

/** Words in the order they are shown: a block begins a new line. */
export function textOf(top: Element): string {
  const lines: string[] = ['']
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) lines.push((lines.pop() ?? '') + (node.textContent ?? ''))
    if (!(node instanceof Element) || !isShown(node)) return
    const isInline = inlineTags.has(node.tagName)
    if (!isInline) lines.push('')
    for (const child of node.childNodes) visit(child)
    if (!isInline) lines.push('')
  }
  visit(top)
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function isMatch(value: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? value === wanted : wanted.test(value)
}

function fits(element: Element, { text, label, role, selector }: Wanted): boolean {
  if (selector !== undefined && !element.matches(selector)) return false
  if (role !== undefined && element.getAttribute('role') !== role) return false
  if (label !== undefined && !isMatch(element.getAttribute('aria-label') ?? '', label)) return false
  return text === undefined || isMatch(textOf(element).replace(/\n/g, ''), text) || isMatch(textOf(element), text)
}

export function findElements(top: Element, wanted: Wanted): readonly HTMLElement[] {
  const found = [...top.querySelectorAll<HTMLElement>('*')].filter((element) => isShown(element) && fits(element, wanted))
  return wanted.text === undefined ? found : found.filter((element) => !found.some((other) => other !== element && element.contains(other)))
}

/** The only element that fits. Throws with what shows when there is none, or more than one. */
export function findElement(top: Element, wanted: Wanted): HTMLElement {
  const found = findElements(top, wanted)
  const [first] = found
  if (first && found.length === 1) return first
  throw new Error(
    `${found.length} elements fit ${JSON.stringify(wanted, (_, value) => (value instanceof RegExp ? String(value) : value))}; the page shows:\n${textOf(top)}`,
  )
}
