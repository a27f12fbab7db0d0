import { exchange, parseJson } from '../../../server/gateways/exchange'

class Unavailable extends Error {}

const address = 'https://api.example/path?secret=s3cret'

describe('an exchange', () => {
  it('sends method, headers and body, and gives status, headers and text', async () => {
    const seen: unknown[] = []
    const reply = await exchange(
      { method: 'POST', url: address, headers: { 'content-type': 'application/json' }, body: '{"a":1}' },
      {
        failure: Unavailable,
        async fetch(request) {
          seen.push(request.method, request.url, request.headers.get('content-type'), request.headers.get('accept'), await request.text())
          return new Response('hello', { status: 418, headers: { 'X-Name': 'value' } })
        },
      },
    )
    expect(seen).toEqual(['POST', address, 'application/json', 'application/json', '{"a":1}'])
    expect(reply).toMatchObject({ status: 418, text: 'hello', headers: { 'x-name': 'value' } })
  })

  it.each<[string, string, unknown, string]>([
    ['that is refused', address, new TypeError('no', { cause: { code: 'ECONNREFUSED' } }), 'GET /path: TypeError ECONNREFUSED'],
    ['that is cut', address, new TypeError('terminated'), 'GET /path: TypeError'],
    ['that quotes its address', address, new Error(`bad ${address}`), 'GET /path: Error'],
    ['that throws no error', address, 's3cret', 'GET /path: failed'],
    ['to nowhere', 'not an address s3cret', null, 'GET unreadable address: TypeError ERR_INVALID_URL'],
  ])('%s fails in words without secrets', async (_, url, thrown, message) => {
    const fetch = () => {
      throw thrown
    }
    await expect(exchange({ method: 'GET', url }, { failure: Unavailable, fetch })).rejects.toEqual(new Unavailable(message))
  })

  it('whose body breaks off fails', async () => {
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    const asked = exchange({ method: 'GET', url: address }, { failure: Unavailable, fetch: () => new Response(broken) })
    await expect(asked).rejects.toThrow(Unavailable)
  })
})

describe('JSON', () => {
  it('is undefined when it is none', () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] })
    expect(parseJson('')).toBeUndefined()
    expect(parseJson('<html>')).toBeUndefined()
  })
})
