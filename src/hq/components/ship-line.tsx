import type { OrderLine } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip'
import { Picture } from '@/components/picture'
import { Stepper } from '@/components/stepper'
import { roleProps } from '@/lib/aria'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { nameIn } from '@/lib/names'
import { chooseBatch, type DraftLine, mostPieces, type ShelfLine, takenBatches } from './ship-draft'
import styles from './ship-line.module.scss'

const listComma = { zh: '，', en: ', ' } as const

export interface ShipLineProps {
  readonly line: OrderLine
  readonly shelf: ShelfLine
  readonly draft: DraftLine
  readonly problem: string | null
  readonly onChange: (line: DraftLine) => void
}

/** How many pieces of one line go into this parcel, and from which batch. */
export function ShipLine({ line, shelf, draft, problem, onChange }: ShipLineProps) {
  const text = useText(hqText)
  const language = useLanguage()
  return (
    <View className={styles.line}>
      <Picture picture={line.picture} className={styles.picture} />
      <View className={styles.facts}>
        <View className="t-medium">{nameIn(line.name, language)}</View>
        <View className={styles.amount}>
          <View className={styles.size}>{[line.sizeName, text.leftOf(shelf.left, line.quantity)].join(listComma[language])}</View>
          <Stepper
            value={draft.quantity}
            least={0}
            most={mostPieces(shelf, draft.batchId)}
            onChange={(quantity) => onChange({ ...draft, quantity })}
          />
        </View>
        <Batches shelf={shelf} draft={draft} onChange={onChange} />
        {problem !== null && <View className={styles.problem}>{problem}</View>}
      </View>
    </View>
  )
}

/** Words where there is nothing to choose. */
function Batches({ shelf, draft, onChange }: Pick<ShipLineProps, 'shelf' | 'draft' | 'onChange'>) {
  const text = useText(hqText)
  const language = useLanguage()
  const [first, second] = shelf.batches
  if (first === undefined) return <View className={styles.problem}>{text.noBatch}</View>
  const told = second === undefined ? first : shelf.batches.find(({ id }) => id === draft.batchId)
  const taken = takenBatches(shelf, draft.quantity).map(({ code, pieces }) => text.taken(code, pieces))
  const choose = (batchId: string | null) => onChange(chooseBatch(draft, shelf, batchId))
  return (
    <>
      {second !== undefined && (
        <View className={styles.chips} aria-label={text.batchChoice} {...roleProps('radiogroup')}>
          {first.onHand < shelf.left && <Chip label={text.soonest} isChosen={draft.batchId === null} onPress={() => choose(null)} />}
          {shelf.batches.map(({ id, code }) => (
            <Chip key={id} label={code} isChosen={id === draft.batchId} onPress={() => choose(id)} />
          ))}
        </View>
      )}
      <View className={styles.batch}>
        {told === undefined
          ? taken.join(listComma[language])
          : text.batch(told.code, formatWholeDay(told.bestBefore, language), told.onHand)}
      </View>
    </>
  )
}
