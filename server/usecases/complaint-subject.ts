import type { ComplaintSubject } from '../../contract/api/types'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { getOwnOrder } from './own-order'

type About = Exclude<ComplaintSubject['about'], 'other'>

export const somethingElse: ComplaintSubject = { about: 'other', subjectId: null, title: { zh: '', en: '' }, picture: null }

/** What a complaint is about, by its name of today: an order of this person, or any product or shop there ever was. */
export async function findSubject(stores: Stores, personId: string, about: About, subjectId: string): Promise<ComplaintSubject> {
  switch (about) {
    case 'order':
      return orderSubject(await getOwnOrder(stores, { personId, orderId: subjectId }))
    case 'product': {
      const product = (await stores.catalogue.findProduct(subjectId)) ?? refuse('not-found', { what: 'product' })
      return { about, subjectId, title: { zh: product.name_zh, en: product.name_en }, picture: product.pictures[0] ?? null }
    }
    case 'seller': {
      const seller = (await stores.sellers.findRecommender(subjectId)) ?? refuse('not-found', { what: 'seller' })
      return { about, subjectId, title: { zh: seller.shopName, en: seller.shopName }, picture: seller.avatar }
    }
  }
}

export function orderSubject({ order, lines: [first] }: OrderWithLines): ComplaintSubject {
  return {
    about: 'order',
    subjectId: order.id,
    title: { zh: first?.name_zh ?? '', en: first?.name_en ?? '' },
    picture: first?.picture ?? null,
  }
}
