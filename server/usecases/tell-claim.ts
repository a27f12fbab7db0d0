import type { ClaimAction, ClaimState } from '../../contract/claim-state'
import type { ClaimRow } from '../database/claims'
import type { Stores } from '../database/stores'
import { businessMinute } from '../domain/time'
import { planMessage } from './plan-message'

const decisions: readonly ClaimAction[] = ['approve', 'reject', 'accept', 'reduce', 'refuse']

/** What was decided, and what that means for the buyer; each fits a field of 20 characters. */
const words: Readonly<Partial<Record<ClaimState, { readonly result: string; readonly next: string }>>> = {
  approved: { result: '可以退', next: '把东西寄回来，再填单号' },
  refunding: { result: '同意退款', next: '钱原路退回你的微信' },
  rejected: { result: '没有同意', next: '看看原因，可以再申诉一次' },
  refused: { result: '退回的没有通过', next: '看看原因，可以再申诉一次' },
}

/** Tells the buyer, if they asked for it, that HQ decided. */
export async function tellClaim(stores: Stores, claim: ClaimRow, action: ClaimAction, now: Date): Promise<void> {
  const said = words[claim.state]
  if (!decisions.includes(action) || !said) return
  const lines = await stores.orders.listLines(claim.order_id)
  const facts = { ...said, goods: lines.map((line) => line.name_zh).join('、'), at: businessMinute(now) }
  const key = `claim:${claim.id}:${claim.has_appealed ? 'appeal:' : ''}${action}`
  const page = `care/pages/claim/index?id=${claim.id}`
  await planMessage(stores, { key, kind: 'claim-decided', personId: claim.buyer_id, page, facts }, now)
}
