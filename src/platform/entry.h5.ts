import { type InboundQuery, readToken } from '@/lib/page-paths'
import type { EntryReader } from './entry'

const browserScene = 1001
/** As WeChat calls an entry from outside by a link: a browser's address with a card in it is one. */
const linkScene = 1194

/** Read before the router moves on. */
const query: InboundQuery = Object.fromEntries(new URLSearchParams(window.location.search))

export const entry: EntryReader = {
  launch: () => ({ scene: readToken(query) === null ? browserScene : linkScene, query }),
  comeBack: () => null,
  isSinglePage: () => false,
  browserQuery: () => query,
}
