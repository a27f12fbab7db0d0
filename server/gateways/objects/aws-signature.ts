import { createHash, createHmac } from 'node:crypto'

export interface SigningFacts {
  readonly method: string
  /** Its path needs no escaping: names of objects are letters, digits and a dot. */
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly region: string
  readonly keyId: string
  readonly secret: string
  readonly at: Date
}

const algorithm = 'AWS4-HMAC-SHA256'

/** The headers of a request to S3 with their signature, version 4 (docs.aws.amazon.com, 'Create a signed AWS API request'). */
export function signRequest(facts: SigningFacts): Readonly<Record<string, string>> {
  const instant = facts.at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${instant.slice(0, 8)}/${facts.region}/s3/aws4_request`
  const bodyHash = sha256(facts.body)
  const headers = { ...facts.headers, 'x-amz-content-sha256': bodyHash, 'x-amz-date': instant }
  const named = Object.entries({ ...headers, host: facts.url.host })
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const names = named.map(([name]) => name).join(';')
  const lines = named.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = [facts.method, facts.url.pathname, facts.url.search.slice(1), lines, names, bodyHash].join('\n')
  const text = [algorithm, instant, scope, sha256(canonical)].join('\n')
  const key = [...scope.split('/')].reduce<Buffer>((outer, part) => hmac(outer, part), Buffer.from(`AWS4${facts.secret}`))
  const signature = hmac(key, text).toString('hex')
  return { ...headers, authorization: `${algorithm} Credential=${facts.keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}` }
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
