import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureSource } from '../../card-ports'
import { kindOfObject } from '../../domain/uploads'
import { type ObjectStore, ObjectsUnavailable } from '../../ports'
import type { Fetch } from '../exchange'
import { errorCode } from '../goods/error-code'

export interface PictureSourceOptions {
  /** Of what is served as /pictures; null: none. */
  readonly folder: string | null
  readonly objects: ObjectStore
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

const mostBytes = 10 * 1024 * 1024
const pictureName = /^\/pictures\/([\w.-]+)$/
const uploadName = /^\/uploads\/([\w.]+)$/

/** Reads pictures from where they lie: goods' own, what people added, and what HQ named by an https address. */
export function createPictureSource({ folder, objects, fetch = globalThis.fetch, timeoutMs = 4_000 }: PictureSourceOptions): PictureSource {
  return {
    async read(address) {
      const picture = pictureName.exec(address)?.[1]
      if (picture !== undefined) return folder === null ? null : await readFromFolder(join(folder, picture))
      const upload = uploadName.exec(address)?.[1]
      if (upload !== undefined) return kindOfObject(upload) && (await readObject(objects, upload))
      return address.startsWith('https://') ? await download(fetch, address, timeoutMs) : null
    },
  }
}

async function readFromFolder(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function readObject(objects: ObjectStore, name: string): Promise<Uint8Array | null> {
  try {
    return await objects.read(name)
  } catch (error) {
    if (error instanceof ObjectsUnavailable) return null
    throw error
  }
}

/** Whatever is wrong there, the picture is drawn without it. */
async function download(fetch: Fetch, address: string, timeoutMs: number): Promise<Uint8Array | null> {
  try {
    const response = await fetch(new Request(address, { signal: AbortSignal.timeout(timeoutMs) }))
    const isTaken = response.ok && Number(response.headers.get('content-length') ?? 0) <= mostBytes
    if (isTaken) return new Uint8Array(await response.arrayBuffer())
    await response.body?.cancel()
    return null
  } catch {
    return null
  }
}
