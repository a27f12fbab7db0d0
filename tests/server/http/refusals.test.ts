import type { Refusal } from '../../../contract/refusals'
import { refuse } from '../../../server/domain/refused'
import { createApp } from '../../../server/http/app'
import { refusalStatus } from '../../../server/http/refusal-map'
import type { Context } from '../../../server/ports'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let chen: StoryPerson

beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
afterAll(() => story.close())

interface Asked {
  readonly status: number
  readonly refusal: Refusal
  readonly headers: Headers
}

async function send(path: string, init: RequestInit & { readonly headers?: Record<string, string> } = {}, app = story.app): Promise<Asked> {
  const headers = { authorization: `Bearer ${chen.sessionToken}`, ...init.headers }
  const response = await app.request(path, { ...init, headers })
  return { status: response.status, headers: response.headers, ...((await response.json()) as { refusal: Refusal }) }
}

function post(path: string, body: string, contentType = 'application/json') {
  return send(path, { method: 'POST', body, headers: { 'content-type': contentType } })
}

const order = {
  id: '01j00000000000000000000000',
  lines: [{ sizeId: '01j00000000000000000000001', quantity: 1 }],
  address: { name: '陈敏', phone: '13800138000', province: '广东省', city: '广州市', district: '', detail: '东风中路 1 号' },
  note: '',
  expectedTotalFen: 100,
  expectedRecommender: null,
  dropsRecommender: false,
}
const line = order.lines[0]

describe('a body that is wrong', () => {
  test.each([
    ['not JSON', '{"code":', 'application/json'],
    ['something else', '<code/>', 'text/xml'],
    ['a form', 'code=1', 'application/x-www-form-urlencoded'],
  ])('(%s) is invalid input', async (_, body, contentType) => {
    expect(await post('/api/sessions', body, contentType)).toMatchObject({
      status: 400,
      refusal: { code: 'invalid-input', fields: [{ path: 'body', reason: 'not-json' }] },
    })
  })

  test.each([
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"code"'],
  ])('(%s) is invalid input', async (_, body) => {
    expect(await post('/api/sessions', body)).toMatchObject({ status: 400, refusal: { code: 'invalid-input' } })
  })

  test.each([
    ['a quantity below one', { lines: [{ ...line, quantity: 0 }] }, 'lines.0.quantity', 'too-small'],
    ['a negative quantity', { lines: [{ ...line, quantity: -1 }] }, 'lines.0.quantity', 'too-small'],
    ['a huge quantity', { lines: [{ ...line, quantity: 1e9 }] }, 'lines.0.quantity', 'too-big'],
    ['half a piece', { lines: [{ ...line, quantity: 0.5 }] }, 'lines.0.quantity', 'invalid-type'],
    ['a quantity as text', { lines: [{ ...line, quantity: '1' }] }, 'lines.0.quantity', 'invalid-type'],
    ['no lines', { lines: [] }, 'lines', 'too-small'],
    ['too many lines', { lines: Array(51).fill(line) }, 'lines', 'too-big'],
    ['an amount in yuan', { expectedTotalFen: 1.28 }, 'expectedTotalFen', 'invalid-type'],
    ['a negative amount', { expectedTotalFen: -1 }, 'expectedTotalFen', 'too-small'],
    ['an amount beyond counting', { expectedTotalFen: 1e300 }, 'expectedTotalFen', 'too-big'],
    ['an amount as text', { expectedTotalFen: '100' }, 'expectedTotalFen', 'invalid-type'],
    ['an id of row numbers', { id: '42' }, 'id', 'invalid-format'],
    ['an id in upper case', { id: order.id.toUpperCase() }, 'id', 'invalid-format'],
    ['a telephone number that is none', { address: { ...order.address, phone: '12' } }, 'address.phone', 'invalid-format'],
    ['a name of pictures', { address: { ...order.address, name: '🍵' } }, 'address.name', 'no-letters'],
    ['a NUL in the note', { note: 'a\u0000b' }, 'note', 'unreadable-characters'],
    ['half a character', { note: '\ud83c' }, 'note', 'unreadable-characters'],
  ])('names the field: %s', async (_, change, path, reason) => {
    const asked = await post('/api/orders', JSON.stringify({ ...order, ...change }))
    expect(asked.status).toBe(400)
    expect(asked.refusal).toMatchObject({ code: 'invalid-input', fields: expect.arrayContaining([{ path, reason }]) })
    expect(await story.database.selectFrom('orders').selectAll().execute()).toEqual([])
  })

  test('names every field at once', async () => {
    const { refusal } = await post('/api/orders', JSON.stringify({ ...order, id: 'x', note: 7 }))
    expect(refusal).toMatchObject({ fields: [{ path: 'id' }, { path: 'note' }] })
  })

  test('keys nobody knows are left out, not refused', async () => {
    expect((await post('/api/sessions', JSON.stringify({ code: 'none', seller: 'me' }))).refusal).toEqual({ code: 'code-invalid' })
  })
})

