import type { Payout } from '@contract/api/types'
import { useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'

/** Why WeChat does not take it, or why it ended unpaid: what to do about it, and WeChat's own code. Null when all is well. */
export function usePayoutReason({ refusal, failReasons }: Payout): string | null {
  const text = useText(hqOfficeText).payouts
  const codes = refusal === null ? failReasons : [refusal]
  if (codes.length === 0) return null
  return codes.map((code) => text.code(text.codes[code] ?? text.unknownCode, code)).join(' · ')
}
