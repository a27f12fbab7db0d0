import { View } from '@tarojs/components'
import { Picture } from '@/components/picture'
import { Price } from '@/components/price'
import { Stepper } from '@/components/stepper'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { nameIn } from '@/lib/names'
import { offerOf, type QuotedLine } from './ask-choices'
import styles from './index.module.scss'
import type { AskForm } from './use-ask'

/** Each line with its rule and until when, and how many of it to ask for; what can't be asked for says why. */
export function AskLines({ form }: { readonly form: AskForm }) {
  return form.quote.lines.map((line) => <Line key={line.lineId} line={line} form={form} />)
}

function Line({ line, form }: { readonly line: QuotedLine; readonly form: AskForm }) {
  const text = useText(claimsText)
  const language = useLanguage()
  const offer = offerOf(line, form.kind)
  const quantity = Math.min(form.quantities[line.lineId] ?? 0, offer?.left ?? 0)
  const why = line.closed === null ? text.ask.otherKind : text.ask.closed[line.closed]
  return (
    <View className={styles.line}>
      <Picture picture={line.picture} className={styles.picture} />
      <View className="grow">
        <View className="t-medium">{nameIn(line.name, language)}</View>
        <View className="t-caption ink-3">{text.pieces('', line.sizeName, line.quantity).trim()}</View>
        {offer === null ? (
          <View className="t-caption ink-2">{why}</View>
        ) : (
          <>
            <View className="t-caption ink-2 numerals">
              {offer.until === null
                ? text.ask.rules[line.rule]
                : text.ask.ruleUntil(text.ask.rules[line.rule], formatMomentWithHour(offer.until, language))}
            </View>
            <View className={styles.bottom}>
              {line.chosenQuantity > 0 ? <Price amount={line.amountFen} size="s" /> : <View />}
              <Stepper
                value={quantity}
                least={0}
                most={offer.left}
                onChange={(count) => form.change({ kind: form.kind, quantities: { ...form.quantities, [line.lineId]: count } })}
              />
            </View>
          </>
        )}
      </View>
    </View>
  )
}
