import { createCodesGateway } from '../../../../server/gateways/wechat/codes'
import { createApiClient } from '../../../../server/gateways/wechat/tokens'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, type World } from '../../sandbox/wechat-world'

let world: World
const pages = ['buyer/pages/product/index']
const code = { scene: 's=K7Q2M9abcdEF', page: 'buyer/pages/product/index' }
const link = { path: '/buyer/pages/product/index', query: 'id=1&s=K7Q2M9abcdEF', days: 1 }
beforeEach(() => {
  world = createWorld({ pages })
})

const codes = () => createCodesGateway({ api: world.api })

/** A WeChat that answers this, whatever is asked. */
function answering(body: string, init: ResponseInit = {}) {
  const identity = { appid: world.sandbox.keys.appid, secret: world.sandbox.keys.appSecret }
  const token = JSON.stringify({ access_token: 'TOKEN', expires_in: 7200 })
  const fetch = (request: Request) => (request.url.includes('stable_token') ? new Response(token) : new Response(body, init))
  return createCodesGateway({ api: createApiClient({ baseUrl: 'https://api.sandbox', ...identity, clock: world.clock, fetch }) })
}

test('a mini code is the bytes of a picture', async () => {
  const bytes = await codes().miniCode(code)
  expect(bytes === 'busy' ? bytes : Buffer.from(bytes).toString('latin1', 1, 4)).toBe('PNG')
})

test('a page that the release does not have yet gets a code all the same', async () => {
  expect(await codes().miniCode({ ...code, page: 'buyer/pages/brand-new/index' })).toBeInstanceOf(Uint8Array)
})

test('a URL link is an https address that opens the place', async () => {
  const url = await codes().urlLink(link)
  expect(url).toMatch(/^https:\/\/wxaurl\.cn\//)
  const led = await world.sandbox.phone.request(`/url-links/${url.split('/').at(-1)}`)
  expect(await led.json()).toEqual({ path: 'buyer/pages/product/index', query: link.query })
})

test.each([45009, 45011])('%i is busy: it can be asked again later', async (errcode) => {
  const gateway = answering(JSON.stringify({ errcode, errmsg: 'reach max api daily quota limit' }))
  expect([await gateway.miniCode(code), await gateway.urlLink(link)]).toEqual(['busy', 'busy'])
})

test('a dead access token is renewed once, then the code is made', async () => {
  await codes().miniCode(code)
  world.sandbox.faults.expired_token = true
  expect(await codes().miniCode(code)).toBeInstanceOf(Uint8Array)
})

test.each([
  [{ ...code, scene: 'x'.repeat(33) }, '40169'],
  [{ ...code, scene: 's=100%' }, '40129'],
  [{ ...code, page: '/buyer/pages/product/index' }, '41030'],
])('what WeChat refuses is told by its number, never by what was asked: %j', async (asked, errcode) => {
  const failure = await codes()
    .miniCode(asked)
    .catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WeChatUnavailable)
  expect(String(failure)).toContain(errcode)
  expect(String(failure)).not.toContain(asked.scene)
})

test.each([
  ['nothing', '', {}],
  ['a page', '<html>502</html>', { status: 502, headers: { 'content-type': 'text/html' } }],
  ['success without a link', '{"errcode":0}', {}],
  ['a picture with a bad status', 'bytes', { status: 500, headers: { 'content-type': 'image/jpeg' } }],
])('%s is no answer', async (_, body, init) => {
  const gateway = answering(body, init)
  await expect(gateway.miniCode(code)).rejects.toBeInstanceOf(WeChatUnavailable)
  await expect(gateway.urlLink(link)).rejects.toBeInstanceOf(WeChatUnavailable)
})

test.each([undefined, 'trial', 'develop'] as const)(
  'codes and links open the version that is set (%s; else the released one)',
  async (version) => {
    const asked: unknown[] = []
    const api = {
      post: async (_: string, body: object) => {
        asked.push(body)
        return { errcode: 0, url_link: 'https://wxaurl.cn/x' }
      },
      postForPicture: async (_: string, body: object) => {
        asked.push(body)
        return new Uint8Array([1])
      },
    } as never
    const gateway = createCodesGateway({ api, version })
    await gateway.miniCode(code)
    await gateway.urlLink(link)
    expect(asked).toMatchObject([{ env_version: version ?? 'release' }, { env_version: version ?? 'release' }])
  },
)
