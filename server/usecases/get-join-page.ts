import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { Stores } from '../database/stores'
import { commissionRate, lineCommission } from '../domain/commission'
import { sellerAgreement } from '../domain/seller-agreement'
import type { Settings } from '../domain/settings'
import { businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findInvitation, invitationState } from './invitation-view'

type JoinPage = RouteAnswer<'getJoinPage'>

/** Says in full what opening a shop means before anybody signs, with an example from goods that are really sold here. */
export async function getJoinPage(
  context: Context,
  request: { readonly person: Person; readonly query: RouteRequest<'getJoinPage'>['query'] },
): Promise<JoinPage> {
  const { person, query } = request
  const invitation = await findInvitation(context.read, query.invitation)
  const settings = await context.read.settings.get()
  const ownName = [...`${person.nickname}的小店`].slice(0, limits.shopNameLength).join('')
  return {
    isSeller: person.seller !== null && person.seller.state !== 'left',
    invitation: invitation && invitationState(invitation, context.clock.now()),
    brandName: settings.brandName,
    suggestedShopName: person.seller?.shopName ?? ownName,
    agreement: viewAgreement(settings),
    example: await findExample(context.read, settings, businessDay(context.clock.now())),
  }
}

function viewAgreement(settings: Settings): JoinPage['agreement'] {
  const { version, title, paragraphs } = sellerAgreement(settings)
  return { version, title, paragraphs: [...paragraphs] }
}

/** The first product of the range, at its first size; null where nothing is on sale or nothing is paid for it. */
async function findExample(stores: Stores, settings: Settings, today: string): Promise<JoinPage['example']> {
  const [listed] = await stores.catalogue.listRange(null, { categoryId: null, after: null, limit: 1 })
  const product = listed ? await stores.catalogue.findProduct(listed.id) : null
  const size = product ? (await stores.catalogue.listSizes([product.id], today)).find((candidate) => candidate.is_on_sale) : undefined
  if (!product || !size) return null
  const { commissionBps: brandBps, returnDays } = settings
  const rateBps = commissionRate({ sellerBps: null, sizeBps: size.commission_bps, productBps: product.commission_bps, brandBps })
  const commissionFen = lineCommission(size.price_fen, rateBps)
  if (commissionFen === 0) return null
  return { productName: { zh: product.name_zh, en: product.name_en }, priceFen: size.price_fen, rateBps, commissionFen, returnDays }
}
