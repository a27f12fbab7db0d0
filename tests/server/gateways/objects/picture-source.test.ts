import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolderStore } from '../../../../server/gateways/objects/folder'
import { createPictureSource } from '../../../../server/gateways/objects/picture-source'
import { ObjectsUnavailable } from '../../../../server/ports'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shupu-source-'))
  await writeFile(join(folder, 'tea.webp'), 'tea')
  await writeFile(join(folder, 'secret.txt'), 'secret')
})
afterAll(() => rm(folder, { recursive: true }))

const name = `${'a'.repeat(40)}.jpg`
const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString()
const source = (change: Partial<Parameters<typeof createPictureSource>[0]> = {}) =>
  createPictureSource({ folder, objects: createFolderStore(join(folder, 'objects')), ...change })

test('reads goods’ pictures, what people added, and https addresses', async () => {
  const objects = createFolderStore(join(folder, 'objects'))
  await objects.put(name, Buffer.from('added'), 'image/jpeg')
  const asked: string[] = []
  const fetch = (request: Request) => {
    asked.push(request.url)
    return new Response('far')
  }
  const { read } = source({ objects, fetch })
  expect(text(await read('/pictures/tea.webp'))).toBe('tea')
  expect(text(await read(`/uploads/${name}`))).toBe('added')
  expect(text(await read('https://img.example/a.jpg'))).toBe('far')
  expect(asked).toEqual(['https://img.example/a.jpg'])
})

test.each([
  '/pictures/none.webp',
  '/pictures/../secret.txt',
  '/pictures/',
  `/uploads/${'b'.repeat(40)}.jpg`,
  '/uploads/secret.txt',
  'http://img.example/a.jpg',
  'file:///etc/passwd',
  '',
])('%j is nothing', async (address) => {
  expect(await source({ fetch: () => new Response('reached') }).read(address)).toBeNull()
})

test.each<[string, () => Response | Promise<Response>]>([
  ['is gone', () => new Response('no', { status: 404 })],
  ['does not answer', () => Promise.reject(new TypeError('fetch failed'))],
  ['is far too large', () => new Response('x', { headers: { 'content-length': '99999999' } })],
])('an address that %s is nothing', async (_, fetch) => {
  expect(await source({ fetch }).read('https://img.example/a.jpg')).toBeNull()
})

test('one that keeps us waiting is given up', async () => {
  const fetch = (request: Request) =>
    new Promise<Response>((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('aborted'))))
  expect(await source({ fetch, timeoutMs: 20 }).read('https://img.example/a.jpg')).toBeNull()
})

test('a store that does not answer is nothing; anything else is a bug and shows', async () => {
  const failing = (error: Error) => ({ put: async () => {}, remove: async () => {}, read: () => Promise.reject(error) })
  expect(await source({ objects: failing(new ObjectsUnavailable('GET: 500')) }).read(`/uploads/${name}`)).toBeNull()
  await expect(source({ objects: failing(new Error('a bug')) }).read(`/uploads/${name}`)).rejects.toThrow('a bug')
  expect(await source({ folder: null }).read('/pictures/tea.webp')).toBeNull()
})
