import type { RouteRequest } from '../../contract/api/types'
import { addMinutes } from '../domain/time'
import { decideClaim } from '../usecases/decide-claim'
import { listOrders } from '../usecases/list-orders'
import { quoteClaim } from '../usecases/quote-claim'
import { requestClaim } from '../usecases/request-claim'
import { sendReturn } from '../usecases/send-return'
import type { Cast } from './cast'
import type { DemoWorld } from './world'

interface Deed {
  readonly at: Date
  readonly does: () => Promise<void>
}
type Wish = Pick<RouteRequest<'requestClaim'>['body'], 'kind' | 'reason' | 'words'>
interface Asked {
  readonly personId: string
  readonly claimId: string
}

const damaged: Wish = { kind: 'refund-only', reason: 'damaged', words: '罐子摔凹了一块，茶洒出来小半。' }
const returned: Wish = { kind: 'return-and-refund', reason: 'no-reason', words: '买重了，家里还有一罐没开。' }
const other: Wish = { kind: 'refund-only', reason: 'not-as-described', words: '写的是中火，喝起来火很重，和上一批不一样。' }

/** One claim that was paid back, one whose goods are on their way to HQ, and one that waits for HQ. */
export function claimDeeds(world: DemoWorld, cast: readonly Cast[], endsAt: Date): readonly Deed[] {
  const hqId = cast.find((member) => member.role === 'hq')?.person.id
  const buyerIds = cast.filter((member) => member.role === 'buyer').map((member) => member.person.id)
  if (!hqId) return []
  const ago = (hours: number) => addMinutes(endsAt, -hours * 60)
  const approve = ({ claimId }: Asked) => decideClaim(world.context, { personId: hqId, claimId, body: { decision: 'approve', reason: '' } })
  return [
    {
      at: ago(30),
      does: async () => {
        const asked = await askSomewhere(world, buyerIds, damaged)
        if (asked) await approve(asked)
      },
    },
    {
      at: ago(26),
      does: async () => {
        const asked = await askSomewhere(world, buyerIds, returned)
        if (!asked) return
        await approve(asked)
        await sendReturn(world.context, { ...asked, body: { carrier: 'SF', trackingNumber: 'SF1668203947152' } })
      },
    },
    { at: ago(5), does: async () => void (await askSomewhere(world, buyerIds, other)) },
  ]
}

/** The first buyer with a received order that this can be asked of asks for one piece of it. */
async function askSomewhere({ context }: DemoWorld, buyerIds: readonly string[], wish: Wish): Promise<Asked | null> {
  const { kind, reason } = wish
  for (const personId of buyerIds) {
    const { items } = await listOrders(context, { personId, query: { group: 'done' } })
    for (const { id: orderId, state } of items) {
      if (state !== 'received') continue
      const open = await quoteClaim(context, { personId, orderId, body: { kind: null, reason: null, lines: [] } })
      const isFree = open.lines.every((line) => line.offers.every(({ left }) => left === line.quantity))
      const line = open.lines.find(({ offers }) => offers.some((offer) => offer.kind === kind && offer.reasons.includes(reason)))
      if (!line || !isFree) continue
      const lines = [{ lineId: line.lineId, quantity: 1 }]
      const { totalFen } = await quoteClaim(context, { personId, orderId, body: { kind, reason, lines } })
      const claimId = context.makeId()
      const body = { ...wish, id: claimId, lines, pictureIds: [], parcelId: null, expectedTotalFen: totalFen }
      await requestClaim(context, { personId, orderId, body })
      return { personId, claimId }
    }
  }
  return null
}
