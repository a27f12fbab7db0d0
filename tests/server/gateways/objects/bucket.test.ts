import { createHash, createHmac } from 'node:crypto'
import { signRequest } from '../../../../server/gateways/objects/aws-signature'
import { type BucketOptions, createBucketStore } from '../../../../server/gateways/objects/bucket'
import { ObjectsUnavailable } from '../../../../server/ports'

const keyId = 'AKIDEXAMPLE'
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const at = new Date('2026-11-22T02:00:00.500Z')
const name = `${'a'.repeat(40)}.jpg`

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

/** A bucket that checks each signature by itself, from what arrives. */
function createBucket(bucket: { readonly path?: string; readonly region?: string } = {}) {
  const held = new Map<string, { readonly type: string | null; readonly bytes: Buffer }>()
  const seen: string[] = []

  function isSigned(request: Request, body: Buffer): boolean {
    const { headers } = request
    const read =
      /^AWS4-HMAC-SHA256 Credential=(\w+)\/((\d{8})\/([\w-]+)\/s3\/aws4_request), SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/
    const [, key, scope, day, region, names = '', signature] = read.exec(headers.get('authorization') ?? '') ?? []
    const { host, pathname, searchParams } = new URL(request.url)
    const instant = headers.get('x-amz-date') ?? ''
    if (key !== keyId || region !== (bucket.region ?? 'us-east-1') || instant.slice(0, 8) !== day) return false
    if (headers.get('x-amz-content-sha256') !== sha256(body) || !names.split(';').includes('host')) return false
    const lines = names.split(';').map((header) => `${header}:${header === 'host' ? host : headers.get(header)}\n`)
    const canonical = [request.method, pathname, searchParams.toString(), lines.join(''), names, sha256(body)].join('\n')
    const text = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n')
    const signing = hmac(hmac(hmac(hmac(`AWS4${secret}`, day ?? ''), region ?? ''), 's3'), 'aws4_request')
    return hmac(signing, text).toString('hex') === signature
  }

  async function fetch(request: Request): Promise<Response> {
    const body = Buffer.from(await request.arrayBuffer())
    const { pathname } = new URL(request.url)
    seen.push(`${request.method} ${request.url}`)
    if (!isSigned(request, body)) return new Response('SignatureDoesNotMatch', { status: 403 })
    if (!pathname.startsWith(`${bucket.path ?? ''}/`)) return new Response('NoSuchBucket', { status: 404 })
    if (request.method === 'PUT') held.set(pathname, { type: request.headers.get('content-type'), bytes: body })
    if (request.method === 'DELETE') return new Response(null, { status: held.delete(pathname) ? 204 : 404 })
    const object = held.get(pathname)
    return object
      ? new Response(request.method === 'GET' ? new Uint8Array(object.bytes) : null)
      : new Response('NoSuchKey', { status: 404 })
  }
  return { fetch, held, seen }
}

function storeOn(fetch: BucketOptions['fetch'], change: Partial<BucketOptions> = {}) {
  const url = 'https://pictures-125.cos.ap-guangzhou.myqcloud.com'
  return createBucketStore({ url, region: 'us-east-1', keyId, secret, clock: { now: () => at }, ...(fetch ? { fetch } : {}), ...change })
}

test('what was put is read, and gone when it was removed', async () => {
  const bucket = createBucket()
  const store = storeOn(bucket.fetch)
  await store.put(name, Buffer.from('tea'), 'image/jpeg')
  expect(bucket.held.get(`/${name}`)).toEqual({ type: 'image/jpeg', bytes: Buffer.from('tea') })
  expect(Buffer.from((await store.read(name)) ?? []).toString()).toBe('tea')
  await store.remove(name)
  expect(await store.read(name)).toBeNull()
  await store.remove(name)
})

test('a bucket in the path and another region are signed as they are', async () => {
  const bucket = createBucket({ path: '/pictures', region: 'ap-guangzhou' })
  const store = storeOn(bucket.fetch, { url: 'http://minio:9000/pictures', region: 'ap-guangzhou' })
  await store.put(name, Buffer.from('tea'), 'image/png')
  expect(bucket.seen).toEqual([`PUT http://minio:9000/pictures/${name}`])
  expect(await store.read(name)).not.toBeNull()
})

test('another secret is not let in, and nothing of it is told', async () => {
  const { fetch } = createBucket()
  const store = storeOn(fetch, { secret: 'another' })
  await expect(store.put(name, Buffer.from('tea'), 'image/jpeg')).rejects.toEqual(new ObjectsUnavailable('PUT: status 403'))
  await expect(store.read(name)).rejects.toEqual(new ObjectsUnavailable('GET: status 403'))
  await expect(store.remove(name)).rejects.toEqual(new ObjectsUnavailable('DELETE: status 403'))
})

test.each([
  ['nobody there', () => Promise.reject(new TypeError('connect ECONNREFUSED secret')), 'PUT: TypeError'],
  ['an error of theirs', async () => new Response('secret', { status: 500 }), 'PUT: status 500'],
  ['no answer in time', (request: Request) => silent(request), 'PUT: TimeoutError'],
])('%s: try again later', async (_, fetch, message) => {
  const store = storeOn(fetch, { timeoutMs: 20 })
  await expect(store.put(name, Buffer.from('tea'), 'image/jpeg')).rejects.toEqual(new ObjectsUnavailable(message))
})

/** As fetch does: rejects with the signal's reason. */
function silent({ signal }: Request): Promise<Response> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
}

test('signs as the example in AWS’s own documentation', () => {
  // docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, 'GET Object'
  const signed = signRequest({
    method: 'GET',
    url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
    headers: { range: 'bytes=0-9' },
    body: new Uint8Array(),
    region: 'us-east-1',
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret,
    at: new Date('2013-05-24T00:00:00Z'),
  })
  expect(signed.authorization).toContain('Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})
