import type { WithdrawalQuote } from '@contract/api/types'
import { limits } from '@contract/limits'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { Bone } from '@/components/skeleton'
import { TextField } from '@/components/text-field'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { withdrawText } from '@/lib/messages/withdraw'
import styles from '../../components/withdrawal.module.scss'
import { billsText } from '../../components/withdrawal-words'
import type { Withdrawing } from './use-withdrawing'

/** '1,000,000.00' is as long as it gets. */
const amountLength = 12

interface WithdrawFormProps {
  readonly quote: WithdrawalQuote
  readonly withdrawing: Withdrawing
}

/** How much, within which limits, and what becomes of it. */
export function WithdrawForm({ quote, withdrawing }: WithdrawFormProps) {
  const text = useText(withdrawText)
  const language = useLanguage()
  const { amount, obstacle, askProblem } = withdrawing
  const { minimumFen, maximumFen, perBillFen, availableFen } = quote
  const said = [text.limits(...([minimumFen, maximumFen, perBillFen].map(formatFen) as [string, string, string]))]
  if (availableFen > maximumFen) said.push(text.rest)
  return (
    <>
      <View className={styles.form}>
        <View className={styles.amount}>
          <View className="grow">
            <TextField
              label={text.amount}
              type="digit"
              value={amount.typed}
              onChange={withdrawing.changeAmount}
              hint={text.amountHint}
              maxLength={amountLength}
              error={amount.typed === '' ? null : amount.problem}
            />
          </View>
          {!amount.isAll && <Button label={text.all} onPress={() => withdrawing.changeAmount(null)} className={styles.all} />}
        </View>
        <View className={styles.small}>{said.join(language === 'zh' ? '' : ' ')}</View>
        {amount.plan?.isNameNeeded && <RealName withdrawing={withdrawing} />}
      </View>
      {amount.problem === null && <Plan quote={quote} withdrawing={withdrawing} />}
      <View className={styles.notices}>
        {obstacle !== null && <InlineNotice icon="warning-circle">{text.obstacles[obstacle]}</InlineNotice>}
        {askProblem !== null && <InlineNotice kind="error">{askProblem}</InlineNotice>}
      </View>
    </>
  )
}

function RealName({ withdrawing }: { readonly withdrawing: Withdrawing }) {
  const text = useText(withdrawText)
  return (
    <>
      <TextField
        label={text.name}
        value={withdrawing.realName}
        onChange={withdrawing.changeName}
        hint={text.nameHint}
        maxLength={limits.personNameLength}
        error={withdrawing.nameError}
      />
      <View className={styles.small}>{text.nameWords}</View>
    </>
  )
}

/** Tax, what arrives, in which bills; bones while it is worked out. */
function Plan({ quote: { taxRule }, withdrawing }: WithdrawFormProps) {
  const text = useText(withdrawText)
  const { plan } = withdrawing.amount
  const bills = plan?.bills ?? []
  return (
    <View className={styles.document}>
      <ListRow
        label={text.tax}
        value={taxRule === 'none' ? text.noTax : plan === null ? <Bone width="56px" height={17} /> : formatFen(plan.taxFen)}
        isQuiet
      />
      <ListRow
        label={text.net}
        value={plan === null ? <Bone width="72px" height={17} /> : <View className="t-strong">{formatFen(plan.netFen)}</View>}
        isQuiet
        hasLine
      />
      {bills.length > 1 && <ListRow label={text.inBills(bills.length)} value={billsText(bills)} isQuiet hasLine />}
      <View className={styles.small}>
        {taxRule === 'cumulative' && <View>{text.taxWords}</View>}
        {bills.length > 1 && <View>{text.billsWords}</View>}
        <View>{text.confirmWords}</View>
      </View>
    </View>
  )
}

export function WithdrawBar({ withdrawing }: { readonly withdrawing: Withdrawing }) {
  const text = useText(withdrawText)
  const { retry } = useText(commonText)
  const { amount, obstacle, isSending, send } = withdrawing
  const { plan, problem, error } = amount
  const label = plan !== null ? text.withdraw(formatFen(plan.grossFen)) : error !== null ? retry : text.title
  return (
    <BottomBar>
      <Button
        kind="main"
        label={label}
        onPress={() => void send()}
        isBusy={isSending || (problem === null && plan === null && error === null)}
        isDisabled={problem !== null || obstacle !== null}
        isWide
      />
    </BottomBar>
  )
}
