import type { ComparedProduct } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { useText } from '@/lib/language'
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
  const row = (name: string, read: (one: ComparedProduct) => string | null) => ({
    name,
    values: products.map((one) => read(one) || text.none),
  })
  const units = new Set(products.map(({ per100 }) => per100?.unit))
  const unit = units.has('ml') ? (units.has('g') ? 'both' : 'ml') : 'g'
  return [
    row(text.per100[unit], ({ per100 }) => (per100 === null ? text.per100Unknown : formatFen(per100.priceFen))),
    row(product.reviewsTitle, ({ reviews }) =>
      reviews.count === 0 ? product.noReviews : product.reviews(reviews.averageTenths, reviews.count),
    ),
    row(product.maker, ({ maker, makerPlace }) => product.madeBy(maker, makerPlace)),
    row(product.origin, ({ origin }) => origin),
    row(product.batch, ({ batch }) => batch?.code ?? null),
    row(product.producedOn, ({ batch }) => batch && onBox(batch.producedOn)),
    row(product.bestBefore, ({ batch }) => batch && onBox(batch.bestBefore)),
    row(product.shelfLife, ({ shelfLifeDays }) => product.shelfLifeOf(periodOf(shelfLifeDays))),
    row(product.returns, ({ returnRule }) => product.returnRules[returnRule]),
  ]
}

/** A date as boxes have it, '2026.04.17': whole ones would break in three columns. */
function onBox(day: string): string {
  return day.replaceAll('-', '.')
}
