import { request } from 'node:http'
import { limits } from '../../../contract/limits'
import { type Listening, listen } from '../../../server/listen'
import { createStory, type Story } from '../../support/story'

/* Over a socket: there a request is node-server's stand-in, which a call in this process never meets. */

let story: Story
let listening: Listening
beforeAll(async () => {
  story = await createStory()
  listening = await listen((asked) => story.app.fetch(asked), '127.0.0.1', 0)
})
afterAll(async () => {
  await listening.close(0)
  await story.close()
})

interface Sent {
  readonly headers?: Readonly<Record<string, string>>
  readonly pieces?: readonly string[]
}

/** A POST whose body comes in pieces and says no length, unless the headers do. */
function post(path: string, { headers = {}, pieces = [] }: Sent): Promise<{ readonly status: number; readonly body: unknown }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: listening.port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
      let text = ''
      answer.on('data', (piece: Buffer) => {
        text += piece.toString()
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }))
    })
    sent.on('error', reject)
    for (const piece of pieces) sent.write(piece)
    sent.end()
  })
}

const json = { 'content-type': 'application/json' }

it('takes a write without a body and without a length', async () => {
  const chen = await story.person('chen')
  const authorization = `Bearer ${chen.sessionToken}`
  const answer = await post('/api/orders/01kb0000000000000000000000/payment-check', {
    headers: { authorization, 'transfer-encoding': 'chunked' },
  })
  expect(answer).toEqual({ status: 404, body: { refusal: { code: 'not-found', what: 'order' } } })
})

it('takes a body that comes in pieces', async () => {
  const pieces = ['{"code":', '"sbx:sbx-pieces:', '1"}']
  expect((await post('/api/sessions', { headers: json, pieces })).status).toBe(200)
})

it('refuses a body that says it is too large, and one that turns out to be', async () => {
  const refusal = { code: 'too-large', limitBytes: limits.bodyBytes }
  const large = 'x'.repeat(limits.bodyBytes + 1)
  const said = await post('/api/sessions', { headers: { ...json, 'content-length': String(large.length) }, pieces: [large] })
  expect(said).toEqual({ status: 413, body: { refusal } })
  const counted = await post('/api/sessions', { headers: json, pieces: [large.slice(0, 1000), large] })
  expect(counted).toEqual({ status: 413, body: { refusal } })
})
