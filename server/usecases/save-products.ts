import type { Stores } from '../database/stores'
import type { GoodsProduct } from '../domain/goods'
import { placeInOrder } from '../domain/goods-shelf'
import type { Context } from '../ports'

export type Importing = Pick<Context, 'makeId' | 'clock'>

export interface SavedProducts {
  /** Ids by code. */
  readonly ids: ReadonlyMap<string, string>
  /** How many of them were there before. */
  readonly updated: number
}

/** Writes products and their categories; `addressOf` tells where a picture that the file names can be had. */
export async function saveProducts(
  importing: Importing,
  stores: Stores,
  products: readonly GoodsProduct[],
  addressOf: (name: string) => string,
): Promise<SavedProducts> {
  const categoryIds = await saveCategories(importing, stores, products)
  const known = new Map((await stores.goods.listProducts(products.map(({ code }) => code))).map((product) => [product.code, product]))
  const positions = placeInOrder(
    products.map(({ code }) => known.get(code)?.position ?? null),
    await stores.goods.nextPosition(),
  )
  const createdAt = importing.clock.now()
  const rows = products.map((product, index) => ({
    ...productRow(product, addressOf),
    id: known.get(product.code)?.id ?? importing.makeId(),
    category_id: categoryIds.get(product.category) ?? '',
    position: positions[index] ?? 0,
    created_at: createdAt,
  }))
  // Sorted, so that two imports do not wait for each other crosswise.
  rows.sort((a, b) => (a.code < b.code ? -1 : 1))
  return { ids: await stores.goods.saveProducts(rows), updated: known.size }
}

function productRow(product: GoodsProduct, addressOf: (name: string) => string) {
  return {
    code: product.code,
    name_zh: product.name,
    name_en: product.nameEn,
    subtitle_zh: product.subtitle,
    subtitle_en: product.subtitleEn,
    story: product.story,
    how_made: product.howMade,
    how_to_use: product.howToUse,
    questions: JSON.stringify(product.questions),
    captions: JSON.stringify({ plain: product.plainCaptions, warm: product.warmCaptions, brief: product.briefCaptions }),
    maker: product.maker,
    maker_place: product.makerPlace,
    origin: product.origin,
    licence_number: product.licenceNumber,
    shelf_life_days: product.shelfLifeDays,
    return_rule: product.returnRule,
    commission_bps: product.commissionBps,
    pictures: JSON.stringify(product.pictures.map(addressOf)),
    road: JSON.stringify(product.road),
    is_on_sale: product.isOnSale,
  }
}

/** Ids by Chinese name. New ones go last, in the file's order. */
async function saveCategories(
  importing: Importing,
  stores: Stores,
  products: readonly GoodsProduct[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map((await stores.goods.listCategories()).map((category) => [category.name, category]))
  const named = new Map<string, string | null>()
  for (const { category, categoryEn } of products) named.set(category, categoryEn ?? named.get(category) ?? null)
  const places = [...known.values()].map(({ position }) => position)
  const next = Math.max(-1, ...places) + 1
  const fresh = [...named.keys()].filter((name) => !known.has(name))
  const rows = [...named].flatMap(([name, english]) => {
    const category = known.get(name)
    if (category) return english === null ? [] : [{ id: category.id, name_zh: name, name_en: english, position: category.position }]
    return [{ id: importing.makeId(), name_zh: name, name_en: english ?? name, position: next + fresh.indexOf(name) }]
  })
  await stores.goods.saveCategories(rows)
  return new Map((await stores.goods.listCategories()).map(({ id, name }) => [name, id]))
}
