import { limits } from '../../../contract/limits'
import { ObjectsUnavailable } from '../../../server/ports'
import { keepUpload } from '../../../server/usecases/keep-upload'
import { jpeg, png } from '../../support/pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { createCaller, RefusedAnswer } from '../../support/story-call'

let story: Story
let chen: StoryPerson
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
})
afterAll(() => story.close())

async function refusalOf(work: Promise<unknown>) {
  const error: unknown = await work.catch((thrown: unknown) => thrown)
  if (error instanceof RefusedAnswer) return { status: error.status, refusal: error.refusal }
  throw new Error(`not refused: ${String(error)}`)
}

/** A form as it goes over the wire, in words of one's own. */
async function post(body: string | FormData, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${chen.sessionToken}`
  const answer = await story.app.request('/api/uploads', { method: 'POST', body, headers: { authorization, ...headers } })
  return { status: answer.status, body: (await answer.json()) as { refusal?: unknown } }
}

function form(...parts: readonly (readonly [string, string | Uint8Array])[]): FormData {
  const made = new FormData()
  for (const [name, value] of parts) made.append(name, typeof value === 'string' ? value : new Blob([new Uint8Array(value)]))
  return made
}

describe('refuses', () => {
  test('somebody who is not signed in, before anything is read', async () => {
    const sent = createCaller(story.app, null).sends(png())
    expect(await refusalOf(sent)).toEqual({ status: 401, refusal: { code: 'signed-out' } })
  })

  test.each([
    ['a gif', Buffer.from('GIF89a\x01\0\x01\0', 'latin1'), 'kind'],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'kind'],
    ['a page', Buffer.from('<!doctype html><script>1</script>'), 'kind'],
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['half of a picture', jpeg().subarray(0, 40), 'broken'],
    ['a picture that unfolds to gigabytes', png({ width: 12_000, height: 12_000 }), 'dimensions'],
  ])('%s that calls itself .jpg', async (_, bytes, reason) => {
    expect(await refusalOf(chen.sends(bytes))).toEqual({ status: 422, refusal: { code: 'picture-unusable', reason } })
  })

  test.each([
    ['no file', form(['purpose', 'review']), [{ path: 'file', reason: 'missing' }]],
    ['two files', form(['purpose', 'review'], ['file', png()], ['file', png()]), [{ path: 'file', reason: 'too-many' }]],
    ['words for a file', form(['purpose', 'review'], ['file', 'a picture of tea']), [{ path: 'file', reason: 'no-file' }]],
    ['no purpose', form(['file', png()]), [{ path: 'purpose', reason: 'invalid' }]],
    ['a purpose of its own', form(['purpose', 'virus'], ['file', png()]), [{ path: 'purpose', reason: 'invalid' }]],
  ])('%s', async (_, body, fields) => {
    expect(await post(body)).toEqual({ status: 400, body: { refusal: { code: 'invalid-input', fields } } })
  })

  test.each([
    ['JSON', '{"file":1}', 'application/json'],
    ['a form of another kind', 'file=1&purpose=review', 'application/x-www-form-urlencoded'],
    ['a form without its border', '--x\r\n', 'multipart/form-data'],
    [
      'a form that breaks off',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc',
      'multipart/form-data; boundary=x',
    ],
    ['a form of another border', '--y--\r\n', 'multipart/form-data; boundary=x'],
    ['no body', '', 'multipart/form-data; boundary=x'],
  ])('%s', async (_, body, type) => {
    const refusal = { code: 'invalid-input', fields: [{ path: 'body', reason: 'not-a-form' }] }
    expect(await post(body, { 'content-type': type })).toEqual({ status: 400, body: { refusal } })
  })

  test('more than 10 MB, and takes what is just below', async () => {
    const tooLarge = { status: 413, refusal: { code: 'too-large', limitBytes: limits.uploadBytes } }
    expect(await refusalOf(chen.sends(Buffer.alloc(limits.uploadBytes + 1)))).toEqual(tooLarge)
    expect(await refusalOf(chen.sends(Buffer.alloc(limits.uploadBytes + 100_000)))).toEqual(tooLarge)
    const large = Buffer.concat([png().subarray(0, 33), largeChunk(limits.uploadBytes - png().length - 12), png().subarray(33)])
    expect(large.length).toBe(limits.uploadBytes)
    expect(await chen.sends(large)).toMatchObject({ address: expect.stringMatching(/png$/) })
  })

  test('a JSON route’s body as before: this limit is for pictures alone', async () => {
    const body = 'x'.repeat(limits.bodyBytes + 1)
    const answer = await story.app.request('/api/orders', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    expect([answer.status, await answer.json()]).toEqual([413, { refusal: { code: 'too-large', limitBytes: limits.bodyBytes } }])
  })

  test('more pictures than anybody needs that belong to nothing', async () => {
    const he = await story.person('he')
    const keep = () => keepUpload(story.context, { personId: he.id, purpose: 'review', bytes: png() })
    for (let index = 0; index < limits.waitingPictures; index += 1) await keep()
    const refused = { status: 429, refusal: { code: 'too-many-pictures', limit: limits.waitingPictures } }
    expect(await refusalOf(he.sends(png()))).toEqual(refused)
  })
})

function largeChunk(length: number): Buffer {
  const chunk = Buffer.alloc(length + 12)
  chunk.writeUInt32BE(length, 0)
  chunk.write('IDAT', 4, 'latin1')
  return chunk
}

test('a store that does not answer is said as such, and the picture is not taken for kept', async () => {
  const { objects } = story.context
  const put = objects.put
  Object.assign(objects, { put: () => Promise.reject(new ObjectsUnavailable('PUT: status 503')) })
  expect(await refusalOf(chen.sends(png()))).toEqual({ status: 503, refusal: { code: 'pictures-unavailable' } })
  Object.assign(objects, { put })
})
