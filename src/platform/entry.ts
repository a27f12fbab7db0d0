import type { InboundQuery } from '@/lib/page-paths'
import { notConnected } from './not-connected'

/** How a person came in this time. */
export interface Entry {
  /** WeChat's scene value; in a browser 1194 by a card's address, else 1001. */
  readonly scene: number
  readonly query: InboundQuery
}

/** What the app's onLaunch and onShow are given. */
export interface EntryOptions {
  readonly scene?: number
  readonly query?: Readonly<Record<string, unknown>>
}

export interface EntryReader {
  readonly launch: (options: EntryOptions | undefined) => Entry
  /** Of a return to the app that lives already; null where a return is no entry (a browser's tab). */
  readonly comeBack: (options: EntryOptions | undefined) => Entry | null
  /** Moments' single page: no login, no navigation, no payment, nothing that opens. */
  readonly isSinglePage: () => boolean
  /** The query of the browser's address when the app started; empty in WeChat. */
  readonly browserQuery: () => InboundQuery
}

export const entry: EntryReader = { launch: notConnected, comeBack: notConnected, isSinglePage: notConnected, browserQuery: notConnected }
