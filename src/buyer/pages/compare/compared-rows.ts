import type { ComparedProduct } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { compareText } from '@/lib/messages/compare'
import { periodOf } from '@/lib/periods'

export interface ComparedRow {
  readonly name: string
  /** One a product, in their order. */
  readonly values: readonly string[]
}

/** The facts by which products differ, in the order in which a buyer asks for them. */
export function useComparedRows(products: readonly ComparedProduct[]): readonly ComparedRow[] {
  const text = useText(compareText)
  const { product } = useText(catalogueText)
  const language = useLanguage()
  const row = (name: string, read: (one: ComparedProduct) => string | null) => ({
    name,
    values: products.map((one) => read(one) || text.none),
  })
  const per100 = ({ per100: known }: ComparedProduct) =>
    known === null ? text.per100Unknown : `${formatFen(known.priceFen)} ${text.per100[known.unit]}`
  return [
    row(text.price, per100),
    row(product.maker, ({ maker, makerPlace }) => product.madeBy(maker, makerPlace)),
    row(product.origin, ({ origin }) => origin),
    row(product.batch, ({ batch }) => batch?.code ?? null),
    row(product.producedOn, ({ batch }) => batch && formatWholeDay(batch.producedOn, language)),
    row(product.bestBefore, ({ batch }) => batch && formatWholeDay(batch.bestBefore, language)),
    row(product.shelfLife, ({ shelfLifeDays }) => product.shelfLifeOf(periodOf(shelfLifeDays))),
    row(product.returns, ({ returnRule }) => product.returnRules[returnRule]),
  ]
}
