import { createWorld, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld({ pages: ['buyer/pages/product/index'] })
})

async function makeCode(change: Record<string, unknown>) {
  const { access_token: token } = await world.token()
  const asked = { scene: 's=K7Q2M9TTabcd', page: 'buyer/pages/product/index', width: 280, ...change }
  return world.sandbox.wechat.request(`/wxa/getwxacodeunlimit?access_token=${token}`, { method: 'POST', body: JSON.stringify(asked) })
}

describe('a mini-program code', () => {
  it('is a picture', async () => {
    const response = await makeCode({})
    expect(response.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(280)
  })

  it.each([[{ scene: "K7!#$&'()*+,/:;=?@-._~".padEnd(32, 'x') }], [{ page: 'hq/pages/orders/index', check_path: false }], [{ page: '' }]])(
    'is made for %j',
    async (change) => {
      expect((await makeCode(change)).headers.get('content-type')).toBe('image/png')
    },
  )

  it.each([
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: 's=100%' }, 40129],
    [{ scene: '茶' }, 40129],
    [{ scene: '' }, 40129],
    [{ page: '/buyer/pages/product/index' }, 41030],
    [{ page: 'buyer/pages/product/index?id=1' }, 41030],
    [{ page: 'hq/pages/orders/index' }, 41030],
    [{ width: 279 }, 40097],
    [{ width: 1281 }, 40097],
    [{ scene: 1 }, 40097],
    [{ env_version: 'beta' }, 40097],
  ])('is refused for %j', async (change, errcode) => {
    expect(await (await makeCode(change)).json()).toMatchObject({ errcode })
  })
})

describe('a URL link', () => {
  const asked = { path: '/buyer/pages/product/index', query: 'id=1&s=K7Q2M9TTabcd', expire_type: 1, expire_interval: 1 }
  const makeLink = (change: Record<string, unknown> = {}) => world.api.post('/wxa/generate_urllink', { ...asked, ...change })
  const follow = async (url: unknown) => await (await world.sandbox.phone.request(`/url-links/${String(url).split('/').at(-1)}`)).json()

  it('leads the phone to its page and query until it ends', async () => {
    const { errcode, url_link: url } = await makeLink()
    expect([errcode, url]).toEqual([0, expect.stringMatching(/^https:\/\/wxaurl\.cn\/\w+$/)])
    expect(await follow(url)).toEqual({ path: 'buyer/pages/product/index', query: 'id=1&s=K7Q2M9TTabcd' })
    expect((await makeLink()).url_link).not.toBe(url)
    world.clock.moveBy(86_400_000)
    expect(await follow(url)).toBeNull()
  })

  it.each([
    [{ path: 'hq/pages/orders/index' }, 40165],
    [{ path: '/buyer/pages/product/index?id=1' }, 40165],
    [{ query: 'x'.repeat(1025) }, 40212],
    [{ query: 'name=茶' }, 40212],
    [{ expire_interval: 31 }, 85401],
    [{ expire_interval: 0 }, 85401],
    [{ expire_type: 0, expire_time: 1 }, 85401],
    [{ expire_type: 2 }, 40097],
    [{ query: 1 }, 40097],
  ])('is refused for %j', async (change, errcode) => {
    expect(await makeLink(change)).toMatchObject({ errcode })
  })

  it.each([{ path: '' }, { expire_type: 0 }, { expire_interval: 30 }])('is made for %j', async (change) => {
    expect(await makeLink(change)).toMatchObject({ errcode: 0 })
  })
})

it('over the limit there is neither, and the content check goes on', async () => {
  world.sandbox.faults.codes_busy = true
  expect(await (await makeCode({})).json()).toMatchObject({ errcode: 45009 })
  expect(await world.api.post('/wxa/generate_urllink', {})).toMatchObject({ errcode: 45009 })
  expect(await world.api.post('/wxa/msg_sec_check', { content: '茶', version: 2, scene: 2, openid: 'o' })).toMatchObject({ errcode: 0 })
})
