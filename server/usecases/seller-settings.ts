import { sellerSettingsSchema } from '../../contract/api/hq-settings'
import type { RouteAnswer, RouteRequest, SellerSettings } from '../../contract/api/types'
import type { SignedAct } from '../database/staff-acts'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import type { Settings } from '../domain/settings'
import type { Context } from '../ports'
import { recordAct } from './record-act'

type Page = RouteAnswer<'getSellerSettings'>
type Key = keyof SellerSettings

const subject = 'settings'
const changesShown = 50
const keys = Object.keys(sellerSettingsSchema.shape) as Key[]

export async function getSellerSettings(context: Context): Promise<Page> {
  return await viewSettings(context.read, await context.read.settings.get())
}

interface Request {
  readonly personId: string
  readonly body: RouteRequest<'changeSellerSettings'>['body']
}

/**
 * Changes what HQ decides about sellers, and writes down who changed what, from and to. What a colleague changed meanwhile is refused, so
 * that nobody overwrites what they never saw.
 */
export async function changeSellerSettings(context: Context, { personId, body }: Request): Promise<RouteAnswer<'changeSellerSettings'>> {
  const { id, expected, change } = body
  const wrong = keys.filter((key) => (change[key] === undefined) !== (expected[key] === undefined))
  if (wrong.length > 0 || Object.keys(change).length === 0)
    return refuse('invalid-input', { fields: [{ path: wrong[0] ?? 'change', reason: 'missing' }] })
  return await context.transact(async (stores) => {
    const settings = await stores.settings.lock()
    const next = { ...settings, ...change }
    const act = { id, personId, kind: 'changed', subject, words: JSON.stringify(change), facts: { from: expected, to: change } } as const
    if (!(await recordAct(stores, act, context.clock.now()))) return await viewSettings(stores, settings)
    if (keys.some((key) => expected[key] !== undefined && expected[key] !== settings[key])) refuse('settings-changed', {})
    checkTogether(next)
    await stores.settings.save(change)
    return await viewSettings(stores, next)
  })
}

/** What one setting says about another. */
function checkTogether({ withdrawalMinimumFen, transferLimitFen }: Settings): void {
  if (withdrawalMinimumFen > transferLimitFen * 10)
    refuse('invalid-input', { fields: [{ path: 'withdrawalMinimumFen', reason: 'above-limit' }] })
}

async function viewSettings(stores: Stores, settings: Settings): Promise<Page> {
  const acts = await stores.staffActs.listAbout([subject], changesShown)
  return { settings: sellerSettingsSchema.parse(settings), changes: acts.flatMap(viewChange) }
}

function viewChange({ id, by, acted_at: at, facts }: SignedAct): Page['changes'] {
  const { from, to } = facts as { readonly from: Partial<SellerSettings>; readonly to: Partial<SellerSettings> }
  return keys.flatMap((key) => {
    const [before, after] = [from[key], to[key]]
    return before === undefined || after === undefined ? [] : [{ id, by, at: at.toISOString(), key, from: before, to: after }]
  })
}
