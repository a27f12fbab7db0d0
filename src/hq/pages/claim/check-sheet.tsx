import type { HqClaimPage } from '@contract/api/types'
import { limits } from '@contract/limits'
import { addFen, formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Sheet } from '@/components/sheet'
import { Stepper } from '@/components/stepper'
import { TextField } from '@/components/text-field'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import styles from '../../components/hq-page.module.scss'
import { batchKey, type CheckForm, type CheckKind, piecesOf, useCheck } from './use-check'

export interface CheckSheetProps {
  readonly page: HqClaimPage
  readonly kind: CheckKind
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Accepts what came back, or pays less for it; and says what becomes of the goods, by batch. */
export function CheckSheet({ page, kind, isOpen, onClose }: CheckSheetProps) {
  const text = useText(hqClaimsText).check
  const form = useCheck(page, kind, onClose)
  const { claim } = page
  const goodsFen = kind === 'reduce' ? (form.amountFen ?? claim.goodsFen) : claim.goodsFen
  const foot = <Button kind="main" label={text.confirm} onPress={() => void form.send()} isBusy={form.isSending} isWide />
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text[kind]} foot={foot}>
      {kind === 'reduce' && (
        <>
          <TextField
            label={text.amount}
            hint={text.amountHint(formatFen(claim.goodsFen))}
            value={form.amount}
            onChange={(amount) => form.change({ amount })}
            maxLength={10}
            type="digit"
            error={form.amountError}
          />
          <TextField
            label={text.reason}
            hint={text.reasonHint}
            value={form.reason}
            onChange={(reason) => form.change({ reason })}
            maxLength={limits.claimWordsLength}
            error={form.reasonError}
            isLong
          />
        </>
      )}
      {kind !== 'shelve' && <View className="t-strong numerals">{text.pays(formatFen(addFen(goodsFen, claim.freightFen)))}</View>}
      <Shelving page={page} form={form} />
      {form.problem !== null && <InlineNotice kind="error">{form.problem}</InlineNotice>}
    </Sheet>
  )
}

function Shelving({ page, form }: { readonly page: HqClaimPage; readonly form: CheckForm }) {
  const text = useText(hqClaimsText)
  const language = useLanguage()
  return (
    <View className={styles.shelving}>
      <View className="t-strong">{text.check.goods}</View>
      <View className="t-caption ink-2">{text.check.goodsWords}</View>
      {page.batches.map((batch) => {
        const { restocked = 0, writtenOff = 0 } = form.shelved[batchKey(batch)] ?? {}
        const here = piecesOf(batch)
        return (
          <View key={batchKey(batch)} className={styles.batch}>
            <View className="numerals">{text.batch(batch.code, formatWholeDay(batch.bestBefore, language), batch.sentQuantity)}</View>
            <View className={styles.step}>
              {text.check.restock}
              <Stepper
                value={restocked}
                least={0}
                most={here - writtenOff}
                onChange={(count) => form.shelve(batch, { restocked: count })}
              />
            </View>
            <View className={styles.step}>
              {text.check.writeOff}
              <Stepper
                value={writtenOff}
                least={0}
                most={here - restocked}
                onChange={(count) => form.shelve(batch, { writtenOff: count })}
              />
            </View>
          </View>
        )
      })}
    </View>
  )
}
