import type { GoodsProduct } from '../../server/domain/goods'
import { importGoods } from '../../server/usecases/import-goods'
import { type GoodsLine, productsOf } from './goods-table'
import type { Story } from './story'

/** HQ at the story's shop, with a goods file in hand. */
export function createImporter(story: Story) {
  const { database } = story

  async function imports(products: readonly GoodsProduct[], change: { readonly isDryRun?: boolean; readonly missing?: string } = {}) {
    const keepPicture = async (name: string) => (name === change.missing ? { reason: `没有 ${name}` } : { address: `/pictures/${name}` })
    return await importGoods(story.context, { products, keepPicture, isDryRun: change.isDryRun ?? false })
  }

  async function sizeOf(code: string) {
    return await database.selectFrom('sizes').selectAll().where('code', '=', code).executeTakeFirstOrThrow()
  }

  return {
    imports,
    sizeOf,
    importLines: (...lines: readonly GoodsLine[]) => imports(productsOf(lines)),
    /** Everything that an import may write. */
    async shelf() {
      return {
        categories: await database.selectFrom('categories').select(['name_zh', 'name_en', 'position']).orderBy('position').execute(),
        products: await database.selectFrom('products').selectAll().orderBy('code').execute(),
        sizes: await database.selectFrom('sizes').selectAll().orderBy('code').execute(),
        batches: await database.selectFrom('batches').selectAll().orderBy('code').orderBy('id').execute(),
      }
    },
    /** Somebody orders pieces of a size, and pays. */
    async sells(code: string, quantity: number) {
      const size = await sizeOf(code)
      const buyer = await story.person(`buyer-of-${code}`)
      return await buyer.buys([{ sizeId: size.id, quantity }])
    },
  }
}
