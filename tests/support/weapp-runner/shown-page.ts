import { findNode, findNodes, type Wanted } from './finding'
import { closest, fire, isDisabled } from './gestures'
import type { LivePage } from './live-page'
import { isMoments, type PhoneState } from './phone-state'
import { isRecord, type Values, writeQuery } from './records'
import { listNodes, type TreeNode, textOf } from './tree'

export interface SharedCard {
  readonly title: string
  /** Of a card in a chat; Moments keeps the page and takes only the query. */
  readonly path: string
  readonly query: string
  readonly imageUrl: string | null
}

/** What a person sees of the page that shows, and may do with it. */
export class ShownPage {
  constructor(
    private readonly page: LivePage,
    private readonly phone: PhoneState,
  ) {}

  get path(): string {
    return this.page.path
  }

  get query(): Readonly<Record<string, string>> {
    return this.page.query
  }

  /** Bytes of each setData since the page opened. */
  get updates(): readonly number[] {
    return this.page.updates
  }

  text(): string {
    return textOf(this.page.tree())
  }

  find(wanted: Wanted): TreeNode {
    return findNode(this.page.tree(), wanted)
  }

  findAll(wanted: Wanted): readonly TreeNode[] {
    return findNodes(this.page.tree(), wanted)
  }

  has(wanted: Wanted): boolean {
    return this.findAll(wanted).length > 0
  }

  /** Fires any event of a component at a node, like a picker's 'change'. Answers how many listened. */
  fire(target: TreeNode | Wanted, type: string, detail: Values = {}): number {
    const { handOver, work } = this.phone
    return fire(this.resolve(target), type, detail, { handOver, guard: (run) => work.guard(run) })
  }

  /** Throws when the node is disabled, or when nothing listens to the tap. */
  tap(target: TreeNode | Wanted): void {
    const node = this.resolve(target)
    if (isDisabled(node)) throw new Error(`${node.tag} '${textOf(node)}' is disabled`)
    const button = closest(node, ({ tag }) => tag === 'button')
    const isNative = button !== null && Boolean(button.attributes.openType || button.attributes.formType)
    if (isNative && isMoments(this.phone)) {
      this.phone.calls.push({ name: 'toast of single-page mode', options: {} })
      return
    }
    this.fire(node, 'touchstart')
    this.fire(node, 'touchend')
    const listeners = this.fire(node, 'tap', { x: 10, y: 10 })
    if (button?.attributes.formType === 'submit') this.submit(button)
    if (!isNative && listeners === 0) throw new Error(`nothing listens to a tap on '${textOf(node)}'`)
  }

  /** Types into an input or a textarea: focus, the whole value at once, blur. */
  input(target: TreeNode | Wanted, value: string): void {
    const node = this.resolve(target)
    if (!['input', 'textarea'].includes(node.tag)) throw new Error(`${node.tag} takes no input`)
    if (isDisabled(node)) throw new Error(`this ${node.tag} is disabled`)
    this.fire(node, 'focus', { value: String(node.attributes.value ?? ''), height: 260 })
    this.fire(node, 'input', { value, cursor: value.length, keyCode: 0 })
    this.fire(node, 'blur', { value, cursor: value.length })
  }

  /** What the menu of this page offers: a chat, and Moments where a chat is allowed too. */
  sharing(): readonly string[] {
    const isOffered = (handler: string, menu: string) => this.page.has(handler) && !this.page.hiddenMenus.has(menu)
    if (!isOffered('onShareAppMessage', 'shareAppMessage')) return []
    return isOffered('onShareTimeline', 'shareTimeline') ? ['chat', 'moments'] : ['chat']
  }

  /** The card that a chat would get; the button's node when it is not from the menu. Throws when the page can't be shared so. */
  share({ from, target }: { readonly from: 'menu' | 'button'; readonly target?: TreeNode | Wanted }): SharedCard {
    this.demandMenu('onShareAppMessage', from === 'menu' ? 'shareAppMessage' : null)
    const node = target ? this.resolve(target) : null
    const source = node ? { id: node.attributes.id, dataset: {} } : undefined
    const given = this.page.run('onShareAppMessage', this.phone.handOver({ from, target: source }))?.result
    return this.card(isRecord(given) ? given : {})
  }

  /** What Moments would get from the menu. Throws when the page can't be shared there. */
  shareTimeline(): SharedCard {
    this.demandMenu('onShareAppMessage', 'shareTimeline')
    this.demandMenu('onShareTimeline', 'shareTimeline')
    const given = this.page.run('onShareTimeline')?.result
    return this.card(isRecord(given) ? { ...given, path: undefined } : {})
  }

  pullDown(): void {
    if (this.page.settings.enablePullDownRefresh !== true) throw new Error('this page does not set enablePullDownRefresh')
    this.page.run('onPullDownRefresh')
  }

  reachBottom(): void {
    this.page.run('onReachBottom')
  }

  scroll(scrollTop: number): void {
    this.page.run('onPageScroll', this.phone.handOver({ scrollTop }))
  }

  private resolve(target: TreeNode | Wanted): TreeNode {
    return 'owner' in target ? target : this.find(target)
  }

  private submit(button: TreeNode): void {
    const form = closest(button, ({ tag }) => tag === 'form')
    if (!form) return
    const named = listNodes(form).filter(({ attributes }) => typeof attributes.name === 'string' && attributes.name !== '')
    this.fire(form, 'submit', { value: Object.fromEntries(named.map(({ attributes }) => [String(attributes.name), attributes.value])) })
  }

  private demandMenu(name: string, menu: string | null): void {
    if (!this.page.has(name)) throw new Error(`${this.page.path} has no ${name}: set enable${name.slice(2)} in its config`)
    if (menu && this.page.hiddenMenus.has(menu)) throw new Error(`the menu hides ${menu}`)
  }

  private card(given: Values): SharedCard {
    const own = writeQuery(this.page.query)
    const path = typeof given.path === 'string' ? given.path : `/${this.page.path}${own ? `?${own}` : ''}`
    const query = typeof given.query === 'string' ? given.query : (path.split('?')[1] ?? own)
    const title = typeof given.title === 'string' ? given.title : ''
    return { title, path, query, imageUrl: typeof given.imageUrl === 'string' ? given.imageUrl : null }
  }
}
