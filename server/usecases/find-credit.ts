import { attribute, type Credit } from '../domain/attribution'
import type { Settings } from '../domain/settings'
import { addDays } from '../domain/time'
import type { Context } from '../ports'

/** Whom an order this person places at that moment is credited to: worked out from the visits the server saw, never from the client. */
export async function findCredit(
  stores: Context['read'],
  request: { readonly personId: string; readonly at: Date; readonly settings: Settings },
): Promise<Credit | null> {
  const { personId, at, settings } = request
  const visits = await stores.sharing.listCreditVisits(personId, addDays(at, -settings.visitWindowDays))
  const lastPurchase = await stores.orders.findLastCreditedPurchase(personId)
  const { visitWindowDays, customerWindowDays, paysOwnCard } = settings
  return attribute({ personId, at, visits, lastPurchase, rules: { visitWindowDays, customerWindowDays, paysOwnCard } })
}
