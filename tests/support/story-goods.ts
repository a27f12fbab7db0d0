import type { Insertable, Kysely } from 'kysely'
import { createUlid } from '../../contract/ids'
import { fen } from '../../contract/money'
import type { Tables } from '../../server/database/tables'

type Row<Name extends keyof Tables> = Insertable<Tables[Name]>

export interface GoodsSize {
  readonly id: string
  readonly priceFen: number
}

export interface Goods {
  readonly id: string
  /** The first size. */
  readonly size: GoodsSize
  readonly sizes: readonly [GoodsSize, ...GoodsSize[]]
}

export interface GoodsChange {
  readonly product?: Partial<Row<'products'>>
  /** One size when left out. Each gets a batch with its stock unless `batches` says otherwise. */
  readonly sizes?: readonly (Partial<Row<'sizes'>> & { readonly batches?: readonly Partial<Row<'batches'>>[] })[]
}

let made = 0

/** Puts a product on the shelf: a tea at ¥128 with 100 pieces, but for what is changed. */
export async function putGoods(database: Kysely<Tables>, change: GoodsChange = {}): Promise<Goods> {
  made += 1
  const category = change.product?.category_id ?? (await firstCategory(database))
  const product: Row<'products'> = { ...tea(made), category_id: category, ...change.product }
  await database.insertInto('products').values(product).execute()
  const sizes: GoodsSize[] = []
  for (const [position, given] of (change.sizes ?? [{}]).entries()) sizes.push(await putSize(database, product.id, position, given))
  const [size, ...others] = sizes
  if (!size) throw new Error('goods need a size')
  return { id: product.id, size, sizes: [size, ...others] }
}

async function putSize(
  database: Kysely<Tables>,
  productId: string,
  position: number,
  given: NonNullable<GoodsChange['sizes']>[number],
): Promise<GoodsSize> {
  const { batches, ...change } = given
  const id = newId()
  const size: Row<'sizes'> = { ...tin(id), product_id: productId, position, ...change }
  await database.insertInto('sizes').values(size).execute()
  for (const batch of batches ?? [{}]) {
    const batchId = newId()
    const row: Row<'batches'> = { ...spring(batchId), size_id: size.id, on_hand: size.stock, ...batch }
    await database.insertInto('batches').values(row).execute()
  }
  return { id: size.id, priceFen: size.price_fen }
}

export async function putCategory(database: Kysely<Tables>, nameZh: string, position = 0): Promise<string> {
  const id = newId()
  await database.insertInto('categories').values({ id, name_zh: nameZh, name_en: nameZh, position }).execute()
  return id
}

async function firstCategory(database: Kysely<Tables>): Promise<string> {
  const found = await database.selectFrom('categories').select('id').orderBy('position').limit(1).executeTakeFirst()
  return found?.id ?? (await putCategory(database, '茶'))
}

function newId(): string {
  return createUlid(Date.UTC(2026, 0, 1))
}

function tea(number: number) {
  return {
    id: newId(),
    code: `tea-${number}`,
    name_zh: '凤凰单丛',
    name_en: 'Phoenix oolong',
    subtitle_zh: '蜜兰香，中火',
    subtitle_en: 'Honey orchid, medium roast',
    story: '乌岽山上的老枞。',
    maker: '林家茶厂',
    maker_place: '广东潮州',
    origin: '潮州凤凰镇',
    licence_number: 'SC11445100000000',
    shelf_life_days: 540,
    return_rule: 'seven-days' as const,
    commission_bps: null,
    pictures: JSON.stringify(['/pictures/tea.jpg']),
    road: JSON.stringify([{ step: '采摘', on: '2026-04-02' }]),
    is_on_sale: true,
    position: number,
    created_at: new Date('2026-01-01T00:00:00Z'),
  }
}

function tin(id: string) {
  return {
    id,
    code: `size-${id}`,
    name: '100 克',
    price_fen: fen(12_800),
    commission_bps: null,
    stock: 100,
    lasts_days: 30,
    back_in: null,
    is_on_sale: true,
  }
}

function spring(id: string) {
  return { id, code: `B-${id.slice(-4)}`, produced_on: '2026-04-10', best_before: '2027-10-10', report: null }
}
