import { getPack } from '../../usecases/get-pack'
import { getSharePage } from '../../usecases/get-share-page'
import { listLinks } from '../../usecases/list-links'
import { makeLink } from '../../usecases/make-link'
import { makePoster } from '../../usecases/make-poster'
import { openLink } from '../../usecases/open-link'
import type { Handlers } from './handler'

export const cardHandlers = {
  getSharePage,
  makePoster,
  getPack,
  makeLink,
  listLinks,
  openLink,
} satisfies Partial<Handlers>
