import type { MiddlewareHandler } from 'hono'
import { limits } from '../../contract/limits'
import { answerRefusal } from './answer-refusal'
import type { Environment } from './environment'

const patience = 16

/**
 * Refuses bodies that are too large, by what they say of themselves or, where they say nothing, by counting. Hono's own middleware
 * builds a new request out of node-server's stand-in for one, which throws when a body has no length (`curl -X POST` without a body).
 */
export const limitBody: MiddlewareHandler<Environment> = async (c, next) => {
  const { method, headers, body } = c.req.raw
  if (method === 'GET' || method === 'HEAD' || body === null || bringsFiles(c.req.path)) return next()
  const length = headers.get('content-length')
  if (length !== null && Number(length) <= limits.bodyBytes) return next()
  const bytes = await readUpTo(body, limits.bodyBytes, patience * limits.bodyBytes)
  if (bytes === null) return answerRefusal(c, { code: 'too-large', limitBytes: limits.bodyBytes })
  c.req.raw = new Request(c.req.url, { method, headers: new Headers([...headers]), ...(bytes.length > 0 ? { body: bytes } : {}) })
  return next()
}

/** These limit what they take themselves, once they know who sends it. */
function bringsFiles(path: string): boolean {
  return path === '/api/uploads'
}

/** Null when there is more. So much more is read and thrown away, so that who sends it gets to read the refusal; beyond that the connection ends. */
export async function readUpTo(
  body: ReadableStream<Uint8Array>,
  mostBytes: number,
  patienceBytes: number,
): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return size > mostBytes ? null : Buffer.concat(pieces)
    size += value.length
    if (size > patienceBytes) return null
    if (size <= mostBytes) pieces.push(value)
  }
}
