import { toChinaTime } from '../gateways/china-time'
import { compactTime, nextNumber, nowMs, type SandboxContext, scaledMs } from './context'
import { queueNotify } from './notifies'
import type { StoredTransfer } from './state'

/** What nobody confirms closes by itself; by the clock, however fast the rest of the sandbox runs. */
const confirmWithinMs = 86_400_000
const transferSeconds = 2

export type TransferAsked = Pick<StoredTransfer, 'outBillNo' | 'openid' | 'amountFen' | 'remark' | 'userName' | 'notifyUrl'>

export function isSameTransfer(known: StoredTransfer, asked: TransferAsked): boolean {
  return (['openid', 'amountFen', 'remark', 'userName', 'notifyUrl'] as const).every((field) => known[field] === asked[field])
}

export function addTransfer(context: SandboxContext, asked: TransferAsked): StoredTransfer {
  const number = nextNumber(context)
  const now = nowMs(context)
  const transfer: StoredTransfer = {
    ...asked,
    transferBillNo: `1330000${compactTime(context)}${String(number).padStart(12, '0')}`,
    packageInfo: Buffer.from(`sbx-package-${number}-${asked.outBillNo}`).toString('base64'),
    state: context.faults.transfer_processing ? 'PROCESSING' : 'WAIT_USER_CONFIRM',
    failReason: null,
    createdAt: now,
    updatedAt: now,
  }
  context.state.transfers.set(transfer.outBillNo, transfer)
  context.save()
  return transfer
}

/** Moves on what moves by itself, and tells the merchant of what has ended. */
export function endDueTransfers(context: SandboxContext): void {
  const { faults, state } = context
  const now = nowMs(context)
  for (const transfer of state.transfers.values()) {
    if (transfer.state === 'PROCESSING' && faults.transfer_fail !== '') end(context, transfer, 'FAIL', faults.transfer_fail)
    else if (transfer.state === 'PROCESSING' && !faults.transfer_processing) move(context, transfer, 'WAIT_USER_CONFIRM')
    else if (transfer.state === 'WAIT_USER_CONFIRM' && now - transfer.createdAt >= confirmWithinMs)
      end(context, transfer, 'FAIL', 'OVERDUE_CLOSE')
    else if (transfer.state === 'CANCELING') end(context, transfer, 'CANCELLED', 'MCH_CANCEL')
    else if (transfer.state === 'TRANSFERING' && now - transfer.updatedAt >= scaledMs(context, transferSeconds)) {
      if (faults.transfer_fail === '') end(context, transfer, 'SUCCESS', null)
      else end(context, transfer, 'FAIL', faults.transfer_fail)
    }
  }
}

/** The payee's tap in WeChat, or the day in which there was none. Null when it was taken, else why not. */
export function confirmTransfer(
  context: SandboxContext,
  packageInfo: string,
  outcome: 'confirmed' | 'expired',
): 'unknown-package' | 'transfer-state' | null {
  endDueTransfers(context)
  const transfer = [...context.state.transfers.values()].find((known) => known.packageInfo === packageInfo)
  if (transfer === undefined) return 'unknown-package'
  if (transfer.state !== 'WAIT_USER_CONFIRM') return 'transfer-state'
  if (outcome === 'expired') end(context, transfer, 'FAIL', 'OVERDUE_CLOSE')
  else move(context, transfer, 'TRANSFERING')
  return null
}

/** False when it is too late. */
export function cancelTransfer(context: SandboxContext, transfer: StoredTransfer): boolean {
  if (transfer.state === 'CANCELING' || transfer.state === 'CANCELLED') return true
  if (transfer.state !== 'WAIT_USER_CONFIRM' && transfer.state !== 'PROCESSING') return false
  move(context, transfer, 'CANCELING')
  return true
}

function move(context: SandboxContext, transfer: StoredTransfer, state: StoredTransfer['state']): void {
  transfer.state = state
  transfer.updatedAt = nowMs(context)
  context.save()
}

function end(context: SandboxContext, transfer: StoredTransfer, state: 'SUCCESS' | 'FAIL' | 'CANCELLED', failReason: string | null): void {
  transfer.failReason = failReason
  move(context, transfer, state)
  if (transfer.notifyUrl === null) return
  const { appid: _, transfer_remark: __, ...content } = toTransfer(context, transfer)
  const summary = state === 'SUCCESS' ? '商家转账成功' : state === 'FAIL' ? '商家转账失败' : '商家转账已撤销'
  queueNotify(context, { url: transfer.notifyUrl, eventType: 'MCHTRANSFER.BILL.FINISHED', originalType: 'mch_payment', summary, content })
}

/** A transfer as a query shows it. */
export function toTransfer(context: SandboxContext, transfer: StoredTransfer): Record<string, unknown> {
  return {
    mch_id: context.keys.mchid,
    appid: context.keys.appid,
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    state: transfer.state,
    transfer_amount: transfer.amountFen,
    transfer_remark: transfer.remark,
    openid: transfer.openid,
    create_time: toChinaTime(new Date(transfer.createdAt)),
    update_time: toChinaTime(new Date(transfer.updatedAt)),
    ...(transfer.failReason === null ? {} : { fail_reason: transfer.failReason }),
  }
}

/** A transfer as asking for it shows it. */
export function toTransferReply(transfer: StoredTransfer): Record<string, unknown> {
  return {
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    create_time: toChinaTime(new Date(transfer.createdAt)),
    state: transfer.state,
    ...(transfer.state === 'WAIT_USER_CONFIRM' ? { package_info: transfer.packageInfo } : {}),
  }
}
