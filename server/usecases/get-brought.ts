import type { Person, RouteAnswer } from '../../contract/api/types'
import { addFen, zeroFen } from '../../contract/money'
import type { Brought } from '../database/brought'
import { businessDay, shiftDay } from '../domain/time'
import type { Context } from '../ports'

const daysShown = 30
const channels = ['chat', 'moments', 'poster', 'link', 'pack'] as const

const nothing: Brought = {
  ...{ shares: 0, opens: 0, people: 0, viewers: 0, orders: 0, paid: 0, received: 0, refunded: 0 },
  commissionFen: zeroFen,
}

/** Tells a seller what sharing brought, by thing, channel and day, from counters: the same cost after a million visits. */
export async function getBrought(context: Context, request: { readonly person: Person }): Promise<RouteAnswer<'getBrought'>> {
  const sellerId = request.person.id
  const stores = context.read
  const today = businessDay(context.clock.now())
  const things = await stores.brought.listThings(sellerId)
  const days = await stores.brought.listDays(sellerId, shiftDay(today, 1 - daysShown), today)
  const products = [...new Set(things.map(({ productId }) => productId))]
  return {
    total: sum(things),
    things: products
      .map((productId) => {
        const [thing, ...more] = things.filter((each) => each.productId === productId)
        return { productId, name: thing?.name ?? null, picture: thing?.picture ?? null, ...sum(thing ? [thing, ...more] : []) }
      })
      .sort((a, b) => b.commissionFen - a.commissionFen || b.people - a.people),
    channels: channels
      .map((channel) => ({ channel, ...sum(things.filter((each) => each.channel === channel)) }))
      .filter(({ shares, opens }) => shares + opens > 0),
    days: Array.from({ length: daysShown }, (_, index) => {
      const on = shiftDay(today, index + 1 - daysShown)
      return { on, ...(days.get(on) ?? nothing) }
    }),
  }
}

function sum(parts: readonly Brought[]): Brought {
  return parts.reduce<Brought>(
    (total, part) => ({
      shares: total.shares + part.shares,
      opens: total.opens + part.opens,
      people: total.people + part.people,
      viewers: total.viewers + part.viewers,
      orders: total.orders + part.orders,
      paid: total.paid + part.paid,
      received: total.received + part.received,
      refunded: total.refunded + part.refunded,
      commissionFen: addFen(total.commissionFen, part.commissionFen),
    }),
    nothing,
  )
}
