import { type MountedApp, mountApp } from '../../support/pages/mount-app'

const person = { id: '01kd0000000000000000000000', nickname: '小林', avatar: null, isHq: false, seller: null }
const stored = { 'shupu:seen': '["me"]', 'shupu:seen:me': '{"data":{},"seenAt":1}' }

let app: MountedApp

beforeEach(async () => {
  process.env.SHUPU_SANDBOX = '1'
  const opened = { sessionToken: 't', expiresAt: '2099-01-01T00:00:00Z', person }
  const notFound = { status: 404, body: { refusal: { code: 'not-found', what: 'page' } } }
  app = await mountApp({
    path: 'sandbox/pages/people/index',
    stored,
    requests: ({ path }) => (path === '/api/sessions' ? { status: 200, body: opened } : notFound),
  })
})
afterEach(() => {
  app.unmount()
  process.env.SHUPU_SANDBOX = ''
})

const codes = () => app.requests.filter(({ path }) => path === '/api/sessions').map(({ body }) => (body as { code: string }).code)

test('the first person is marked, and choosing another logs in as them and opens the shop', async () => {
  expect(app.findAll({ role: 'radio' }).map((row) => row.getAttribute('aria-checked'))[0]).toBe('true')
  await app.tap({ role: 'radio', text: /sbx-seller-lin/ })
  await app.until(() => app.path() === 'buyer/pages/shop/index')
  expect(codes().at(-1)).toMatch(/^sbx:sbx-seller-lin:\w+$/)
})

test('nothing of the person before is left', async () => {
  await app.tap({ role: 'radio', text: /sbx-seller-lin/ })
  expect(localStorage.getItem('shupu:seen:me')).toBeNull()
})

test('anybody else can be typed', async () => {
  await app.input({ selector: 'taro-input-core' }, 'sbx-buyer-nobody')
  await app.tap({ role: 'button', text: '去铺子' })
  expect(codes().at(-1)).toMatch(/^sbx:sbx-buyer-nobody:/)
})
