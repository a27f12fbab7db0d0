import { entry } from '@/platform/entry'
import { storage } from '@/platform/storage'

/* Who the person at this phone is in the sandbox: an openid that they chose. */

const storageKey = 'sandbox-openid'
const firstOpenid = 'sbx-buyer-chen'
let chosen: string | null = null

export function sandboxAccount(): string {
  chosen ??= findOpenid()
  return chosen
}

function findOpenid(): string {
  // '?as=<openid>' in a browser's address wins and is kept.
  const asked = entry.browserQuery().as
  if (asked !== undefined && asked !== '') {
    storage.write(storageKey, asked)
    return asked
  }
  const kept = storage.read(storageKey)
  return typeof kept === 'string' ? kept : firstOpenid
}

export function chooseOpenid(openid: string): void {
  chosen = openid
  storage.write(storageKey, openid)
}

/** What the sandbox's WeChat takes for a login code. */
export function sandboxCode(): Promise<string> {
  const random = Math.random().toString(36).slice(2, 12)
  return Promise.resolve(`sbx:${sandboxAccount()}:${random}`)
}
