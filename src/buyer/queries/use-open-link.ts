import { useWrite } from '@/lib/use-write'
import { openLink } from '@/services/links'

/** A fresh link into WeChat, to what a card shows. */
export function useOpenLink(token: string) {
  return useWrite(async () => (await openLink(token)).url)
}
