import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptPicture } from '../../domain/goods'
import { errorCode } from './error-code'

const mostBytes = 2 * 1024 * 1024
const heads: readonly { readonly extension: string; readonly isIt: (bytes: Buffer) => boolean }[] = [
  { extension: 'webp', isIt: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP' },
  { extension: 'png', isIt: (bytes) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n' },
  { extension: 'jpg', isIt: (bytes) => bytes.toString('latin1', 0, 3) === '\xff\xd8\xff' },
]

export interface PictureFolders {
  /** Where the pictures are taken from, itself or its folder `pictures`. */
  readonly source: string
  /** What is served as /pictures. Null: nothing is copied, only looked at. */
  readonly target: string | null
}

/** Copies a picture under the name of its content, so that the same one is kept once and a changed one has another address. An https address stays as it is. */
export function createPictureKeeper({ source, target }: PictureFolders): (name: string) => Promise<KeptPicture> {
  return async (name) => {
    if (/^https:\/\//.test(name)) return { address: name }
    const bytes = (await readPicture(join(source, name))) ?? (await readPicture(join(source, 'pictures', name)))
    if (bytes === null) return { reason: `找不到图片 ${name}：放在表格旁边，或旁边的 pictures 文件夹里` }
    if (bytes === 'too-large') return { reason: `图片 ${name} 超过 2 MB` }
    const kind = heads.find(({ isIt }) => isIt(bytes))
    if (!kind) return { reason: `图片 ${name} 不是 webp、jpg 或 png` }
    const kept = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${kind.extension}`
    if (target !== null) await keep(join(target, kept), bytes, target)
    return { address: `/pictures/${kept}` }
  }
}

async function readPicture(path: string): Promise<Buffer | 'too-large' | null> {
  try {
    const { size } = await stat(path)
    return size > mostBytes ? 'too-large' : await readFile(path)
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(errorCode(error))) return null
    throw error
  }
}

/** Whoever reads the folder sees the whole picture or none. */
async function keep(path: string, bytes: Buffer, folder: string): Promise<void> {
  const isThere = await stat(path).then(
    ({ size }) => size === bytes.length,
    () => false,
  )
  if (isThere) return
  await mkdir(folder, { recursive: true })
  const half = `${path}.${process.pid}.half`
  await writeFile(half, bytes)
  await rename(half, path)
}
