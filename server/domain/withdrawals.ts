import { addFen, allocateFen, type Fen, fen, subtractFen, zeroFen } from '../../contract/money'
import type { Settings } from './settings'
import { withholding, type YearSoFar } from './withholding'

/** Each bill is confirmed by hand: more of them at once nobody would tap through. */
export const mostBills = 10
/** WeChat moves no less in one bill. */
export const smallestBillFen = fen(30)

export interface BillParts {
  readonly grossFen: Fen
  readonly taxFen: Fen
  readonly netFen: Fen
}

/** What one withdrawal may be: between the minimum and the most that the balance and so many bills allow. */
export function withdrawalBounds(availableFen: Fen, settings: Settings): { readonly minimumFen: Fen; readonly maximumFen: Fen } {
  const maximumFen = fen(Math.max(0, Math.min(availableFen, settings.transferLimitFen * mostBills)))
  return { minimumFen: settings.withdrawalMinimumFen, maximumFen }
}

export interface WithdrawalPlan extends BillParts {
  readonly bills: readonly BillParts[]
  readonly isNameNeeded: boolean
}

/**
 * What becomes of an amount in a month (1 to 12): its tax, what arrives, and in which bills. What WeChat can move arrives, though more tax were
 * due (as after a year's first months without any): the rest is kept back of the next, for the rule looks at the whole year.
 */
export function planWithdrawal(grossFen: Fen, month: number, year: YearSoFar, settings: Settings): WithdrawalPlan {
  const mostTaxFen = Math.max(0, grossFen - smallestBillFen)
  const taxFen = fen(Math.min(withholding(settings.taxRule, grossFen, month, year), mostTaxFen))
  const netFen = subtractFen(grossFen, taxFen)
  const bills = splitIntoBills(netFen, taxFen, settings.transferLimitFen)
  return { grossFen, taxFen, netFen, bills, isNameNeeded: bills.some((bill) => bill.netFen >= settings.realNameFromFen) }
}

/** Full bills, then the rest, never below what WeChat moves; the tax by their share. Parts sum to the whole. */
export function splitIntoBills(netFen: Fen, taxFen: Fen, limitFen: Fen): readonly BillParts[] {
  const count = Math.max(1, Math.ceil(netFen / limitFen))
  const nets = Array.from({ length: count }, (_, index) => Math.min(limitFen, netFen - index * limitFen))
  const rest = nets.at(-1) ?? 0
  const missing = Math.max(0, smallestBillFen - rest)
  if (count > 1) nets.splice(-2, 2, limitFen - missing, rest + missing)
  const taxes = allocateFen(taxFen, nets)
  return nets.map((net, index) => {
    const tax = taxes[index] ?? zeroFen
    return { grossFen: addFen(fen(net), tax), taxFen: tax, netFen: fen(net) }
  })
}

/** What can become of a bill, in the order in which it can. */
export const billStates = ['planned', 'asked', 'waiting', 'paying', 'cancelling', 'paid', 'returned', 'paid-late'] as const
export type BillState = (typeof billStates)[number]

export function isEnded(state: BillState): state is 'paid' | 'returned' | 'paid-late' {
  return state === 'paid' || state === 'returned' || state === 'paid-late'
}

/** News comes in any order: only what leads on counts. */
export function isLater(state: BillState, than: BillState): boolean {
  return billStates.indexOf(state) > billStates.indexOf(than)
}

export type WithdrawalState = 'asked' | 'waiting' | 'paying' | 'cancelling' | 'paid' | 'part-paid' | 'returned'

/** The state of a withdrawal is that of the bill under way; when none is, what they came to together. */
export function withdrawalState(bills: readonly BillState[]): WithdrawalState {
  const current = bills.find((state) => !isEnded(state))
  if (current) return current === 'planned' ? 'asked' : current
  const paid = bills.filter((state) => state !== 'returned').length
  return paid === bills.length ? 'paid' : paid === 0 ? 'returned' : 'part-paid'
}

export type FailKind = 'expired' | 'cancelled' | 'name' | 'not-real-named' | 'account' | 'quota' | 'shop' | 'risk' | 'other'

const failKinds: ReadonlyMap<string, FailKind> = new Map(
  Object.entries({
    OVERDUE_CLOSE: 'expired',
    MERCHANT_NOT_CONFIRM: 'expired',
    MCH_CANCEL: 'cancelled',
    MERCHANT_REJECT: 'cancelled',
    NAME_NOT_CORRECT: 'name',
    ID_CARD_NOT_CORRECT: 'name',
    REAL_NAME_CHECK_FAIL: 'not-real-named',
    ACCOUNT_FROZEN: 'account',
    ACCOUNT_NOT_EXIST: 'account',
    PAYEE_ACCOUNT_ABNORMAL: 'account',
    OPENID_INVALID: 'account',
    RECEIVE_ACCOUNT_NOT_CONFIGURE: 'account',
    TRANSFER_QUOTA_EXCEED: 'quota',
    DAY_RECEIVED_QUOTA_EXCEED: 'quota',
    DAY_RECEIVED_COUNT_EXCEED: 'quota',
    REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED: 'quota',
    EXCEEDED_ESTIMATED_AMOUNT: 'quota',
    BLOCK_B2C_USERLIMITAMOUNT_MONTH: 'quota',
    BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH: 'quota',
    PAYER_ACCOUNT_ABNORMAL: 'shop',
    PRODUCT_AUTH_CHECK_FAIL: 'shop',
    TRANSFER_SCENE_INVALID: 'shop',
    TRANSFER_SCENE_UNAVAILABLE: 'shop',
    TRANSFER_REMARK_SET_FAIL: 'shop',
    TRANSFER_RISK: 'risk',
  } as const satisfies Record<string, FailKind>),
)

/** WeChat's fail_reason in the few kinds that lead to different advice. */
export function failKind(reason: string): FailKind {
  return failKinds.get(reason) ?? 'other'
}
