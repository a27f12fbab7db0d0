import type { Person } from '../../contract/api/types'
import { addMinutes } from '../domain/time'
import { getProductPage } from '../usecases/get-product-page'
import { makeLink } from '../usecases/make-link'
import { makePoster } from '../usecases/make-poster'
import { recordShareIntent } from '../usecases/record-share-intent'
import { recordVisit } from '../usecases/record-visit'
import type { Cast } from './cast'
import type { DemoWorld } from './world'

interface Deed {
  readonly at: Date
  readonly does: () => Promise<void>
}

const scannedMiniCode = 1047
const cameByLink = 1194

/** The seller whom a visitor plays first made a poster of their first pick and put links to it elsewhere; people came by both. */
export function cardDeeds(world: DemoWorld, cast: readonly Cast[], guests: readonly Person[], endsAt: Date): readonly Deed[] {
  const { context } = world
  const seller = cast.find((member) => member.role === 'seller')
  if (!seller) return []
  const come = async (token: string, scene: number, people: readonly Person[]) => {
    for (const person of people) {
      await recordVisit(context, { person, body: { token, scene } })
      await getProductPage(context, { person, query: { token } })
    }
  }
  const makesThem = async () => {
    const person = await context.read.people.getSigned(seller.person.id)
    const [pick] = await context.read.picks.list(person.id)
    if (!pick) return
    const { productId } = pick
    const { poster } = await makePoster(context, { person, body: { productId, design: 'note' } })
    await recordShareIntent(context, { person, body: { token: poster.token } })
    await come(poster.token, scannedMiniCode, guests.slice(0, 5))
    for (const [index, label] of ['小红书', '小区业主群'].entries()) {
      const { link } = await makeLink(context, { person, body: { productId, label } })
      await come(link.token, cameByLink, guests.slice(5 + index * 3, 8 + index * 3))
    }
  }
  return [{ at: addMinutes(endsAt, -9 * 1440), does: makesThem }]
}
