import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../server/http/app'
import { createStory, type Story } from '../../support/story'

let story: Story
let folder: string
let app: Story['app']
let isReady = true

beforeAll(async () => {
  story = await createStory()
  folder = mkdtempSync(join(tmpdir(), 'shupu-app-'))
  const [picturesFolder, h5Folder] = [join(folder, 'pictures'), join(folder, 'h5')]
  mkdirSync(picturesFolder)
  mkdirSync(join(h5Folder, 'js'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(picturesFolder, 'tea.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(h5Folder, 'index.html'), '<!doctype html><title>shop</title>')
  writeFileSync(join(h5Folder, 'js', 'app.1a415177.js'), 'run()')
  writeFileSync(join(h5Folder, 'js', 'plain.js'), 'run()')
  app = createApp(story.context, { isReady: async () => isReady, picturesFolder, h5Folder, phone: null })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await story.close()
})

async function get(path: string, headers: Record<string, string> = {}, from = app) {
  const response = await from.request(path, { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('health', () => {
  test('says that the process lives, and who it is', async () => {
    const { status, text } = await get('/healthz')
    expect([status, JSON.parse(text)]).toEqual([200, { name: 'shupu', ok: true }])
  })

  test('says whether it can serve: not while it stops or has no database', async () => {
    expect((await get('/readyz')).status).toBe(200)
    isReady = false
    const { status, text } = await get('/readyz')
    expect([status, JSON.parse(text)]).toEqual([503, { ok: false }])
    expect((await get('/healthz')).status).toBe(200)
    isReady = true
  })
})

test('every answer has an id and says how it may be used', async () => {
  const { headers } = await get('/api/shop-page')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-z]{26}$/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
  expect((await get('/api/nothing')).headers.get('x-request-id')).not.toBe(headers.get('x-request-id'))
})

describe('pictures', () => {
  test('may be kept for ever, shown by any page, and run nothing', async () => {
    const { status, headers } = await get('/pictures/tea.svg')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toMatch(/^image\/svg/)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('that are missing are not found, and nobody keeps that', async () => {
    const { status, headers, text } = await get('/pictures/none.jpg')
    expect(status).toBe(404)
    expect(headers.get('cache-control')).toBeNull()
    expect(JSON.parse(text)).toEqual({ refusal: { code: 'not-found', what: 'page' } })
  })

  test.each(['/pictures/../secret.txt', '/pictures/..%2fsecret.txt', '/pictures/%2e%2e/secret.txt', '/pictures//secret.txt', '/pictures/'])(
    'are all that is there: %s',
    async (path) => {
      const { text } = await get(path)
      expect(text).not.toContain('secret')
    },
  )
})

describe('the page', () => {
  test.each(['/', '/buyer/pages/product/index?id=1&s=TOKEN', '/seller/pages/desk/index'])('opens at %s', async (path) => {
    const { status, headers, text } = await get(path)
    expect([status, text]).toEqual([200, '<!doctype html><title>shop</title>'])
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  test('keeps files whose name changes with them, and asks for the others', async () => {
    expect((await get('/js/app.1a415177.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/js/plain.js')).headers.get('cache-control')).toBe('no-cache')
  })

  test.each(['/js/gone.00000000.js', '/favicon.ico', '/api/nothing', '/wxpay/other', '/__sandbox/people', '/pictures/none'])(
    'does not stand in for %s',
    async (path) => {
      const { status, text } = await get(path)
      expect([status, JSON.parse(text)]).toEqual([404, { refusal: { code: 'not-found', what: 'page' } }])
    },
  )
})

describe('other origins', () => {
  const asking = {
    origin: 'https://elsewhere.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization',
  }

  test('may call the API of the sandbox', async () => {
    const response = await story.app.request('/api/me', { method: 'OPTIONS', headers: asking })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-headers')).toMatch(/authorization/)
  })

  test('may not call any other', async () => {
    const response = await app.request('/api/me', { method: 'OPTIONS', headers: asking })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await get('/api/shop-page', asking)).headers.get('access-control-allow-origin')).toBeNull()
  })
})

test('without a sandbox there is no phone', async () => {
  expect((await story.app.request('/__sandbox/faults', { method: 'POST', body: '{}' })).status).toBe(200)
  expect((await app.request('/__sandbox/faults', { method: 'POST', body: '{}' })).status).toBe(404)
})
