import type { Fetch } from '../../../../server/gateways/exchange'
import { createApiClient } from '../../../../server/gateways/wechat/tokens'
import { WeChatUnavailable } from '../../../../server/ports'
import { createTestClock, createWorld, sandboxKeys, type World } from '../../sandbox/wechat-world'

let world: World
let calls: string[]
beforeEach(() => {
  world = createWorld()
  calls = []
})

/** The sandbox, with each call's path noted. */
const noted: Fetch = (request) => {
  calls.push(new URL(request.url).pathname)
  return world.fetch(request)
}

function createApi(fetch: Fetch = noted, secret = sandboxKeys.appSecret) {
  return createApiClient({ baseUrl: 'https://api.sandbox', appid: sandboxKeys.appid, secret, clock: world.clock, fetch })
}

const tokenPath = '/cgi-bin/stable_token'
const checkPath = '/wxa/msg_sec_check'
const check = { content: '好茶', version: 2, scene: 2, openid: 'oBuyer' }

describe('an access token', () => {
  it('is asked for once and kept', async () => {
    const api = createApi()
    await api.post(checkPath, check)
    expect(await api.post(checkPath, check)).toMatchObject({ errcode: 0, result: { suggest: 'pass' } })
    expect(calls).toEqual([tokenPath, checkPath, checkPath])
  })

  it('is asked for once by calls that come together', async () => {
    const api = createApi()
    await Promise.all([api.post(checkPath, check), api.post(checkPath, check), api.post(checkPath, check)])
    expect(calls.filter((path) => path === tokenPath)).toHaveLength(1)
  })

  it('is asked for anew shortly before it ends', async () => {
    const api = createApi()
    await api.post(checkPath, check)
    world.clock.moveBy(7_139_000)
    await api.post(checkPath, check)
    world.clock.moveBy(1_000)
    await api.post(checkPath, check)
    expect(calls).toEqual([tokenPath, checkPath, checkPath, tokenPath, checkPath])
  })

  it('that died early is renewed once and the call made again', async () => {
    const api = createApi()
    await api.post(checkPath, check)
    world.sandbox.faults.expired_token = true
    expect(await api.post(checkPath, check)).toMatchObject({ errcode: 0 })
    expect(calls).toEqual([tokenPath, checkPath, checkPath, tokenPath, checkPath])
  })

  it('that died under many calls is renewed once for all', async () => {
    const api = createApi()
    await api.post(checkPath, check)
    world.sandbox.faults.expired_token = true
    await Promise.all([api.post(checkPath, check), api.post(checkPath, check)])
    expect(calls.filter((path) => path === tokenPath)).toHaveLength(2)
  })

  it('can not be had with a wrong secret', async () => {
    await expect(createApi(noted, 'wrong').post(checkPath, check)).rejects.toThrow('POST /cgi-bin/stable_token: errcode 40125')
    expect(calls).toEqual([tokenPath])
  })

  it('is asked for again after asking failed', async () => {
    const api = createApi()
    world.sandbox.faults.busy = true
    await expect(api.post(checkPath, check)).rejects.toThrow(WeChatUnavailable)
    world.sandbox.faults.busy = false
    expect(await api.post(checkPath, check)).toMatchObject({ errcode: 0 })
  })
})

describe('a token that WeChat holds good and its own calls refuse', () => {
  const clock = createTestClock()

  /** Answers every call with the given code; notes what was asked of stable_token. */
  function createStubborn(errcode: number) {
    const forced: unknown[] = []
    let calledTimes = 0
    const api = createApiClient({
      baseUrl: 'https://api.sandbox',
      appid: 'wx1',
      secret: 'secret',
      clock,
      async fetch(request) {
        if (!request.url.endsWith(tokenPath)) {
          calledTimes += 1
          return Response.json({ errcode, errmsg: 'invalid credential' })
        }
        const asked = (await request.json()) as { force_refresh: boolean }
        forced.push(asked.force_refresh)
        return Response.json({ access_token: asked.force_refresh ? 'forced' : 'same', expires_in: 7200 })
      },
    })
    return { api, forced, calledTimes: () => calledTimes }
  }

  it.each([40001, 40014, 42001])('is forced to change after %d, and the call made twice, not more', async (errcode) => {
    const stubborn = createStubborn(errcode)
    expect(await stubborn.api.post(checkPath, check)).toMatchObject({ errcode })
    expect(stubborn.forced).toEqual([false, false, true])
    expect(stubborn.calledTimes()).toBe(2)
  })

  it.each([0, -1, 43101, 40003])('is left alone after %d', async (errcode) => {
    const stubborn = createStubborn(errcode)
    expect(await stubborn.api.post(checkPath, check)).toMatchObject({ errcode })
    expect(stubborn.forced).toEqual([false])
    expect(stubborn.calledTimes()).toBe(1)
  })
})

describe('an answer that is none', () => {
  it.each<[string, () => Response]>([
    ['a page', () => new Response('<html>')],
    ['a failure with JSON', () => Response.json({ errcode: 0 }, { status: 503 })],
    ['a code that is text', () => Response.json({ errcode: 'ok' })],
  ])('%s is unavailability', async (_, answer) => {
    const fetch: Fetch = (request) => (request.url.endsWith(tokenPath) ? world.fetch(request) : answer())
    await expect(createApi(fetch).post(checkPath, check)).rejects.toThrow(WeChatUnavailable)
  })

  it('is named without token or secret', async () => {
    const fetch: Fetch = (request) => {
      if (request.url.endsWith(tokenPath)) return world.fetch(request)
      throw new TypeError(`Failed to fetch ${request.url}`)
    }
    await expect(createApi(fetch).post(checkPath, check)).rejects.toEqual(new WeChatUnavailable('POST /wxa/msg_sec_check: TypeError'))
  })
})
