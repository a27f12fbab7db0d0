import type { BillRow } from '../database/withdrawals'
import { addMinutes, addSeconds } from '../domain/time'
import { isEnded } from '../domain/withdrawals'
import type { Context } from '../ports'
import type { TransferRequest } from '../transfer-ports'
import { recordTransfer } from './record-transfer'
import { currentBill } from './withdrawal-view'

/** What WeChat writes beside the money on the seller's phone. */
const remark = '推荐成交的佣金'

interface Turn {
  readonly request: TransferRequest
  /** Whether WeChat may have heard of it before. */
  readonly isRepeat: boolean
}

/**
 * Asks WeChat for a bill whose turn has come, always under its own number. After an unclear answer WeChat is asked what became of it before
 * it is asked for again. Answers when to try again, or null.
 */
export async function sendTransfer(context: Context, billNo: string): Promise<Date | null> {
  const turn = await takeTurn(context, billNo)
  if (turn === null || turn instanceof Date) return turn
  if (turn.isRepeat) {
    const facts = await context.transfer.findTransfer(billNo)
    if (facts) await recordTransfer(context, facts)
    // Only the answer to asking carries what the phone needs to confirm it.
    if (facts && facts.state !== 'waiting') return null
  }
  const answer = await context.transfer.requestTransfer(turn.request)
  if ('refused' in answer) return await holdUp(context, billNo, answer.refused)
  await recordTransfer(context, answer.facts, answer.packageInfo)
  await context.transact((stores) => planPoll(context, stores, billNo))
  return null
}

/** Writes down that WeChat is being asked, in case that no answer comes. Null: it is not this bill's turn, or no more. */
async function takeTurn(context: Context, billNo: string): Promise<Turn | Date | null> {
  return await context.transact(async (stores) => {
    const found = await stores.withdrawals.lockByBill(billNo)
    const bill = found && currentBill(found)
    if (!found || bill?.id !== billNo || !isToSend(bill)) return null
    const now = context.clock.now()
    const seller = await stores.sellers.get(found.withdrawal.seller_id)
    if (seller.state === 'suspended') return addMinutes(now, 60)
    const { openid } = await stores.people.get(seller.person_id)
    await stores.withdrawals.updateBill(billNo, { asked_at: now, ...(bill.state === 'planned' ? { state: 'asked' as const } : {}) })
    const request = { billNo, openid, amountFen: bill.net_fen, remark, sealedName: bill.sealed_name }
    return { request, isRepeat: bill.asked_at !== null }
  })
}

function isToSend(bill: BillRow): boolean {
  return bill.state === 'planned' || bill.state === 'asked' || (bill.state === 'waiting' && bill.package_info === null)
}

/** WeChat said no, and knows of no such bill: the money stays where it is until HQ has mended what is wrong. */
async function holdUp(context: Context, billNo: string, refusal: string): Promise<Date> {
  context.log.error({ billNo, refusal }, 'WeChat does not take a transfer')
  await context.transact((stores) => stores.withdrawals.updateBill(billNo, { refusal }))
  return addMinutes(context.clock.now(), 10)
}

/** Makes up for a notify that never came. Answers when to ask again, or null. */
export async function pollTransfer(context: Context, billNo: string): Promise<Date | null> {
  const bill = await context.read.withdrawals.findBill(billNo)
  if (!bill || isEnded(bill.state) || bill.state === 'planned') return null
  const facts = await context.transfer.findTransfer(billNo)
  if (facts) await recordTransfer(context, facts)
  const after = await context.read.withdrawals.findBill(billNo)
  if (!after || isEnded(after.state)) return null
  // Accepted without waiting, WeChat gave nothing to confirm it with; or it knows of nothing: ask again under the same number.
  if (facts === null || isToSend(after)) {
    if (facts?.state !== 'accepted') await context.transact((stores) => stores.jobs.plan('send-transfer', billNo, context.clock.now()))
  }
  return addSeconds(context.clock.now(), after.state === 'waiting' ? 1800 : 60)
}

async function planPoll(context: Context, stores: Context['read'], billNo: string): Promise<void> {
  const bill = await stores.withdrawals.findBill(billNo)
  if (bill && !isEnded(bill.state)) await stores.jobs.plan('poll-transfer', billNo, addSeconds(context.clock.now(), 60))
}
