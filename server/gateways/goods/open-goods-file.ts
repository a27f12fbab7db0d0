import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { type GoodsFile, readGoods } from '../../domain/goods-file'
import { readCsv } from './csv'
import { createPictureKeeper } from './pictures'

export type OpenedGoods = GoodsFile & { readonly keepPicture: ReturnType<typeof createPictureKeeper> }

/** Reads a goods file from disk; its pictures are taken from beside it. `picturesFolder` null: they are only looked at. */
export async function openGoodsFile(path: string, picturesFolder: string | null): Promise<OpenedGoods> {
  const csv = readCsv(await readFile(path))
  const goods = 'problems' in csv ? csv : readGoods(csv.table)
  return { ...goods, keepPicture: createPictureKeeper({ source: dirname(resolve(path)), target: picturesFolder }) }
}
