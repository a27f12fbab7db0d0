import type { Poster, SellerLink } from '../../contract/api/types'
import type { LinkRow, PosterRow } from '../database/cards'
import type { Context } from '../ports'

/** Null for one that was never drawn: asking for it again draws it. */
export function viewPoster({ token, design, words, picture, madeAt, people, orders }: PosterRow): Poster | null {
  if (picture === null) return null
  return { token, design, words, picture, madeAt: madeAt.toISOString(), people, orders }
}

export function viewLink({ publicUrl }: Pick<Context, 'publicUrl'>, link: LinkRow): SellerLink {
  const { token, productId, label, madeAt, people, orders, nameZh, nameEn } = link
  const name = nameZh === null ? null : { zh: nameZh, en: nameEn ?? '' }
  return { token, productId, name, label, address: `${publicUrl}/l/${token}`, madeAt: madeAt.toISOString(), people, orders }
}
