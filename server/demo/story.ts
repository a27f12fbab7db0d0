import type { Person, RouteAnswer } from '../../contract/api/types'
import { addMinutes } from '../domain/time'
import { cancelOrder } from '../usecases/cancel-order'
import { checkPayment } from '../usecases/check-payment'
import { confirmReceipt } from '../usecases/confirm-receipt'
import { getHqOrder } from '../usecases/get-hq-order'
import { getProductPage } from '../usecases/get-product-page'
import { placeOrder } from '../usecases/place-order'
import { quoteOrder } from '../usecases/quote-order'
import { recordShareIntent } from '../usecases/record-share-intent'
import { recordVisit } from '../usecases/record-visit'
import { shipParcel } from '../usecases/ship-parcel'
import { startPayment } from '../usecases/start-payment'
import { cardDeeds } from './cards'
import { type Cast, type DemoProduct, openTheirShop, signEverybodyIn, signGuestsIn } from './cast'
import { claimDeeds } from './claims'
import { complaintDeeds } from './complaints'
import { officeDeeds } from './office'
import { createChance, type PlannedOrder, planOrders } from './plan'
import { reviewOrder } from './reviews'
import { withdrawalDeeds } from './withdrawals'
import type { DemoWorld } from './world'

/* A month of a small shop, told through the same use cases that the app calls. */

interface Deed {
  readonly at: Date
  readonly does: () => Promise<void>
}

/** Tells the story up to `endsAt`. The goods are on the shelf already. */
export async function tellDemoStory(
  world: DemoWorld,
  products: readonly DemoProduct[],
  endsAt: Date,
  keepAvatar: (file: string) => Promise<string>,
  readPicture: (productId: string) => Promise<Uint8Array | null>,
): Promise<void> {
  const chance = createChance(20261122)
  const cast = await signEverybodyIn(world, keepAvatar)
  const sellers = cast.filter((member) => member.role === 'seller')
  const buyers = cast.filter((member) => member.role === 'buyer')
  for (const seller of sellers) await openTheirShop(world, seller, products, readPicture)
  const hq = cast.find((member) => member.role === 'hq')
  if (!hq) throw new Error('the demo has nobody at HQ')
  const guests = await signGuestsIn(world)
  const plan = planOrders({ buyers: buyers.length, sellers: sellers.length, products: products.length }, chance)
  const deeds = plan.map(
    (order, index): Deed => ({
      at: inDaytime(addMinutes(endsAt, -order.minutesAgo), endsAt),
      does: () => beginOrder({ world, order, index, buyers, sellers, guests, chance, products, endsAt, queue: deeds, readPicture }),
    }),
  )
  deeds.push(
    ...complaintDeeds(world, cast, endsAt),
    ...claimDeeds(world, cast, endsAt),
    ...cardDeeds(world, cast, guests, endsAt),
    ...officeDeeds(world, cast, endsAt),
  )
  deeds.push(...withdrawalDeeds(world, cast, endsAt))
  for (;;) {
    deeds.sort((a, b) => a.at.getTime() - b.at.getTime())
    const next = deeds.shift()
    if (!next || next.at > endsAt) break
    await world.passesTo(next.at)
    await next.does()
  }
  await world.passesTo(endsAt)
}

interface Scene {
  readonly world: DemoWorld
  readonly order: PlannedOrder
  readonly index: number
  readonly buyers: readonly Cast[]
  readonly sellers: readonly Cast[]
  readonly guests: readonly Person[]
  readonly chance: () => number
  readonly products: readonly DemoProduct[]
  readonly endsAt: Date
  readonly readPicture: (productId: string) => Promise<Uint8Array | null>
  readonly queue: Deed[]
}

/** Somebody comes in by a card, or by themselves, orders and pays; what follows is put in the queue. */
async function beginOrder(scene: Scene): Promise<void> {
  const { world, order, buyers, endsAt, queue } = scene
  const buyer = buyers[order.buyer]
  if (!buyer) return
  await comeIn(scene, buyer)
  const lines = await chooseGoods(scene)
  if (lines.length === 0) return
  const id = await place(scene, buyer, lines)
  if (order.fate === 'unpaid' || order.fate === 'lapsed') return
  const parameters = await startPayment(world.context, { personId: buyer.person.id, orderId: id })
  await world.pay(parameters)
  await checkPayment(world.context, { personId: buyer.person.id, orderId: id })
  const after = (minutes: number, does: () => Promise<unknown>) =>
    queue.push({ at: addMinutes(world.now(), minutes), does: async () => void (await does()) })
  if (order.fate === 'cancelled') after(45, () => cancelOrder(world.context, { personId: buyer.person.id, orderId: id }))
  if (order.fate === 'paid' || order.fate === 'cancelled') return
  const packedAfter = Math.min(14 * 60, (endsAt.getTime() - world.now().getTime()) / 60_000 - 20)
  after(packedAfter, () => ship(scene, id))
  if (order.fate !== 'received') return
  const { person } = buyer
  after(packedAfter + 2.4 * 1440, () =>
    confirmReceipt(world.context, { personId: person.id, orderId: id, body: { isSaidToWechat: false } }),
  )
  after(packedAfter + 3.1 * 1440, () => reviewOrder({ ...scene, orderId: id, personId: person.id }))
}

