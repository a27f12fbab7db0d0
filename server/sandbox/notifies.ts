import { toChinaTime } from '../gateways/china-time'
import { encryptText, makeNonce } from '../gateways/wechat/signing'
import { compactTime, nextNumber, nowMs, type SandboxContext, scaledMs } from './context'
import { signBody } from './pay-signature'
import type { StoredNotify } from './state'

/** Seconds between one failed delivery and the next, as WeChat Pay has them: 15 more tries in about 24 hours. */
const retrySeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600]
const answerTimeoutMs = 5_000

export type NotifyContent = Pick<StoredNotify, 'url' | 'eventType' | 'originalType' | 'summary'> & { readonly content: unknown }

/** Puts a notify in the queue, or two, or none, as the faults say. */
export function queueNotify(context: SandboxContext, { content, ...about }: NotifyContent): void {
  const { faults, state } = context
  if (faults.drop_notify) return
  const createdAt = nowMs(context)
  const notify: StoredNotify = {
    ...about,
    id: `EV-${compactTime(context)}${String(nextNumber(context)).padStart(8, '0')}`,
    plaintext: JSON.stringify(content),
    createdAt,
    dueAt: createdAt + faults.late_notify,
    failures: 0,
  }
  state.notifies.push(notify)
  if (faults.dup_notify) state.notifies.push({ ...notify })
  context.save()
}

export interface NotifyDelivery {
  /** Sends what is due, one after the other. Never rejects: what fails is tried again later. */
  deliverDue(): Promise<void>
}

export function createNotifyDelivery(context: SandboxContext): NotifyDelivery {
  const underWay = new Set<StoredNotify>()

  async function deliver(notify: StoredNotify): Promise<void> {
    underWay.add(notify)
    if (context.faults.signtest) await post(context, notify, true)
    const isTaken = await post(context, notify, false)
    underWay.delete(notify)
    const delay = retrySeconds[notify.failures]
    if (isTaken || delay === undefined) {
      context.state.notifies.splice(context.state.notifies.indexOf(notify), 1)
    } else {
      notify.failures += 1
      notify.dueAt = nowMs(context) + scaledMs(context, delay)
    }
    context.save()
  }

  return {
    async deliverDue() {
      const due = context.state.notifies.filter((notify) => notify.dueAt <= nowMs(context) && !underWay.has(notify))
      for (const notify of context.faults.reorder ? due.reverse() : due) {
        if (!underWay.has(notify) && context.state.notifies.includes(notify)) await deliver(notify)
      }
    },
  }
}

/** Whether the merchant took it: 200 or 204 within 5 s. Encrypted and signed anew each time, as WeChat does. */
async function post(context: SandboxContext, notify: StoredNotify, isProbe: boolean): Promise<boolean> {
  const body = JSON.stringify({
    id: notify.id,
    create_time: toChinaTime(new Date(notify.createdAt)),
    resource_type: 'encrypt-resource',
    event_type: notify.eventType,
    summary: notify.summary,
    resource: {
      original_type: notify.originalType,
      algorithm: 'AEAD_AES_256_GCM',
      ...encryptText(notify.plaintext, context.keys.apiV3Key, makeNonce().slice(0, 12), notify.originalType),
    },
  })
  const headers = new Headers({ 'content-type': 'application/json', ...signBody(context, body) })
  if (isProbe) headers.set('wechatpay-signature', `WECHATPAY/SIGNTEST/${headers.get('wechatpay-signature')}`)
  try {
    const request = new Request(notify.url, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(answerTimeoutMs),
    })
    const response = await context.notifyFetch(request)
    await response.body?.cancel()
    return response.status === 200 || response.status === 204
  } catch {
    // Nobody answered: the same to WeChat as a refusal.
    return false
  }
}
