import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ObjectStore, ObjectsUnavailable } from '../../ports'
import { errorCode } from '../goods/error-code'

/** Keeps objects as files in one folder, made when the first one comes. Names are ours and have no path in them. */
export function createFolderStore(folder: string): ObjectStore {
  return {
    async put(name, bytes) {
      await attempt('put', async () => {
        await mkdir(folder, { recursive: true })
        // Whoever reads the folder sees the whole object or none; two that put the same one do not meet.
        const half = join(folder, `${name}.${randomBytes(6).toString('hex')}.half`)
        await writeFile(half, bytes)
        await rename(half, join(folder, name))
      })
    },
    read: (name) =>
      attempt('read', async () => {
        try {
          return await readFile(join(folder, name))
        } catch (error) {
          if (errorCode(error) === 'ENOENT') return null
          throw error
        }
      }),
    remove: (name) => attempt('remove', () => rm(join(folder, name), { force: true })),
  }
}

async function attempt<Result>(verb: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw new ObjectsUnavailable(`${verb}: ${errorCode(error) || 'failed'}`)
  }
}
