import { useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { statementText } from '@/lib/messages/statement'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { CommissionSum, MovementDetail } from '../../components/commission-sum'
import { boughtTitle, stateTag, takenBackTitle } from '../../components/commission-words'
import { MovementRow } from '../../components/movement-row'
import type { StatementLine } from './month-sheets'

export interface StatementRowProps {
  readonly line: StatementLine
  readonly isOpen: boolean
  readonly onPress: () => void
}

/** A line of the statement. What an order brought, or took back, opens in place to its sum or its reason; a withdrawal, to all of them. */
export function StatementRow({ line, isOpen, onPress }: StatementRowProps) {
  const seller = useText(sellerText)
  const statement = useText(statementText)
  const language = useLanguage()
  const { at, amountFen } = line
  switch (line.kind) {
    case 'earned': {
      const { commission } = line
      const detail = isOpen ? <CommissionSum commission={commission} /> : null
      const tag = stateTag(commission.state, seller)
      const title = boughtTitle(commission, seller, language)
      return <MovementRow {...{ at, amountFen, title, tag, onPress, detail }} picture={commission.picture} />
    }
    case 'taken-back': {
      const { orderId, picture, reason } = line
      const detail = isOpen ? <MovementDetail orderId={orderId} story={statement.reasons[reason ?? 'claim']} /> : null
      const title = takenBackTitle(line, line, { seller, statement }, language)
      return <MovementRow {...{ at, amountFen, title, onPress, detail, picture }} tag={stateTag('taken-back', seller)} />
    }
    default: {
      const title = statement.lines[line.kind]
      const tag = line.isLate ? { label: statement.lines.late, kind: 'neutral' as const } : undefined
      const toAll = () => navigation.open(pagePaths.withdrawals())
      return <MovementRow {...{ at, amountFen, title, tag }} onPress={toAll} />
    }
  }
}
