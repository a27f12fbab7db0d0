import { posix } from 'node:path'
import { LivePage, type PageWorld } from './live-page'
import { readQuery } from './records'

/** What WeChat answers when it does not do a thing: `<api>:fail <reason>`. */
export class Refusal {
  constructor(readonly reason: string) {}
}

type Done = Record<never, never> | Refusal

const done = {}
const stackLimit = 10

/** WeChat's page stack: at most ten pages, and tab pages that live on while another tab shows. */
export class PageStack {
  private pages: LivePage[] = []
  private readonly tabs = new Map<string, LivePage>()

  constructor(private readonly world: PageWorld) {}

  get top(): LivePage {
    const page = this.pages[this.pages.length - 1]
    if (!page) throw new Error('no page is open')
    return page
  }

  get size(): number {
    return this.pages.length
  }

  list(): readonly LivePage[] {
    return this.pages
  }

  navigateTo(url: string): Done {
    const target = this.locate(url)
    if (target instanceof Refusal) return target
    if (this.isTab(target.path)) return new Refusal('can not navigateTo a tabbar page')
    if (this.pages.length >= stackLimit) return new Refusal('webview count limit exceed')
    this.top.run('onHide')
    this.push(target)
    return done
  }

  redirectTo(url: string): Done {
    const target = this.locate(url)
    if (target instanceof Refusal) return target
    if (this.isTab(target.path)) return new Refusal('can not redirectTo a tabbar page')
    this.pages.pop()?.close()
    this.push(target)
    return done
  }

  reLaunch(url: string): Done {
    const target = this.locate(url)
    if (target instanceof Refusal) return target
    const alive = new Set([...this.pages, ...this.tabs.values()])
    this.pages = []
    this.tabs.clear()
    for (const page of alive) page.close()
    this.push(target)
    return done
  }

  switchTab(url: string): Done {
    const target = this.locate(url)
    if (target instanceof Refusal) return target
    if (!this.isTab(target.path)) return new Refusal('can not switch to no-tabBar page')
    const [first, ...others] = this.pages
    for (const page of others) page.close()
    if (first?.path === target.path) {
      this.pages = [first]
      if (others.length > 0) first.run('onShow')
      return done
    }
    if (first && this.isTab(first.path)) first.run('onHide')
    else first?.close()
    const known = this.tabs.get(target.path)
    this.pages = []
    if (!known) this.push({ ...target, query: {} })
    else {
      this.pages = [known]
      known.run('onShow')
    }
    return done
  }

  navigateBack(delta: number): Done {
    if (this.pages.length < 2) return new Refusal('cannot navigate back at first page.')
    const count = Math.min(Math.max(delta, 1), this.pages.length - 1)
    for (let index = 0; index < count; index += 1) this.pages.pop()?.close()
    this.top.run('onShow')
    return done
  }

  private push({ path, query }: { readonly path: string; readonly query: Readonly<Record<string, string>> }): void {
    const page = new LivePage(path, query, this.world)
    this.pages.push(page)
    if (this.isTab(path)) this.tabs.set(path, page)
    page.open()
  }

  private isTab(path: string): boolean {
    return this.world.program.tabs.includes(path)
  }

  /** 'pages/x/index?a=1', from the root with '/', else from the page that shows. */
  private locate(url: string): { readonly path: string; readonly query: Readonly<Record<string, string>> } | Refusal {
    const [place = '', query = ''] = url.split('?')
    const folder = this.pages.length > 0 ? posix.dirname(this.top.path) : ''
    const path = place.startsWith('/') ? place.slice(1) : posix.join(folder, place)
    return this.world.program.pages.includes(path) ? { path, query: readQuery(query) } : new Refusal(`page "${path}" is not found`)
  }
}
