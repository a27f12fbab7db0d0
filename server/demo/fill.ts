import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GoodsProduct, KeptPicture } from '../domain/goods'
import { StartRefusal } from '../domain/start-refusal'
import { addDays, businessDay, shiftDay } from '../domain/time'
import { openGoodsFile } from '../gateways/goods/open-goods-file'
import type { Context, Log, ObjectStore } from '../ports'
import { importGoods } from '../usecases/import-goods'
import { demoBrand, goodsDay } from './people'
import { tellDemoStory } from './story'
import { openDemoWorld } from './world'

const storyDays = 36
/** While the story is told couriers are asked rarely; afterwards a day of theirs takes a minute, and they are asked often. */
const askingSeconds = { during: 6 * 3600, after: 15 }

export interface DemoShop {
  readonly database: Parameters<typeof openDemoWorld>[0]['database']
  /** Where goods.csv and its pictures are. */
  readonly demoFolder: string
  readonly picturesFolder: string
  readonly objects: ObjectStore
  readonly sandboxPath: string
  readonly publicUrl: string
  readonly log: Log
}

/** Fills an empty shop with goods, people and a month of orders; false when somebody is there already. */
export async function fillDemoShop(shop: DemoShop): Promise<boolean> {
  const endsAt = new Date()
  const { sandboxPath, publicUrl, log, database, objects, picturesFolder } = shop
  const world = openDemoWorld({ database, objects, picturesFolder, sandboxPath, publicUrl, log, startsAt: addDays(endsAt, -storyDays) })
  const stores = world.context.read
  try {
    if (await isFilled(stores)) return false
    const keepPicture = await putGoodsOnShelf(shop, world.context, endsAt)
    const licencePicture = addressOf(await keepPicture(demoBrand.licencePicture))
    const { licenceName, licenceNumber } = demoBrand
    await stores.settings.save({
      licenceName,
      licenceNumber,
      licencePicture,
      unservedCities: ['三沙市'],
      trackingSeconds: askingSeconds.during,
    })
    const products = await stores.catalogue.listCodes()
    const readPicture = async (productId: string) => {
      const code = products.find(({ id }) => id === productId)?.code
      return code === undefined ? null : await readFile(join(shop.demoFolder, 'pictures', `${code.toLowerCase()}-1.webp`))
    }
    await tellDemoStory(world, products, endsAt, async (avatar) => addressOf(await keepPicture(join('people', avatar))), readPicture)
    await stores.settings.save({ trackingSeconds: askingSeconds.after })
  } finally {
    world.close()
  }
  return true
}

async function isFilled(stores: Context['read']): Promise<boolean> {
  if ((await stores.people.listFirst(1)).length === 0) return false
  const { trackingSeconds } = await stores.settings.get()
  if (trackingSeconds !== askingSeconds.during) return true
  throw new StartRefusal('The demo shop was interrupted while it was filled: delete the data folder (.data) and start again.')
}

function addressOf(kept: KeptPicture): string {
  if ('address' in kept) return kept.address
  throw new Error(kept.reason)
}

async function putGoodsOnShelf(
  shop: DemoShop,
  context: Parameters<typeof importGoods>[0],
  today: Date,
): Promise<(name: string) => Promise<KeptPicture>> {
  const file = await openGoodsFile(join(shop.demoFolder, 'goods.csv'), shop.picturesFolder)
  if ('problems' in file) throw new Error(`the demo goods are wrong: ${JSON.stringify(file.problems)}`)
  const days = Math.round((Date.parse(businessDay(today)) - Date.parse(goodsDay)) / 86_400_000)
  const products = file.products.map((product) => movedBy(product, days))
  const outcome = await importGoods(context, { products, keepPicture: file.keepPicture, isDryRun: false })
  if ('problems' in outcome) throw new Error(`the demo goods are wrong: ${JSON.stringify(outcome.problems)}`)
  return file.keepPicture
}

/** The same goods as fresh as they were on the day the file was written. */
function movedBy(product: GoodsProduct, days: number): GoodsProduct {
  return {
    ...product,
    road: product.road.map(({ step, on }) => ({ step, on: shiftDay(on, days) })),
    sizes: product.sizes.map((size) => ({
      ...size,
      backIn: size.backIn && shiftDay(`${size.backIn}-15`, days).slice(0, 7),
      batches: size.batches.map((batch) => ({
        ...batch,
        producedOn: shiftDay(batch.producedOn, days),
        bestBefore: shiftDay(batch.bestBefore, days),
      })),
    })),
  }
}
