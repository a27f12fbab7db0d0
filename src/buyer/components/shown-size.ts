import type { Product, Size } from '@contract/api/types'

/** The size a product is shown with: the cheapest that can be had; when none can, the cheapest. Null for a product without sizes. */
export function shownSize({ sizes }: Product): Size | null {
  const byPrice = [...sizes].sort((a, b) => a.priceFen - b.priceFen)
  return byPrice.find((size) => size.stock > 0) ?? byPrice[0] ?? null
}

/** The month in which the first of the sold-out sizes is back; null when nobody knows. */
export function nextBack({ sizes }: Product): string | null {
  const months = sizes.map((size) => size.backIn).filter((month): month is string => month !== null)
  return months.sort()[0] ?? null
}
