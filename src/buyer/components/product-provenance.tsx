import type { Product } from '@contract/api/types'
import { ProvenanceCard } from '@/components/provenance-card'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { pieceKind } from '@/lib/piece-kind'
import { shownSize } from './shown-size'

export interface ProductProvenanceProps {
  readonly product: Product
  readonly onReport: (picture: string) => void
}

/** Who made the very thing that goes out next, when, and until when it is best; with its paper when there is one. */
export function ProductProvenance({ product, onReport }: ProductProvenanceProps) {
  const text = useText(catalogueText).product
  const language = useLanguage()
  const { batch } = product
  const kind = pieceKind(shownSize(product)?.name ?? '')
  const paper = batch?.report?.picture ?? null
  const rows = [
    { name: text.maker, value: text.madeBy(product.maker, product.makerPlace) },
    { name: text.batch, value: batch?.code ?? '' },
    { name: text.producedOn, value: batch === null ? '' : formatWholeDay(batch.producedOn, language) },
    { name: text.bestBefore, value: batch === null ? '' : text.bestBeforeDay(formatWholeDay(batch.bestBefore, language)) },
  ]
  return (
    <ProvenanceCard
      title={text.provenance(kind)}
      rows={rows.filter(({ value }) => value !== '')}
      report={paper === null ? undefined : { label: text.report, onOpen: () => onReport(paper) }}
    />
  )
}
