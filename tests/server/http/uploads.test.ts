import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { type Listening, listen } from '../../../server/listen'
import { ObjectsUnavailable } from '../../../server/ports'
import { exif, jpeg, png, webp } from '../../support/pictures'
import { createStory, type Story, type StoryPerson } from '../../support/story'

let story: Story
let chen: StoryPerson
let listening: Listening
beforeAll(async () => {
  story = await createStory()
  chen = await story.person('chen')
  listening = await listen((asked) => story.app.fetch(asked), '127.0.0.1', 0)
})
afterAll(async () => {
  await listening.close(0)
  await story.close()
})

function form(...parts: readonly (readonly [string, string | Uint8Array])[]): FormData {
  const made = new FormData()
  for (const [name, value] of parts) made.append(name, typeof value === 'string' ? value : new Blob([new Uint8Array(value)]))
  return made
}

describe('a picture', () => {
  test.each([
    ['jpg', jpeg(), 'image/jpeg'],
    ['png', png(), 'image/png'],
    ['webp', webp(), 'image/webp'],
  ])('is kept and shown as the %s that it is, whatever its name says', async (extension, bytes, type) => {
    const { id, address } = await chen.sends(bytes, { name: '../../etc/passwd.html' })
    expect(address).toMatch(new RegExp(`^/uploads/[0-9a-f]{40}\\.${extension}$`))
    const shown = await story.app.request(address)
    expect(shown.status).toBe(200)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(shown.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
    expect(await story.context.read.uploads.find(id)).toMatchObject({ person_id: chen.id, width: 4, height: 3, state: 'unchecked' })
  })

  test('loses the place where it was taken', async () => {
    const { address } = await chen.sends(jpeg({ before: [exif(6)] }))
    const shown = Buffer.from(await (await story.app.request(address)).arrayBuffer()).toString('latin1')
    expect(shown).not.toContain('N31.2304')
  })

  test('that comes twice is two', async () => {
    const [first, second] = [await chen.sends(png()), await chen.sends(png())]
    expect(first.id).not.toBe(second.id)
    expect(first.address).not.toBe(second.address)
  })
})

test.each([
  '/uploads/none.jpg',
  '/uploads/..%2f..%2fetc%2fpasswd',
  `/uploads/${'a'.repeat(40)}.jpg`,
  `/uploads/${'a'.repeat(40)}.html`,
  '/uploads/',
])('nothing else is there: %s', async (path) => {
  const answer = await story.app.request(path)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('cache-control')).toBeNull()
})

test('over a socket, in pieces and without a length', async () => {
  const whole = new Response(form(['purpose', 'review'], ['file', jpeg()]))
  const bytes = Buffer.from(await whole.arrayBuffer())
  const answer = await new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const headers = { 'content-type': whole.headers.get('content-type') ?? '', authorization: `Bearer ${chen.sessionToken}` }
    const sent = request({ port: listening.port, host: '127.0.0.1', method: 'POST', path: '/api/uploads', headers }, (reply) => {
      let text = ''
      reply.on('data', (piece: Buffer) => {
        text += piece.toString()
      })
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    for (let at = 0; at < bytes.length; at += 50) sent.write(bytes.subarray(at, at + 50))
    sent.end()
  })
  expect(answer).toEqual({ status: 200, text: expect.stringContaining('/uploads/') })
})

describe('what belongs to nothing', () => {
  test('is gone after a day; what belongs to something stays', async () => {
    const [lost, kept] = [await chen.sends(png()), await chen.sends(webp())]
    const at = story.clock.now()
    await story.context.read.uploads.attach({ personId: chen.id, purpose: 'review', ids: [kept.id], to: 'something', at })
    await story.passes({ hours: 23 })
    expect((await story.app.request(lost.address)).status).toBe(200)
    await story.passes({ hours: 2 })
    expect((await story.app.request(lost.address)).status).toBe(404)
    expect((await story.app.request(kept.address)).status).toBe(200)
    expect(await story.context.read.uploads.find(lost.id)).toBeNull()
  })

  test('is deleted again and again until the store has done it', async () => {
    const { id, address } = await chen.sends(png())
    const { objects } = story.context
    const remove = objects.remove
    Object.assign(objects, { remove: () => Promise.reject(new ObjectsUnavailable('DELETE: status 500')) })
    await story.passes({ hours: 25 })
    expect(await story.context.read.uploads.find(id)).toBeNull()
    expect((await story.app.request(address)).status).toBe(200)
    Object.assign(objects, { remove })
    await story.passes({ hours: 2 })
    expect((await story.app.request(address)).status).toBe(404)
  })
})

describe('attaching', () => {
  const attach = (ids: readonly string[], change: { to?: string; personId?: string; purpose?: 'review' | 'claim' } = {}) =>
    story.context.read.uploads.attach({ personId: chen.id, purpose: 'review', ids, to: 'one', at: story.clock.now(), ...change })

  test('keeps the order, and said again changes nothing', async () => {
    const [first, second] = [await chen.sends(png()), await chen.sends(jpeg())]
    await attach([second.id, first.id])
    await attach([second.id, first.id])
    const pictures = (await story.context.read.uploads.listAttached(['one', 'none'])).get('one')
    expect(pictures?.map(({ id }) => id)).toEqual([second.id, first.id])
    expect((await story.context.read.uploads.listAttached(['none'])).get('none')).toEqual([])
  })

  test.each(['somebody else’s', 'another purpose’s', 'attached already', 'twice in one', 'unknown'] as const)(
    'refuses one that is %s',
    async (what) => {
      const { id } = await chen.sends(png())
      const refused = expect.objectContaining({
        refusal: { code: 'picture-unknown', id: what === 'unknown' ? '01kb0000000000000000000000' : id },
      })
      if (what === 'somebody else’s') await expect(attach([id], { personId: (await story.person('he')).id })).rejects.toEqual(refused)
      if (what === 'another purpose’s') await expect(attach([id], { purpose: 'claim' })).rejects.toEqual(refused)
      if (what === 'twice in one') await expect(attach([id, id], { to: 'twice' })).rejects.toEqual(refused)
      if (what === 'unknown') await expect(attach(['01kb0000000000000000000000'])).rejects.toEqual(refused)
      if (what !== 'attached already') return
      await attach([id], { to: 'another' })
      await expect(attach([id])).rejects.toEqual(refused)
    },
  )
})

test('no log line names a picture', async () => {
  const { address } = await chen.sends(png())
  await story.app.request(address)
  expect(story.logLines.join('\n')).not.toContain(address.slice(9, 40))
})

test('the folder holds whole pictures only', async () => {
  expect(await readdir(story.uploadsFolder)).not.toContainEqual(expect.stringMatching(/half/))
})
