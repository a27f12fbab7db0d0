import type { ProductCard, RouteAnswer } from '../../contract/api/types'

type Page = Pick<RouteAnswer<'listProducts'>, 'items' | 'nextCursor'>

/** Follows a list to its end; every page but the last is full. `between` happens after each page. */
export async function walkPages(
  ask: (cursor: string | undefined) => Promise<Page>,
  between: () => Promise<void> = async () => undefined,
): Promise<readonly ProductCard[]> {
  const items: ProductCard[] = []
  let cursor: string | undefined
  do {
    const page = await ask(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
    if (cursor !== undefined) expect(page.items).toHaveLength(20)
    await between()
  } while (cursor !== undefined)
  return items
}
