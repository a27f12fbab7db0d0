import { createWorld, sandboxKeys, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

async function stable(change: Record<string, unknown> = {}) {
  const asked = { grant_type: 'client_credential', appid: sandboxKeys.appid, secret: sandboxKeys.appSecret, ...change }
  return (await world.asked('/cgi-bin/stable_token', { method: 'POST', body: JSON.stringify(asked) })).body
}

async function errcodeWith(token: unknown) {
  const { body } = await world.asked(`/wxa/sec/order/get_order?access_token=${token}`, { method: 'POST', body: '{}' })
  return body.errcode
}

const alive = 10060001

describe('a stable token', () => {
  it('stays the same until it has less than five minutes left', async () => {
    const first = await stable()
    expect(first).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    world.clock.moveBy(6_900_000)
    expect(await stable()).toEqual({ ...first, expires_in: 300 })
    world.clock.moveBy(1_000)
    const second = await stable()
    expect(second.access_token).not.toBe(first.access_token)
    expect([await errcodeWith(first.access_token), await errcodeWith(second.access_token)]).toEqual([alive, alive])
  })

  it('ends after two hours', async () => {
    const { access_token: token } = await stable()
    world.clock.moveBy(7_199_999)
    expect(await errcodeWith(token)).toBe(alive)
    world.clock.moveBy(1)
    expect(await errcodeWith(token)).toBe(42001)
  })

  it('dies when another is forced', async () => {
    const { access_token: first } = await stable()
    const { access_token: second } = await stable({ force_refresh: true })
    expect([await errcodeWith(first), await errcodeWith(second)]).toEqual([40001, alive])
  })

  it('dies once when that is asked of the sandbox', async () => {
    const { access_token: first } = await stable()
    world.sandbox.faults.expired_token = true
    expect(await errcodeWith(first)).toBe(40001)
    expect(world.sandbox.faults.expired_token).toBe(false)
    expect(await errcodeWith((await stable()).access_token)).toBe(alive)
  })

  it.each([
    [{ appid: 'wx2' }, 40013],
    [{ secret: 'wrong' }, 40125],
    [{ grant_type: 'password' }, 40002],
  ])('is not given for %j', async (change, errcode) => {
    expect(await stable(change)).toMatchObject({ errcode })
  })
})

describe('the older token call', () => {
  const query = `grant_type=client_credential&appid=${sandboxKeys.appid}`

  it('gives tokens apart from the stable one', async () => {
    const { access_token: first } = await stable()
    const { body } = await world.asked(`/cgi-bin/token?${query}&secret=${sandboxKeys.appSecret}`)
    expect(body).toEqual({ access_token: expect.any(String), expires_in: 7200 })
    expect(body.access_token).not.toBe(first)
    expect([await errcodeWith(first), await errcodeWith(body.access_token)]).toEqual([alive, alive])
  })

  it.each([
    [`${query}&secret=wrong`, 40125],
    [`grant_type=client_credential&appid=wx2&secret=${sandboxKeys.appSecret}`, 40013],
    ['', 40002],
  ])('refuses %j', async (asked, errcode) => {
    expect((await world.asked(`/cgi-bin/token?${asked}`)).body).toMatchObject({ errcode })
  })
})

describe('a call without a token', () => {
  it.each(['', 'SBX_TOKEN_999'])('or with %j is refused', async (token) => {
    expect(await errcodeWith(token)).toBe(40001)
  })
})
