import type { Context } from '../ports'

/** Tells WeChat that an order is on its way; until then it holds the buyer's money back from HQ. */
export async function uploadShipping(context: Context, orderId: string): Promise<Date | null> {
  const stores = context.read
  const found = await stores.orders.find(orderId)
  const parcels = await stores.parcels.listOfOrder(orderId)
  if (!found || parcels.length === 0) return null
  const buyer = await stores.people.get(found.order.buyer_id)
  const packed = await stores.parcels.listLines(parcels.map((parcel) => parcel.id))
  const isAllShipped = found.order.state !== 'shipping'
  // WeChat lets a split shipment be told only twice, so a partly sent order is told at the first parcel and again when all is sent.
  if (!isAllShipped && parcels.length > 1) return null
  await context.shipping.uploadShipping({
    orderId,
    openid: buyer.openid,
    parcels: parcels.map((parcel) => ({
      carrier: parcel.carrier,
      trackingNumber: parcel.tracking_number,
      goods: goodsOf(
        packed.filter((line) => line.parcel_id === parcel.id),
        found.lines,
      ),
    })),
    isAllShipped,
    receiverPhone: found.order.address.phone,
    at: context.clock.now(),
  })
  return null
}

function goodsOf(
  packed: readonly { readonly line_id: string; readonly quantity: number }[],
  lines: readonly { readonly id: string; readonly name_zh: string; readonly size_name: string }[],
): string {
  const texts = packed.map(({ line_id, quantity }) => {
    const line = lines.find((candidate) => candidate.id === line_id)
    return `${line?.name_zh ?? ''} ${line?.size_name ?? ''}×${quantity}`
  })
  return texts.join('，').slice(0, 120)
}
