import type { SellerSettings } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { useWriteOnce } from '@/lib/use-write-once'
import { useQuery } from '@/queries/use-query'
import { changeSellerSettings, getSellerSettings } from '@/services/hq-office'

const key = 'hq-settings'

/** What HQ decides about sellers. */
export function useHqSettings() {
  return useQuery(key, getSellerSettings, { freshSeconds: 5, isKept: false })
}

/** Changes settings that still are what was seen. */
export function useChangeSettings() {
  return useWriteOnce((id, expected: Partial<SellerSettings>, change: Partial<SellerSettings>) =>
    changeSellerSettings({ id, expected, change }).finally(() => invalidate(key)),
  )
}
