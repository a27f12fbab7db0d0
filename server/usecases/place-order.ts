import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { zeroFen } from '../../contract/money'
import type { OrderWithLines } from '../database/orders'
import type { Stores } from '../database/stores'
import type { Credit } from '../domain/attribution'
import { commissionRate, lineCommission } from '../domain/commission'
import { type Priced, priceOrder } from '../domain/pricing'
import { refuse } from '../domain/refused'
import { unservedRegion } from '../domain/regions'
import { requestHash } from '../domain/request-hash'
import type { Settings } from '../domain/settings'
import { addMinutes, businessDay } from '../domain/time'
import type { Context } from '../ports'
import { findCredit } from './find-credit'
import { type OrderedLine, orderedLines } from './ordered-lines'

type Answer = RouteAnswer<'placeOrder'>

interface Request {
  readonly personId: string
  readonly body: RouteRequest<'placeOrder'>['body']
}

/**
 * Places exactly one order under the client's id, with the pieces promised to nobody else, at the total and with the recommender
 * that the buyer saw; seller, token, rule and rates are frozen on it.
 */
export async function placeOrder(context: Context, request: Request): Promise<Answer> {
  const hash = requestHash(request.body)
  const earlier = await context.read.orders.find(request.body.id)
  if (earlier) return sameOrder(earlier, request.personId, hash)
  const settings = await context.read.settings.get()
  const region = unservedRegion(context.regions, settings, request.body.address)
  if (region !== null) refuse('region-not-served', { region })
  return await context.transact(async (stores) => {
    const now = context.clock.now()
    const today = businessDay(now)
    const { lines, priced } = await checkGoods(stores, request, settings, today)
    const credit = await checkCredit(stores, request, settings, now)
    const inserted = await insertOrder(stores, { request, hash, priced, credit, settings, now })
    // Deleted a moment ago, on another phone of theirs: the session is gone as well.
    if (inserted === 'buyer-gone') refuse('signed-out', {})
    if (inserted === 'known') return sameOrder(await stores.orders.find(request.body.id), request.personId, hash)
    await insertLines(stores, { context, orderId: request.body.id, lines, priced, credit, settings })
    await takeStock(stores, lines, today)
    if (credit) await stores.sharing.countOrderPlaced({ token: credit.token, sellerId: credit.sellerId, day: today })
    const payBy = addMinutes(now, settings.unpaidMinutes)
    await stores.jobs.plan('close-unpaid', request.body.id, payBy)
    return { id: request.body.id, state: 'placed', totalFen: priced.totalFen, payBy: payBy.toISOString() }
  })
}

function sameOrder(earlier: OrderWithLines | null, personId: string, hash: string): Answer {
  if (earlier?.order.buyer_id !== personId || earlier.order.request_hash !== hash) return refuse('id-conflict', {})
  const { id, state, total_fen, pay_by } = earlier.order
  return { id, state, totalFen: total_fen, payBy: pay_by.toISOString() }
}

async function checkGoods(
  stores: Stores,
  { body }: Request,
  settings: Settings,
  today: string,
): Promise<{ lines: readonly OrderedLine[]; priced: Priced }> {
  const { lines, unknown } = await orderedLines(stores, body.lines, today)
  for (const sizeId of unknown) refuse('not-on-sale', { sizeId })
  for (const line of lines) {
    if (!line.isOnSale) refuse('not-on-sale', { sizeId: line.sizeId })
    if (line.left < line.quantity) refuse('out-of-stock', { sizeId: line.sizeId, left: line.left })
  }
  const priced = priceOrder(lines, { feeFen: settings.freightFen, freeFromFen: settings.freeFreightFromFen })
  if (priced.totalFen !== body.expectedTotalFen) refuse('total-changed', { totalFen: priced.totalFen })
  return { lines, priced }
}

async function checkCredit(stores: Stores, { personId, body }: Request, settings: Settings, now: Date): Promise<Credit | null> {
  if (body.dropsRecommender) return null
  const credit = await findCredit(stores, { personId, at: now, settings })
  if ((credit?.sellerId ?? null) !== body.expectedRecommender) {
    const recommender = credit ? await stores.sellers.findRecommender(credit.sellerId) : null
    refuse('recommender-changed', { name: recommender?.name ?? null })
  }
  return credit
}

async function insertOrder(
  stores: Stores,
  facts: { request: Request; hash: string; priced: Priced; credit: Credit | null; settings: Settings; now: Date },
): ReturnType<Stores['orders']['insert']> {
  const { request, hash, priced, credit, settings, now } = facts
  return await stores.orders.insert({
    id: request.body.id,
    request_hash: hash,
    buyer_id: request.personId,
    state: 'placed',
    address: JSON.stringify(request.body.address),
    note: request.body.note,
    goods_fen: priced.goodsFen,
    freight_fen: priced.freightFen,
    total_fen: priced.totalFen,
    seller_id: credit?.sellerId ?? null,
    token: credit?.token ?? null,
    channel: credit?.channel ?? null,
    credit_rule: credit?.rule ?? null,
    credit_visited_at: credit?.visitedAt ?? null,
    credit_window_days: credit?.windowDays ?? null,
    placed_at: now,
    pay_by: addMinutes(now, settings.unpaidMinutes),
  })
}

async function insertLines(
  stores: Stores,
  facts: { context: Context; orderId: string; lines: readonly OrderedLine[]; priced: Priced; credit: Credit | null; settings: Settings },
): Promise<void> {
  const { context, orderId, lines, priced, credit, settings } = facts
  const sellerBps = credit ? await stores.sellers.findRates(credit.sellerId) : null
  await stores.orders.insertLines(
    lines.map((line, position) => {
      const netFen = priced.amountsFen[position] ?? zeroFen
      const rates = { sellerBps, sizeBps: line.sizeBps, productBps: line.productBps, brandBps: settings.commissionBps }
      const commissionBps = credit ? commissionRate(rates) : 0
      return {
        id: context.makeId(),
        order_id: orderId,
        position,
        product_id: line.productId,
        size_id: line.sizeId,
        name_zh: line.nameZh,
        name_en: line.nameEn,
        size_name: line.sizeName,
        picture: line.picture,
        return_rule: line.returnRule,
        quantity: line.quantity,
        unit_fen: line.unitFen,
        net_fen: netFen,
        commission_bps: commissionBps,
        commission_fen: lineCommission(netFen, commissionBps),
      }
    }),
  )
}

/** In sorted order, so that two orders for the same sizes never wait for each other in a circle. */
async function takeStock(stores: Stores, lines: readonly OrderedLine[], today: string): Promise<void> {
  const sorted = [...lines].sort((a, b) => (a.sizeId < b.sizeId ? -1 : 1))
  for (const { sizeId, quantity } of sorted) {
    if (await stores.stock.take(sizeId, quantity, today)) continue
    const [size] = await stores.stock.listSellable([sizeId], today)
    refuse('out-of-stock', { sizeId, left: size?.left ?? 0 })
  }
}
