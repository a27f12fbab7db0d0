import type { Person, RouteAnswer, RouteRequest } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { sellerAgreement } from '../domain/seller-agreement'
import { isReadableName } from '../domain/shop-name'
import type { Context } from '../ports'
import { findInvitation, invitationState } from './invitation-view'
import { requireFitWords } from './require-fit-words'

type Body = RouteRequest<'openShop'>['body']

/** Gives a person a shop of their own, at once and free, under the agreement as it stands today; who left comes back the same way. */
export async function openShop(
  context: Context,
  request: { readonly person: Person; readonly body: Body },
): Promise<RouteAnswer<'openShop'>> {
  const { person, body } = request
  if (!isReadableName(body.shopName)) refuse('name-unusable', {})
  const { version } = sellerAgreement(await context.read.settings.get())
  if (body.agreementVersion !== version) refuse('agreement-outdated', { version })
  await requireFitWords(context, person.id, [body.shopName], 'name-unusable')
  await requireFitWords(context, person.id, [body.words])
  return await context.transact(async (stores) => {
    await saveSeller(stores, person.id, body, context.clock.now())
    await countJoin(context, stores, person.id, body.invitation)
    return { person: await stores.people.getSigned(person.id) }
  })
}

/** By which invitation somebody came, while it is open; it changes nothing else. */
async function countJoin(context: Context, stores: Stores, personId: string, text: string | undefined): Promise<void> {
  const invitation = await findInvitation(stores, text)
  if (!invitation || invitationState(invitation, context.clock.now()) !== 'open') return
  await stores.sellers.update(personId, { invitation: invitation.token })
}

async function saveSeller(stores: Stores, personId: string, body: Body, signedAt: Date): Promise<void> {
  const signed = {
    shop_name: body.shopName,
    words: body.words,
    state: 'active' as const,
    state_reason: null,
    agreement_version: body.agreementVersion,
    signed_at: signedAt,
  }
  if (await stores.sellers.insert({ person_id: personId, commission_bps: null, ...signed })) return
  const seller = await stores.sellers.lock(personId)
  if (seller?.state === 'active') refuse('already-seller', {})
  if (seller?.state === 'suspended') refuse('seller-inactive', { reason: seller.state_reason })
  await stores.sellers.update(personId, signed)
}
