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

describe('the content check', () => {
  const check = { content: '很好喝的茶', version: 2, scene: 2, openid: 'oBuyer' }

  it.each([
    ['很好喝的茶', 'pass', 100],
    ['这里有违禁词', 'risky', 20006],
    ['待审的话', 'review', 21000],
  ])('%j: %s', async (content, suggest, label) => {
    expect(await world.api.post('/wxa/msg_sec_check', { ...check, content })).toMatchObject({ errcode: 0, result: { suggest, label } })
  })

  it.each([{ content: '' }, { content: 'x'.repeat(2501) }, { version: 1 }, { scene: 5 }, { openid: '' }])('refuses %j', async (change) => {
    expect(await world.api.post('/wxa/msg_sec_check', { ...check, ...change })).toMatchObject({ errcode: 40097 })
  })
})
