import type { MiddlewareHandler } from 'hono'
import { limits } from '../../contract/limits'
import { answerRefusal } from './answer-refusal'
import type { Environment } from './environment'

const tooLarge = { code: 'too-large', limitBytes: limits.bodyBytes } as const

/**
 * Refuses bodies that are too large, by what they say of themselves or, where they say nothing, by counting. Hono's own middleware
 * builds a new request out of node-server's stand-in for one, which throws when a body has no length (`curl -X POST` without a body).
 */
export const limitBody: MiddlewareHandler<Environment> = async (c, next) => {
  const { method, headers, body } = c.req.raw
  const length = headers.get('content-length')
  if (length !== null) return Number(length) > limits.bodyBytes ? answerRefusal(c, tooLarge) : next()
  if (method === 'GET' || method === 'HEAD' || body === null) return next()
  const bytes = await readUpTo(body, limits.bodyBytes)
  if (bytes === null) return answerRefusal(c, tooLarge)
  c.req.raw = new Request(c.req.url, { method, headers: new Headers([...headers]), ...(bytes.length > 0 ? { body: bytes } : {}) })
  return next()
}

/** Null when there is more. */
async function readUpTo(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(pieces)
    size += value.length
    // Not cancelled: that would end the connection before the refusal is read.
    if (size > mostBytes) return null
    pieces.push(value)
  }
}
