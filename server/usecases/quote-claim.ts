import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { needsProof } from '../../contract/claim-state'
import { zeroFen } from '../../contract/money'
import type { OrderLineRow } from '../database/orders'
import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { type ClaimGround, claimable, lineOffers, type PricedClaim, priceClaim, readClaimGround } from './claim-ground'
import { listMessageOffers } from './message-offers'
import { getOwnOrder } from './own-order'

type Answer = RouteAnswer<'quoteClaim'>

/** Says what can be asked for, until when and by which rule, and what would come back, before anybody asks. Changes nothing. */
export async function quoteClaim(
  context: Context,
  request: { readonly personId: string; readonly orderId: string; readonly body: RouteRequest<'quoteClaim'>['body'] },
): Promise<Answer> {
  const { kind, reason, lines: asked } = request.body
  const found = await getOwnOrder(context.read, request)
  if (found.order.state === 'placed') refuse('order-state', { state: 'placed' })
  const ground = await readClaimGround(context.read, found, context.clock.now())
  const priced = kind && reason && asked.length > 0 ? priceClaim(ground, { kind, reason, lines: asked }) : null
  return {
    lines: found.lines.map((line) => viewLine(ground, line, priced)),
    goodsFen: priced?.goodsFen ?? zeroFen,
    freightFen: priced?.freightFen ?? zeroFen,
    totalFen: priced?.totalFen ?? zeroFen,
    freightRule: priced?.freightRule ?? (ground.freightLeftFen > 0 ? 'kept' : 'none'),
    needsProof: reason !== null && needsProof(reason),
    offers: await listMessageOffers(context, request.personId, ['claim-decided', 'refund-paid']),
    answersWithinHours: ground.settings.claimAnswerHours,
  }
}

function viewLine(ground: ClaimGround, line: OrderLineRow, priced: PricedClaim | null): Answer['lines'][number] {
  const { rule, offers, closed } = lineOffers(ground, claimable(line))
  const chosen = priced?.pieces.find((each) => each.lineId === line.id)
  return {
    lineId: line.id,
    name: { zh: line.name_zh, en: line.name_en },
    sizeName: line.size_name,
    picture: line.picture,
    quantity: line.quantity,
    rule,
    offers: offers.map((offer) => ({ ...offer, reasons: [...offer.reasons], until: offer.until?.toISOString() ?? null })),
    closed,
    chosenQuantity: chosen?.quantity ?? 0,
    amountFen: chosen?.amountFen ?? zeroFen,
  }
}
