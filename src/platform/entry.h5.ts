import type { InboundQuery } from '@/lib/page-paths'
import type { EntryReader } from './entry'

const browserScene = 1001

/** Read before the router moves on. */
const query: InboundQuery = Object.fromEntries(new URLSearchParams(window.location.search))

export const entry: EntryReader = {
  launch: () => ({ scene: browserScene, query }),
  comeBack: () => null,
  isSinglePage: () => false,
  browserQuery: () => query,
}
