import type { Order } from '../../contract/api/types'
import type { OrderWithLines } from '../database/orders'
import type { ParcelLineRow, ParcelRow } from '../database/parcels'
import type { Stores } from '../database/stores'
import type { Scan } from '../ports'
import { viewOrderClaim } from './claim-view'

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** An order as its buyer and HQ see it. */
export async function viewOrder(stores: Stores, found: OrderWithLines): Promise<Order> {
  const { order } = found
  const settings = await stores.settings.get()
  const parcels = await stores.parcels.listOfOrder(order.id)
  const parcelIds = parcels.map((parcel) => parcel.id)
  const packed = await stores.parcels.listLines(parcelIds)
  const refunds = await stores.refunds.listOfOrder(order.id)
  const claims = await stores.claims.listOfOrder(order.id)
  return {
    id: order.id,
    state: order.state,
    placedAt: order.placed_at.toISOString(),
    payBy: order.state === 'placed' ? iso(order.pay_by) : null,
    paidAt: iso(order.paid_at),
    shippedAt: iso(order.shipped_at),
    receivedAt: iso(order.received_at),
    receivedBy: iso(order.receive_by),
    returnUntil: iso(order.return_until),
    completedAt: iso(order.completed_at),
    cancelledAt: iso(order.cancelled_at),
    cancelReason: order.cancel_reason,
    address: order.address,
    note: order.note,
    lines: viewLines(found, packed),
    goodsFen: order.goods_fen,
    freightFen: order.freight_fen,
    totalFen: order.total_fen,
    refunds: refunds.map((refund) => ({
      id: refund.id,
      amountFen: refund.amount_fen,
      state: refund.state,
      at: (refund.ended_at ?? refund.requested_at).toISOString(),
    })),
    parcels: await viewParcels(stores, parcels, packed),
    claims: claims.map(({ claim }) => viewOrderClaim(claim, settings)).reverse(),
    recommender: order.seller_id ? await stores.sellers.findRecommender(order.seller_id) : null,
    credit: viewOrderCredit(found),
    shipsWithinHours: settings.shipsWithinHours,
  }
}

function viewOrderCredit({ order }: OrderWithLines): Order['credit'] {
  const { credit_rule: rule, credit_visited_at: visitedAt, credit_window_days: windowDays } = order
  return rule && visitedAt && windowDays ? { rule, visitedAt: visitedAt.toISOString(), windowDays } : null
}

function viewLines({ lines }: OrderWithLines, packed: readonly ParcelLineRow[]): Order['lines'] {
  return lines.map((line) => ({
    id: line.id,
    productId: line.product_id,
    sizeId: line.size_id,
    name: { zh: line.name_zh, en: line.name_en },
    sizeName: line.size_name,
    picture: line.picture,
    quantity: line.quantity,
    unitFen: line.unit_fen,
    amountFen: line.net_fen,
    cancelledQuantity: line.cancelled_quantity,
    shippedQuantity: line.shipped_quantity,
    receivedQuantity: line.received_quantity,
    refundedQuantity: line.refunded_quantity,
    returnRule: line.return_rule,
    batches: packed
      .filter((batch) => batch.line_id === line.id)
      .map((batch) => ({ code: batch.batch_code, producedOn: batch.produced_on, bestBefore: batch.best_before, quantity: batch.quantity })),
  }))
}

async function viewParcels(stores: Stores, parcels: readonly ParcelRow[], packed: readonly ParcelLineRow[]): Promise<Order['parcels']> {
  const scans = await stores.parcels.listScans(parcels.map((parcel) => parcel.id))
  return parcels.map((parcel) => ({
    id: parcel.id,
    carrier: parcel.carrier,
    trackingNumber: parcel.tracking_number,
    shippedAt: parcel.shipped_at.toISOString(),
    isCourierSilent: parcel.silent_since !== null,
    scans: scans
      .filter((scan) => scan.parcel_id === parcel.id)
      .map((scan) => ({ at: scan.scanned_at.toISOString(), kind: scan.kind as Scan['kind'], text: scan.text, place: scan.place })),
    contents: packed
      .filter((row) => row.parcel_id === parcel.id)
      .map((row) => ({
        lineId: row.line_id,
        batchCode: row.batch_code,
        producedOn: row.produced_on,
        bestBefore: row.best_before,
        quantity: row.quantity,
      })),
    boxCheck: parcel.box_answer ?? (parcel.received_at ? 'ask' : 'not-yet'),
  }))
}
