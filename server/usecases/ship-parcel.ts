import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { isAllowed } from '../../contract/order-state'
import type { OrderLineRow, OrderWithLines } from '../database/orders'
import type { ShelfBatch } from '../database/stock'
import type { Stores } from '../database/stores'
import { carriers } from '../domain/carriers'
import { refuse } from '../domain/refused'
import { requestHash } from '../domain/request-hash'
import { addSeconds, businessDay, businessMinute } from '../domain/time'
import type { Context } from '../ports'
import { orderPage, planMessage } from './plan-message'
import { saveOrder } from './save-order'

type Body = RouteRequest<'shipParcel'>['body']
type AskedLine = Body['lines'][number]

/** Sends one parcel and writes on each line which batch went out, so that the buyer can check the date on the box. */
export async function shipParcel(
  context: Context,
  request: { readonly orderId: string; readonly body: Body },
): Promise<RouteAnswer<'shipParcel'>> {
  const { orderId, body } = request
  const settings = await context.read.settings.get()
  if (!carriers.some((carrier) => carrier.code === body.carrier))
    refuse('invalid-input', { fields: [{ path: 'carrier', reason: 'unknown' }] })
  return await context.transact(async (stores) => {
    const found = await stores.orders.lock(orderId)
    if (!found) return refuse('not-found', { what: 'order' })
    const hash = requestHash(request)
    const earlier = await stores.parcels.find(body.id)
    if (earlier) return earlier.request_hash === hash ? { state: found.order.state } : refuse('id-conflict', {})
    await checkShippable(stores, found, body)
    const now = context.clock.now()
    const parcel = {
      id: body.id,
      order_id: orderId,
      request_hash: hash,
      carrier: body.carrier,
      tracking_number: body.trackingNumber,
      shipped_at: now,
    }
    const packed = await packLines(stores, found, body.lines, businessDay(now))
    await stores.parcels.insert(
      parcel,
      packed.map((line) => ({ parcel_id: body.id, ...line })),
    )
    const { state } = await saveOrder(context, stores, orderId, { shipped_at: found.order.shipped_at ?? now })
    await stores.jobs.plan('upload-shipping', orderId, now)
    await stores.jobs.plan('follow-parcel', body.id, addSeconds(now, Math.min(settings.trackingSeconds, 60)))
    await tellBuyer(stores, found, body, now)
    return { state }
  })
}

/** Of the first parcel of an order, which is when the waiting ends. */
async function tellBuyer(stores: Stores, { order, lines }: OrderWithLines, { carrier, trackingNumber }: Body, now: Date): Promise<void> {
  const goods = lines.map((line) => line.name_zh).join('、')
  const facts = {
    goods,
    carrier: carriers.find(({ code }) => code === carrier)?.name ?? carrier,
    number: trackingNumber,
    at: businessMinute(now),
  }
  await planMessage(
    stores,
    { key: `shipped:${order.id}`, kind: 'shipped', personId: order.buyer_id, page: orderPage(order.id), facts },
    now,
  )
}

async function checkShippable(stores: Stores, { order, lines }: OrderWithLines, body: Body): Promise<void> {
  if (!isAllowed(order.state, 'hq', 'ship')) refuse('order-state', { state: order.state })
  const parcels = await stores.parcels.listOfOrder(order.id)
  if (parcels.length >= limits.parcelsPerOrder) refuse('too-many-parcels', { limit: limits.parcelsPerOrder })
  for (const [lineId, quantity] of sumByLine(body.lines)) {
    const line = lines.find((candidate) => candidate.id === lineId)
    const left = line ? piecesToShip(line) : 0
    if (quantity > left) refuse('quantity-exceeded', { lineId, left })
  }
}

/** Pieces of a line that were not called off and are not yet sent. */
export function piecesToShip(line: OrderLineRow): number {
  return line.quantity - line.cancelled_quantity - line.shipped_quantity
}

function sumByLine(asked: readonly AskedLine[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { lineId, quantity } of asked) sums.set(lineId, (sums.get(lineId) ?? 0) + quantity)
  return sums
}

interface PackedLine {
  line_id: string
  batch_id: string
  batch_code: string
  produced_on: string
  best_before: string
  quantity: number
}

/** Takes the pieces off the shelf in sorted order: from the batch that HQ names, else from those that expire first. */
async function packLines(stores: Stores, { lines }: OrderWithLines, asked: readonly AskedLine[], today: string): Promise<PackedLine[]> {
  const packed = new Map<string, PackedLine>()
  const shelf = await stores.stock.listShelf([...new Set(lines.map((line) => line.size_id))], today)
  const onHand = new Map(shelf.map((batch) => [batch.id, batch.onHand]))
  for (const { lineId, quantity, batchId } of asked) {
    const line = lines.find((candidate) => candidate.id === lineId)
    const batches = shelf.filter((batch) => batch.sizeId === line?.size_id && (batchId === null || batch.id === batchId))
    let left = quantity
    for (const batch of batches) {
      const taken = Math.min(left, onHand.get(batch.id) ?? 0)
      if (taken === 0) continue
      onHand.set(batch.id, (onHand.get(batch.id) ?? 0) - taken)
      left -= taken
      const before = packed.get(lineId + batch.id)?.quantity ?? 0
      packed.set(lineId + batch.id, packedLine(lineId, batch, before + taken))
    }
    if (left > 0) refuse('batch-unavailable', { lineId })
  }
  const sorted = [...packed.values()].sort((a, b) => (a.batch_id < b.batch_id ? -1 : 1))
  for (const { line_id: lineId, batch_id: batchId, quantity } of sorted) {
    if (!(await stores.stock.takeOffShelf(batchId, quantity))) refuse('batch-unavailable', { lineId })
  }
  for (const [lineId, quantity] of sumByLine(asked)) {
    const line = lines.find((candidate) => candidate.id === lineId)
    await stores.orders.updateLine(lineId, { shipped_quantity: (line?.shipped_quantity ?? 0) + quantity })
  }
  return sorted
}

function packedLine(lineId: string, batch: ShelfBatch, quantity: number): PackedLine {
  return {
    line_id: lineId,
    batch_id: batch.id,
    batch_code: batch.code,
    produced_on: batch.producedOn,
    best_before: batch.bestBefore,
    quantity,
  }
}
