import type { Person } from '../../contract/api/types'
import { addMinutes } from '../domain/time'
import { getJoinPage } from '../usecases/get-join-page'
import { keepUpload } from '../usecases/keep-upload'
import { openShop } from '../usecases/open-shop'
import { saveAddress } from '../usecases/save-address'
import { saveSellerShop } from '../usecases/save-seller-shop'
import { type DemoPerson, demoPeople, demoShops } from './people'
import type { DemoWorld } from './world'

/** People who come in by cards and only look. */
const guestCount = 60

export type Cast = DemoPerson & { readonly person: Person }

export type ReadPicture = (productId: string) => Promise<Uint8Array | null>

export interface DemoProduct {
  readonly id: string
  readonly code: string
}

export async function signGuestsIn(world: DemoWorld): Promise<readonly Person[]> {
  const guests: Person[] = []
  await world.passesTo(addMinutes(world.now(), 1))
  for (let index = 0; index < guestCount; index += 1) guests.push(await world.signIn(`sbx-guest-${index}`))
  return guests
}

/** Everybody who has a name, in the order the chooser shows them. */
export async function signEverybodyIn(world: DemoWorld, keepAvatar: (file: string) => Promise<string>): Promise<readonly Cast[]> {
  const cast: Cast[] = []
  const startsAt = world.now()
  for (const [index, member] of demoPeople.entries()) {
    await world.passesTo(addMinutes(startsAt, index))
    const { id } = await world.signIn(member.openid)
    const { nickname } = member
    await world.context.read.people.update(id, { nickname, avatar: await keepAvatar(member.avatar), is_hq: member.role === 'hq' })
    await writeAddresses(world, id, member)
    cast.push({ ...member, person: await world.context.read.people.getSigned(id) })
  }
  return cast
}

/** The one they live at comes first. */
async function writeAddresses(world: DemoWorld, personId: string, { address: home, others = [] }: DemoPerson): Promise<void> {
  for (const address of [home, ...others]) {
    const addressId = world.context.makeId()
    await saveAddress(world.context, { personId, addressId, body: { address, isDefault: false } })
  }
}

export async function openTheirShop(
  world: DemoWorld,
  seller: Cast,
  products: readonly DemoProduct[],
  readPicture: ReadPicture,
): Promise<void> {
  const { person } = seller
  const shop = demoShops.find((candidate) => candidate.openid === seller.openid)
  if (!shop) return
  const { agreement } = await getJoinPage(world.context, { person, query: {} })
  await openShop(world.context, { person, body: { shopName: shop.shopName, words: shop.words, agreementVersion: agreement.version } })
  for (const [position, pick] of shop.picks.entries()) {
    const product = products.find((candidate) => candidate.code === pick.productCode)
    if (!product) throw new Error(`a pick names goods that are not there: ${pick.productCode}`)
    await world.context.read.sellers.savePick({ seller_id: person.id, product_id: product.id, position, words: pick.words })
  }
  const shown = products.find(({ code }) => code === shop.coverOf)
  const bytes = shown ? await readPicture(shown.id) : null
  if (!bytes) return
  const { id: cover } = await keepUpload(world.context, { personId: person.id, purpose: 'cover', bytes })
  await saveSellerShop(world.context, { person, body: { name: shop.shopName, words: shop.words, cover } })
}