describe('a body that is too large', () => {
  const large = JSON.stringify({ code: 'x'.repeat(256 * 1024) })
  const tooLarge = { status: 413, refusal: { code: 'too-large', limitBytes: 262_144 } }

  test('is refused unread', async () => {
    expect(await post('/api/sessions', large)).toMatchObject(tooLarge)
    expect(await post('/wxpay/notify', large)).toMatchObject(tooLarge)
  })

  test('also when it does not say how long it is', async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let index = 0; index < 40; index += 1) controller.enqueue(new Uint8Array(8192).fill(32))
        controller.close()
      },
    })
    const init = {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
    }
    expect(await send('/api/sessions', init as RequestInit & { headers: Record<string, string> })).toMatchObject(tooLarge)
  })

  test('just below the limit is read', async () => {
    const body = JSON.stringify({ code: 'none', pad: 'x'.repeat(255 * 1024) })
    expect((await post('/api/sessions', body)).refusal).toEqual({ code: 'code-invalid' })
  })
})

test.each(['/api/nothing', '/api/orders/x/y/z', '/api', '/nothing', '/api/../etc/passwd'])('%s is no page', async (path) => {
  expect(await send(path)).toMatchObject({ status: 404, refusal: { code: 'not-found', what: 'page' } })
})

test('a route called in another way is no page', async () => {
  expect(await send('/api/me', { method: 'DELETE' })).toMatchObject({ status: 404, refusal: { code: 'not-found', what: 'page' } })
})

test.each(['x', '01J00000000000000000000000', '1%20or%201=1', '%00'])('an id %p in a path is invalid input', async (id) => {
  expect(await send(`/api/orders/${id}`)).toMatchObject({ status: 400, refusal: { code: 'invalid-input', fields: [{ path: 'id' }] } })
})

describe('what a use case throws', () => {
  function appThatThrows(thrown: () => unknown) {
    const failing: Context = {
      ...story.context,
      login: {
        exchangeCode() {
          throw thrown()
        },
      },
    }
    return createApp(failing, { isReady: async () => true, picturesFolder: null, h5Folder: null, phone: null })
  }
  const signIn = (app: ReturnType<typeof appThatThrows>) =>
    send('/api/sessions', { method: 'POST', body: '{"code":"x"}', headers: { 'content-type': 'application/json' } }, app)

  test('as a bug answers 500 with an id that finds it in the log, and says nothing else', async () => {
    story.logLines.length = 0
    const asked = await signIn(appThatThrows(() => new TypeError('cannot read the tea of undefined')))
    expect(asked.status).toBe(500)
    expect(asked.refusal).toEqual({ code: 'internal', id: asked.headers.get('x-request-id') })
    const line = story.logLines.map((text) => JSON.parse(text)).find(({ level }) => level >= 50)
    expect(line).toMatchObject({ requestId: asked.headers.get('x-request-id'), route: 'POST /api/sessions', error: 'TypeError' })
    expect(line.stack[0]).toMatch(/^at /)
  })

  test('that is no error at all is a bug, too', async () => {
    expect(await signIn(appThatThrows(() => new Error()))).toMatchObject({ status: 500, refusal: { code: 'internal' } })
  })

  test.each(Object.entries(refusalStatus).filter(([code]) => code !== 'internal'))('%s answers %i', async (code, status) => {
    const asked = await signIn(appThatThrows(() => thrownBy(() => refuse(code as 'signed-out', {}))))
    expect(asked).toMatchObject({ status, refusal: { code } })
  })
})

function thrownBy(work: () => never): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
