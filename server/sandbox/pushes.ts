import { pushSignature, sealPush } from '../gateways/wechat/push'
import { toSeconds } from '../gateways/wechat/signing'
import { nowMs, type SandboxContext } from './context'

export interface StoredPush {
  readonly url: string
  readonly content: Readonly<Record<string, unknown>>
  dueAt: number
  failures: number
}

/** WeChat tries three times. */
const mostTries = 3
const retryMs = 5_000

/** Puts an event in the queue, or two, or none, as the faults say. Pushes do not outlive the sandbox; whoever waits for one asks again. */
export function queuePush(context: SandboxContext, url: string, event: string, content: Readonly<Record<string, unknown>>): void {
  const { faults, keys } = context
  if (faults.drop_notify) return
  const at = nowMs(context)
  const head = { ToUserName: 'gh_sbx', FromUserName: 'oSBX_sys', CreateTime: Math.floor(at / 1000), MsgType: 'event', Event: event }
  const push = { url, content: { ...head, appid: keys.appid, ...content }, dueAt: at + faults.late_notify, failures: 0 }
  context.pushes.push(push)
  if (faults.dup_notify) context.pushes.push({ ...push })
}

export async function deliverPushes(context: SandboxContext): Promise<void> {
  for (const push of context.pushes.splice(0)) {
    if (push.dueAt > nowMs(context)) {
      context.pushes.push(push)
    } else if (!(await post(context, push)) && push.failures + 1 < mostTries) {
      context.pushes.push({ ...push, failures: push.failures + 1, dueAt: nowMs(context) + retryMs })
    }
  }
}

async function post(context: SandboxContext, { url, content }: StoredPush): Promise<boolean> {
  const { appid, pushKey, pushToken } = context.keys
  const Encrypt = sealPush(JSON.stringify(content), { key: pushKey, appid })
  const [timestamp, nonce] = [toSeconds(context.clock.now()), String(nowMs(context))]
  const token = context.faults.bad_signature ? 'another' : pushToken
  const query = new URLSearchParams({
    signature: pushSignature([token, timestamp, nonce]),
    timestamp,
    nonce,
    encrypt_type: 'aes',
    msg_signature: pushSignature([token, timestamp, nonce, Encrypt]),
  })
  try {
    const body = JSON.stringify({ ToUserName: 'gh_sbx', Encrypt })
    const headers = { 'content-type': 'application/json' }
    const response = await context.notifyFetch(new Request(`${url}?${query}`, { method: 'POST', headers, body }))
    return response.ok && ['success', ''].includes(await response.text())
  } catch {
    // Nobody answered: the same to WeChat as a refusal.
    return false
  }
}