/** Nobody orders at four in the morning, unless that is now. */
function inDaytime(instant: Date, endsAt: Date): Date {
  const hour = (instant.getUTCHours() + 8) % 24
  const later = addMinutes(instant, 9 * 60)
  return hour < 8 && later < endsAt ? later : instant
}

/** Others open the same card; two in three look at what it shows. */
async function lookOn(
  { world, order, guests, chance }: Scene,
  card: { readonly token: string; readonly productId: string },
): Promise<void> {
  const first = Math.floor(chance() * guests.length)
  for (let index = 0; index < order.onlookers; index += 1) {
    const person = guests[(first + index * 7) % guests.length]
    if (!person) continue
    await recordVisit(world.context, { person, body: { token: card.token, scene: 1008 } })
    if (chance() < 0.65) await getProductPage(world.context, { person, query: { id: card.productId, token: card.token } })
  }
}

async function comeIn(scene: Scene, buyer: Cast): Promise<void> {
  const { world, order, sellers, products } = scene
  const seller = order.seller === null ? undefined : sellers[order.seller]
  const product = products[order.goods[0]?.product ?? 0]
  if (!seller || !product) return
  const { share } = await getProductPage(world.context, { person: await refreshed(world, seller), query: { id: product.id } })
  const token = order.channel === 'chat' ? share.chatToken : share.momentsToken
  if (!token) return
  await recordShareIntent(world.context, { person: await refreshed(world, seller), body: { token } })
  await lookOn(scene, { token, productId: product.id })
  const scenes = { chat: 1007, moments: 1155 }
  await recordVisit(world.context, { person: buyer.person, body: { token, scene: scenes[order.channel] } })
  await getProductPage(world.context, { person: buyer.person, query: { id: product.id, token } })
}

async function refreshed(world: DemoWorld, member: Cast): Promise<Person> {
  return await world.context.read.people.getSigned(member.person.id)
}

async function chooseGoods({ world, order, products }: Scene): Promise<{ sizeId: string; quantity: number }[]> {
  const lines: { sizeId: string; quantity: number }[] = []
  for (const { product, size, quantity } of order.goods) {
    const id = products[product]?.id
    if (!id) continue
    const page = await getProductPage(world.context, { person: null, query: { id } })
    const stocked = page.product.sizes.filter((candidate) => candidate.stock >= quantity)
    const chosen = stocked[size % Math.max(stocked.length, 1)]
    if (chosen && !lines.some((line) => line.sizeId === chosen.id)) lines.push({ sizeId: chosen.id, quantity })
  }
  return lines
}

async function place({ world, index }: Scene, buyer: Cast, lines: { sizeId: string; quantity: number }[]): Promise<string> {
  const personId = buyer.person.id
  const { address } = buyer
  const quote: RouteAnswer<'quoteOrder'> = await quoteOrder(world.context, { personId, body: { lines, address, dropsRecommender: false } })
  const id = world.context.makeId()
  await placeOrder(world.context, {
    personId,
    body: {
      id,
      lines,
      address,
      note: index % 9 === 0 ? '放门口就好，谢谢' : '',
      expectedTotalFen: quote.totalFen,
      expectedRecommender: quote.recommender?.sellerId ?? null,
      dropsRecommender: false,
    },
  })
  return id
}

async function ship({ world, order, index }: Scene, orderId: string): Promise<void> {
  const { toShip } = await getHqOrder(world.context, { orderId })
  const packed = order.fate === 'part-shipped' ? toShip.slice(0, 1) : toShip
  await shipParcel(world.context, {
    orderId,
    body: {
      id: world.context.makeId(),
      carrier: 'SF',
      trackingNumber: `SF1392${String(78_441_600 + index * 37)}`,
      lines: packed.map(({ lineId, left }) => ({ lineId, quantity: left, batchId: null })),
    },
  })
}
