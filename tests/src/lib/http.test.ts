import { createApi, NetworkError, RefusalError, type SessionGate, type TransportAnswer, type TransportRequest } from '@/lib/http'

const signedOut: TransportAnswer = { status: 401, body: { refusal: { code: 'signed-out' } } }

/** A server that answers by path and token, and a phone whose login gives 'fresh'. */
function setUp(answer: (request: TransportRequest) => TransportAnswer, token: string | null = 'kept') {
  const sent: TransportRequest[] = []
  const renewals: (string | null)[] = []
  let current = token
  let login: Promise<string> | null = null
  const session: SessionGate = {
    token: async () => current,
    renew: (refused) => {
      renewals.push(refused)
      login ??= Promise.resolve().then(() => {
        current = 'fresh'
        return 'fresh'
      })
      return login
    },
  }
  const api = createApi({
    session,
    transport: async (request) => {
      sent.push(request)
      return answer(request)
    },
  })
  return { api, sent, renewals }
}

const ok = (body: unknown): TransportAnswer => ({ status: 200, body })

describe('a call', () => {
  test('fills the path, the query and the body, and sends the session', async () => {
    const { api, sent } = setUp(() => ok({}))
    await api('GET /orders/{id}', { params: { id: 'a/b' } })
    await api('GET /products', { query: { token: 'x y', category: undefined, cursor: 'c=1' } })
    await api('POST /opens', { body: { token: 't' } })
    expect(sent).toEqual([
      { method: 'GET', path: '/orders/a%2Fb', headers: { Accept: 'application/json', Authorization: 'Bearer kept' }, body: undefined },
      {
        method: 'GET',
        path: '/products?token=x%20y&cursor=c%3D1',
        headers: { Accept: 'application/json', Authorization: 'Bearer kept' },
        body: undefined,
      },
      {
        method: 'POST',
        path: '/opens',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
        body: { token: 't' },
      },
    ])
  })

  test('goes out as a visitor’s when there is no session', async () => {
    const { api, sent } = setUp(() => ok({}), null)
    await api('GET /shop-page')
    expect(sent[0]?.headers).not.toHaveProperty('Authorization')
  })

  test('answers what the server said', async () => {
    const { api } = setUp(() => ok({ nextToken: 'n' }))
    await expect(api('POST /share-intents', { body: { token: 't' } })).resolves.toEqual({ nextToken: 'n' })
  })

  test('rejects with the refusal and its payload', async () => {
    const { api } = setUp(() => ({ status: 409, body: { refusal: { code: 'total-changed', totalFen: 12800 } } }))
    const error = await api('POST /orders/{id}/payment', { params: { id: 'x' } }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(RefusalError)
    expect((error as RefusalError).refusal).toEqual({ code: 'total-changed', totalFen: 12800 })
  })

  test.each([
    ['an error page of a proxy', { status: 502, body: null }],
    ['a body that is no refusal', { status: 500, body: { message: 'no' } }],
    ['a refusal without a code', { status: 500, body: { refusal: {} } }],
  ])('takes %s for a network that fails', async (_, answer) => {
    const { api } = setUp(() => answer)
    await expect(api('GET /me')).rejects.toBeInstanceOf(NetworkError)
  })

  test('takes no answer at all for a network that fails', async () => {
    const { api } = setUp(() => {
      throw new Error('timeout')
    })
    await expect(api('GET /me')).rejects.toMatchObject({ name: 'NetworkError', message: 'timeout' })
  })
})

describe('a refused session', () => {
  const byToken = ({ headers }: TransportRequest) => (headers.Authorization === 'Bearer fresh' ? ok({ person: 1 }) : signedOut)

  test('is renewed once, and the call sent again', async () => {
    const { api, sent, renewals } = setUp(byToken)
    await expect(api('GET /me')).resolves.toEqual({ person: 1 })
    expect(renewals).toEqual(['kept'])
    expect(sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer kept', 'Bearer fresh'])
  })

  test('of several calls at once shares one login', async () => {
    let logins = 0
    let login: Promise<string> | null = null
    const renew = () => {
      login ??= Promise.resolve('fresh').finally(() => {
        logins += 1
      })
      return login
    }
    const api = createApi({ session: { token: async () => 'kept', renew }, transport: async (request) => byToken(request) })
    await Promise.all([api('GET /me'), api('GET /orders'), api('GET /seller/desk')])
    expect(logins).toBe(1)
  })

  test('is not renewed for ever: a second refusal comes through', async () => {
    const { api, sent } = setUp(() => signedOut)
    await expect(api('GET /me')).rejects.toMatchObject({ refusal: { code: 'signed-out' } })
    expect(sent).toHaveLength(2)
  })

  test('that can’t be renewed, as in the single page, comes through at once', async () => {
    const transport = jest.fn(async () => signedOut)
    const api = createApi({ transport, session: { token: async () => null, renew: async () => null } })
    await expect(api('GET /me')).rejects.toBeInstanceOf(RefusalError)
    expect(transport).toHaveBeenCalledTimes(1)
  })

  test('whose login fails rejects as the login did', async () => {
    const session: SessionGate = { token: async () => null, renew: () => Promise.reject(new NetworkError('offline')) }
    const api = createApi({ session, transport: async () => signedOut })
    await expect(api('GET /me')).rejects.toBeInstanceOf(NetworkError)
  })

  test('other refusals renew nothing', async () => {
    const { api, renewals } = setUp(() => ({ status: 403, body: { refusal: { code: 'forbidden', role: 'hq' } } }))
    await expect(api('GET /hq/orders')).rejects.toBeInstanceOf(RefusalError)
    expect(renewals).toEqual([])
  })
})

describe('opening a session', () => {
  test('waits for no session and is never renewed', async () => {
    const token = jest.fn(async () => 'kept')
    const renew = jest.fn(async () => 'fresh')
    const api = createApi({ session: { token, renew }, transport: async () => signedOut })
    await expect(api('POST /sessions', { body: { code: 'c' } })).rejects.toBeInstanceOf(RefusalError)
    expect(token).not.toHaveBeenCalled()
    expect(renew).not.toHaveBeenCalled()
  })
})

test('a call that leaves something out, or gives too much, does not compile', () => {
  const { api, sent } = setUp(() => ok({}))
  const wrongCalls = () => [
    // @ts-expect-error the path needs its id
    api('GET /orders/{id}'),
    // @ts-expect-error no such route
    api('GET /nothing'),
    // @ts-expect-error the body needs its token
    api('POST /opens', { body: {} }),
    // @ts-expect-error this route takes no body
    api('GET /me', { body: {} }),
  ]
  expect(wrongCalls).toBeInstanceOf(Function)
  expect(sent).toEqual([])
})
