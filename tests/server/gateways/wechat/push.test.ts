import { createPushGateway, pushSignature, sealPush } from '../../../../server/gateways/wechat/push'
import { createKeys } from '../../../../server/sandbox/keys'
import { createStory, type Story } from '../../../support/story'

const keys = createKeys()
const options = { appid: keys.appid, token: keys.pushToken, key: keys.pushKey }
const push = createPushGateway(options)
const [timestamp, nonce] = ['1714112445', '415670741']

function sealed(content: unknown, change: Partial<typeof options> = {}) {
  const { appid, token, key } = { ...options, ...change }
  const Encrypt = sealPush(typeof content === 'string' ? content : JSON.stringify(content), { appid, key })
  const query = { timestamp, nonce, msg_signature: pushSignature([token, timestamp, nonce, Encrypt]) }
  return [query, JSON.stringify({ ToUserName: 'gh', Encrypt })] as const
}

const event = (name: string, more: object = {}) => ({ MsgType: 'event', Event: name, FromUserName: 'o', CreateTime: 1, ...more })

test('the question whether this is us is answered when WeChat asks it', () => {
  const signature = pushSignature([options.token, timestamp, nonce])
  expect(push.readEcho({ signature, timestamp, nonce, echostr: 'hello' })).toBe('hello')
  expect(push.readEcho({ signature: signature.replace(/./, 'x'), timestamp, nonce, echostr: 'hello' })).toBeNull()
  expect(push.readEcho({ timestamp, nonce, echostr: 'hello' })).toBeNull()
  expect(push.readEcho({ signature, timestamp, nonce })).toBeNull()
})

test.each([
  [
    'wxa_media_check',
    { trace_id: 't', result: { suggest: 'pass', label: 100 } },
    { kind: 'picture-checked', traceId: 't', verdict: 'pass' },
  ],
  [
    'user_authorization_revoke',
    { OpenID: 'o1', RevokeInfo: '6,20' },
    { kind: 'permission-revoked', openid: 'o1', permissions: ['6', '20'] },
  ],
  ['user_authorization_cancellation', { OpenID: 'o1' }, { kind: 'account-closed', openid: 'o1' }],
  ['wxa_media_check', { trace_id: 't' }, { kind: 'other', event: 'wxa_media_check' }],
  ['something_new', {}, { kind: 'other', event: 'something_new' }],
])('%s is read', (name, more, expected) => {
  expect(push.readPush(...sealed(event(name, more)))).toEqual(expected)
})

test('any length of a message comes through', () => {
  for (let length = 0; length < 40; length += 1) {
    const read = push.readPush(...sealed(event(`${'茶'.repeat(length)}x`)))
    expect(read).toEqual({ kind: 'other', event: `${'茶'.repeat(length)}x` })
  }
})

test.each([
  ['another token’s', sealed(event('x'), { token: 'another' })],
  ['another key’s', sealed(event('x'), { key: createKeys().pushKey })],
  ['another app’s', sealed(event('x'), { appid: 'wx0000000000000002' })],
  ['no JSON', sealed('hello')],
])('what is %s is no push', (_, [query, body]) => {
  expect(push.readPush(query, body)).toBeNull()
})

test('a body that was changed, or is none, is no push', () => {
  const [query, body] = sealed(event('x'))
  expect(push.readPush(query, body.replace(/"Encrypt":"./, '"Encrypt":"_'))).toBeNull()
  for (const odd of ['', '{}', '<xml/>', '{"Encrypt":1}']) expect(push.readPush(query, odd)).toBeNull()
  expect(push.readPush({}, body)).toBeNull()
})

describe('over HTTP', () => {
  let story: Story
  beforeAll(async () => {
    story = await createStory()
  })
  afterAll(() => story.close())

  test('a push that is not WeChat’s is not let in, nor is its question answered', async () => {
    const posted = await story.app.request('/wx/push?timestamp=1&nonce=2&msg_signature=3', { method: 'POST', body: '{"Encrypt":"x"}' })
    expect(posted.status).toBe(401)
    expect((await story.app.request('/wx/push?signature=1&timestamp=1&nonce=2&echostr=hello')).status).toBe(401)
  })

  test('WeChat’s own is', async () => {
    const { pushToken, pushKey, appid } = story.sandbox.keys
    const [query, body] = sealed(event('something_new'), { token: pushToken, key: pushKey, appid })
    const answer = await story.app.request(`/wx/push?${new URLSearchParams(query)}`, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([200, 'success'])
    const signature = pushSignature([pushToken, timestamp, nonce])
    const asked = await story.app.request(`/wx/push?${new URLSearchParams({ signature, timestamp, nonce, echostr: 'hello' })}`)
    expect(await asked.text()).toBe('hello')
  })
})
