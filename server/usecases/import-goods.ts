import type { Stores } from '../database/stores'
import type { GoodsBatch, GoodsProblem, GoodsProduct, KeptPicture } from '../domain/goods'
import { batchColumns, productColumns } from '../domain/goods-columns'
import { type PlannedSize, planShelf } from '../domain/goods-shelf'
import type { Context } from '../ports'
import { type Importing, saveProducts } from './save-products'

export interface GoodsToImport {
  readonly products: readonly GoodsProduct[]
  readonly keepPicture: (name: string) => Promise<KeptPicture>
  /** Does everything and undoes it. */
  readonly isDryRun: boolean
}

export interface Counts {
  readonly added: number
  readonly updated: number
}

export interface ImportSummary {
  readonly products: Counts
  readonly sizes: Counts
  readonly batches: Counts
}

export type ImportOutcome = { readonly summary: ImportSummary } | { readonly problems: readonly GoodsProblem[] }
type AddressOf = (name: string) => string

/** Carries an outcome out of a transaction that is to be undone. */
class Undone extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('undone')
  }
}

/** Puts a whole goods file on the shelf or nothing of it. Again is an update: nothing is there twice, and what the file leaves out stays as it is. */
export async function importGoods(context: Importing & Pick<Context, 'transact'>, goods: GoodsToImport): Promise<ImportOutcome> {
  const pictures = await keepPictures(goods)
  if ('problems' in pictures) return pictures
  try {
    const summary = await context.transact(async (stores) => {
      const saved = await saveAll(context, stores, goods.products, pictures.addressOf)
      if (goods.isDryRun) throw new Undone({ summary: saved })
      return saved
    })
    return { summary }
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    throw error
  }
}

/** Before the transaction, since it touches the disk; a picture that is kept for nothing does no harm. */
async function keepPictures({
  products,
  keepPicture,
}: GoodsToImport): Promise<{ readonly addressOf: AddressOf } | { readonly problems: readonly GoodsProblem[] }> {
  const kept = new Map<string, KeptPicture>()
  const problems: GoodsProblem[] = []
  const named = products.flatMap(namePictures)
  for (const { name, line, column } of named) {
    const picture = kept.get(name) ?? (await keepPicture(name))
    kept.set(name, picture)
    if ('reason' in picture) problems.push({ line, column, reason: picture.reason })
  }
  if (problems.length > 0) return { problems }
  const addresses = new Map([...kept].map(([name, picture]) => [name, 'address' in picture ? picture.address : name]))
  return { addressOf: (name) => addresses.get(name) ?? name }
}

function namePictures(product: GoodsProduct): readonly { readonly name: string; readonly line: number; readonly column: string }[] {
  const reports = product.sizes.flatMap(({ batches }) => batches)
  return [
    ...product.pictures.map((name) => ({ name, line: product.line, column: productColumns.pictures.zh })),
    ...reports.flatMap(({ line, report }) =>
      report?.picture ? [{ name: report.picture, line, column: batchColumns.reportPicture.zh }] : [],
    ),
  ]
}

async function saveAll(
  importing: Importing,
  stores: Stores,
  products: readonly GoodsProduct[],
  addressOf: AddressOf,
): Promise<ImportSummary> {
  const { ids, updated } = await saveProducts(importing, stores, products, addressOf)
  // Only now: another import of the same goods has ended, and what it wrote shows.
  const codes = products.flatMap((product) => product.sizes.map(({ code }) => code))
  const sizes = await stores.goods.lockSizes([...ids.values()], codes)
  const batches = await stores.goods.lockBatches(sizes.map(({ id }) => id))
  const problems: GoodsProblem[] = []
  const planned: { readonly productId: string; readonly plan: PlannedSize }[] = []
  for (const product of products) {
    const shelf = planShelf(product, { sizes, batches })
    if ('problems' in shelf) problems.push(...shelf.problems)
    else planned.push(...shelf.sizes.map((plan) => ({ productId: ids.get(product.code) ?? '', plan })))
  }
  if (problems.length > 0) throw new Undone({ problems })
  await saveShelf(importing, stores, planned, addressOf)
  const plans = planned.map(({ plan }) => plan)
  return {
    products: { added: products.length - updated, updated },
    sizes: countRows(plans),
    batches: countRows(plans.flatMap((plan) => plan.batches)),
  }
}

function countRows(rows: readonly { readonly id: string | null }[]): Counts {
  const added = rows.filter(({ id }) => id === null).length
  return { added, updated: rows.length - added }
}

async function saveShelf(
  importing: Importing,
  stores: Stores,
  planned: readonly { readonly productId: string; readonly plan: PlannedSize }[],
  addressOf: AddressOf,
): Promise<void> {
  const rows = planned.map(({ productId, plan }) => ({ productId, plan, id: plan.id ?? importing.makeId() }))
  await stores.goods.saveSizes(
    rows.map(({ productId, id, plan: { size, stock, position } }) => ({
      id,
      product_id: productId,
      code: size.code,
      name: size.name,
      price_fen: size.priceFen,
      commission_bps: size.commissionBps,
      stock,
      lasts_days: size.lastsDays,
      back_in: size.backIn,
      position,
      is_on_sale: true,
    })),
  )
  const batches = rows.flatMap(({ id: sizeId, plan }) =>
    plan.batches.map(({ id, batch }) => ({ id: id ?? importing.makeId(), size_id: sizeId, ...batchRow(batch, addressOf) })),
  )
  await stores.goods.saveBatches(batches)
}

function batchRow({ code, producedOn, bestBefore, onHand, report }: GoodsBatch, addressOf: AddressOf) {
  return {
    code,
    produced_on: producedOn,
    best_before: bestBefore,
    on_hand: onHand,
    report: report && JSON.stringify({ ...report, picture: report.picture && addressOf(report.picture) }),
  }
}
