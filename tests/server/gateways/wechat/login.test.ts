import { createLoginGateway } from '../../../../server/gateways/wechat/login'
import { WeChatUnavailable } from '../../../../server/ports'
import { createWorld, sandboxKeys, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

function createLogin(answer: () => Response) {
  return createLoginGateway({ baseUrl: 'https://api.sandbox/', appid: sandboxKeys.appid, secret: 'the-secret', fetch: answer })
}

describe('a login code', () => {
  it('gives openid and unionid, and no session key', async () => {
    expect(await world.login.exchangeCode('sbx:oSBX_buyer_0001:n1')).toEqual({ openid: 'oSBX_buyer_0001', unionid: 'uoSBX_buyer_0001' })
  })

  it('gives no unionid where the app has none', async () => {
    const login = createLogin(() => Response.json({ openid: 'o1', session_key: 'k' }))
    expect(await login.exchangeCode('code')).toEqual({ openid: 'o1', unionid: null })
  })

  it('works once', async () => {
    await world.login.exchangeCode('sbx:oBuyer:n1')
    expect(await world.login.exchangeCode('sbx:oBuyer:n1')).toBeNull()
    expect(await world.login.exchangeCode('sbx:oBuyer:n2')).toMatchObject({ openid: 'oBuyer' })
  })

  it.each(['', 'made-up', 'sbx:oBuyer', 'sbx::n1', 'sbx:o buyer:n1', 'a&grant_type=x'])('%j is refused', async (code) => {
    expect(await world.login.exchangeCode(code)).toBeNull()
  })

  it.each([40029, 40163, 40226])('is refused with %d', async (errcode) => {
    expect(await createLogin(() => Response.json({ errcode, errmsg: 'no' })).exchangeCode('code')).toBeNull()
  })
})

describe('a login that WeChat can not answer', () => {
  it.each(['busy', 'rate'] as const)('because it is %s is to be tried again', async (fault) => {
    world.sandbox.faults[fault] = true
    await expect(world.login.exchangeCode('sbx:oBuyer:n1')).rejects.toThrow(WeChatUnavailable)
  })

  it.each<[string, () => Response]>([
    ['a wrong secret', () => Response.json({ errcode: 40125, errmsg: 'invalid appsecret' })],
    ['no openid', () => Response.json({ session_key: 'k' })],
    ['a page', () => new Response('<html>', { status: 502 })],
  ])('because of %s is to be tried again, and names no secret', async (_, answer) => {
    const error: unknown = await createLogin(answer)
      .exchangeCode('the-code')
      .catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WeChatUnavailable)
    expect(String(error)).not.toMatch(/the-secret|the-code/)
  })
})
