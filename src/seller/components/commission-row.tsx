import type { Commission } from '@contract/api/types'
import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { CommissionSum } from './commission-sum'
import { commissionTitle, netCommission, stateTag } from './commission-words'
import { MovementRow } from './movement-row'

export interface CommissionRowProps {
  readonly commission: Commission
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** One order that came through the seller; it opens in place to its sum. */
export function CommissionRow({ commission, isOpen, onPress }: CommissionRowProps) {
  const text = useText(sellerText)
  return (
    <MovementRow
      picture={commission.picture}
      title={commissionTitle(commission, text, useLanguage())}
      at={commission.at}
      amountFen={netCommission(commission)}
      tag={stateTag(commission.state, text)}
      onPress={onPress}
      detail={isOpen ? <CommissionSum commission={commission} refunds="after" /> : null}
    />
  )
}
