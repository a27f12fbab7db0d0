import { addMinutes } from '../domain/time'
import { answerComplaint } from '../usecases/add-to-complaint'
import { listOrders } from '../usecases/list-orders'
import { openComplaint } from '../usecases/open-complaint'
import type { Cast } from './cast'
import type { DemoWorld } from './world'

interface Deed {
  readonly at: Date
  readonly does: () => Promise<void>
}

const hour = 60

/** One complaint that HQ answered, and one that waits for it, both by the buyer whom a visitor plays first. */
export function complaintDeeds(world: DemoWorld, cast: readonly Cast[], endsAt: Date): readonly Deed[] {
  const find = (role: Cast['role']) => cast.find((member) => member.role === role)?.person.id
  const [buyerId, hqId, sellerId] = [find('buyer'), find('hq'), cast.findLast((member) => member.role === 'seller')?.person.id]
  if (!buyerId || !hqId || !sellerId) return []
  const { context } = world
  const [answered, open] = [context.makeId(), context.makeId()]
  const ago = (hours: number) => addMinutes(endsAt, -hours * hour)
  return [
    {
      at: ago(76),
      does: async () => {
        const words = '连着三天发消息让我再买两罐，说今天不买就没有这个价了。'
        const body = { id: answered, about: 'seller' as const, subjectId: sellerId, words, phone: null, pictureIds: [] }
        await openComplaint(context, { personId: buyerId, body })
      },
    },
    {
      at: ago(59),
      does: async () => {
        const words = '对不起。价格没有今天明天的说法，这样说是不对的。我们已经和店主谈过，她不会再这样催你；再有一次，铺子会暂停。'
        await answerComplaint(context, { personId: hqId, complaintId: answered, body: { id: context.makeId(), words } })
      },
    },
    {
      at: ago(20),
      does: async () => {
        const { items } = await listOrders(context, { personId: buyerId, query: { group: 'all' } })
        const order = items.find(({ state }) => state === 'received') ?? items[0]
        if (!order) return
        const words = '外箱压扁了一个角，里面的东西没事。寄的时候能不能多垫一层？'
        const body = { id: open, about: 'order' as const, subjectId: order.id, words, phone: '13800006021', pictureIds: [] }
        await openComplaint(context, { personId: buyerId, body })
      },
    },
  ]
}
