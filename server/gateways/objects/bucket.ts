import { type Clock, type ObjectStore, ObjectsUnavailable } from '../../ports'
import type { Fetch } from '../exchange'
import { signRequest } from './aws-signature'

export interface BucketOptions {
  /** With the bucket in it, as a host (https://pictures-125.cos.ap-guangzhou.myqcloud.com) or as a path (http://minio:9000/pictures). */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

type Method = 'PUT' | 'GET' | 'DELETE'

/** Keeps objects in a bucket of any store that speaks S3: AWS, COS, OSS, MinIO. */
export function createBucketStore(options: BucketOptions): ObjectStore {
  const { fetch = globalThis.fetch, timeoutMs = 20_000 } = options

  async function send(
    method: Method,
    name: string,
    body: Uint8Array<ArrayBuffer> | null,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const url = new URL(`${options.url}/${name}`)
    const signed = signRequest({ ...options, method, url, headers, body: body ?? new Uint8Array(), at: options.clock.now() })
    try {
      const init = { method, headers: signed, redirect: 'error' as const, signal: AbortSignal.timeout(timeoutMs) }
      return await fetch(new Request(url, body === null ? init : { ...init, body }))
    } catch (error) {
      throw new ObjectsUnavailable(`${method}: ${nameOf(error)}`)
    }
  }

  /** The body goes unread: it may quote what we sent. */
  async function refuseOdd(method: Method, response: Response): Promise<never> {
    await response.body?.cancel()
    throw new ObjectsUnavailable(`${method}: status ${response.status}`)
  }

  return {
    async put(name, bytes, contentType) {
      const response = await send('PUT', name, new Uint8Array(bytes), { 'content-type': contentType })
      if (!response.ok) await refuseOdd('PUT', response)
      await response.body?.cancel()
    },
    async read(name) {
      const response = await send('GET', name, null, {})
      if (response.ok) return await readWhole(response)
      if (response.status !== 404) return await refuseOdd('GET', response)
      await response.body?.cancel()
      return null
    },
    async remove(name) {
      const response = await send('DELETE', name, null, {})
      if (!response.ok && response.status !== 404) await refuseOdd('DELETE', response)
      await response.body?.cancel()
    },
  }
}

async function readWhole(response: Response): Promise<Uint8Array> {
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch (error) {
    throw new ObjectsUnavailable(`GET: ${nameOf(error)}`)
  }
}

/** 'TimeoutError', 'TypeError': by shape, and never a message, which may quote the address. */
function nameOf(error: unknown): string {
  const name: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined
  return typeof name === 'string' ? name : 'failed'
}
