import type { Transport } from '@/lib/http'

const timeoutMs = 15_000

/** Null for what is no JSON: a proxy's error page. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function sendBelow(base: string): Transport {
  return async ({ method, path, headers, body }) => {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeoutMs)
    const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), signal: abort.signal }
    try {
      const response = await fetch(`${base}${path}`, init)
      return { status: response.status, body: readJson(await response.text()) }
    } finally {
      clearTimeout(timer)
    }
  }
}

export const transport = sendBelow(process.env.SHUPU_API_BASE ?? '')
export const originTransport = sendBelow((process.env.SHUPU_API_BASE ?? '').replace(/\/api$/, ''))
