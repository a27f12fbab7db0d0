import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { Formatter, Rsa } from 'wechatpay-axios-plugin'
import {
  authorize,
  isSignatureOf,
  isSignedByPlatform,
  makeNonce,
  paymentText,
  platformHeaders,
  requestText,
  signText,
} from '../../../../server/gateways/wechat/signing'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const keyId = 'PUB_KEY_ID_0100000000000000000000000000000001'
const now = new Date('2026-01-01T04:00:00Z')

const request = {
  method: 'POST',
  pathAndQuery: '/v3/pay/transactions/jsapi?mchid=1900000001',
  timestamp: '1767240000',
  nonce: 'fdasflkja484',
  body: '{"description":"茶叶 250g"}',
}

function header(text: string, name: string): string {
  return new RegExp(`${name}="([^"]+)"`).exec(text)?.[1] ?? ''
}

describe('a signed request', () => {
  const authorization = authorize(request, { mchid: '1900000001', serial: 'ABC123', privateKey: pair.privateKey })

  it('is accepted by an independent implementation', () => {
    const theirs = Formatter.request(request.method, request.pathAndQuery, request.timestamp, request.nonce, request.body)
    expect(requestText(request)).toBe(theirs)
    expect(Rsa.verify(theirs, header(authorization, 'signature'), pair.publicKey)).toBe(true)
  })

  it('names merchant, nonce, time and certificate', () => {
    expect(authorization).toMatch(/^WECHATPAY2-SHA256-RSA2048 mchid="1900000001",/)
    expect(['nonce_str', 'timestamp', 'serial_no'].map((name) => header(authorization, name))).toEqual([
      'fdasflkja484',
      '1767240000',
      'ABC123',
    ])
  })

  it('has an empty last line when there is no body', () => {
    const get = { ...request, method: 'GET', body: '' }
    expect(requestText(get)).toBe(Formatter.request('GET', get.pathAndQuery, get.timestamp, get.nonce))
  })
})

describe('a signature', () => {
  it('made elsewhere is found right', () => {
    expect(isSignatureOf('text\n', Rsa.sign('text\n', pair.privateKey), pair.publicKey)).toBe(true)
  })

  it('is found right by Rsa.verify, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => Rsa.verify(text, signText(text, pair.privateKey), pair.publicKey)),
      { numRuns: 25 },
    )
  })

  it('of a payment covers appid, time, nonce and package, each on a line', () => {
    const payment = { appid: 'wx0000000000000001', timeStamp: '1767240000', nonceStr: 'abc', package: 'prepay_id=wx01' }
    const theirs = Formatter.joinedByLineFeed(payment.appid, payment.timeStamp, payment.nonceStr, payment.package)
    expect(paymentText(payment)).toBe(theirs)
    expect(Rsa.verify(theirs, signText(paymentText(payment), pair.privateKey), pair.publicKey)).toBe(true)
  })

  it.each([
    ['another text', 'other', pair.publicKey],
    ['another key', 'text', other.publicKey],
  ])('does not fit %s', (_, text, key) => {
    expect(isSignatureOf(text, signText('text', pair.privateKey), key)).toBe(false)
  })

  it.each(['', 'not base64 at all', 'AAAA'])('%j is none', (signature) => {
    expect(isSignatureOf('text', signature, pair.publicKey)).toBe(false)
  })
})

describe("the platform's signature", () => {
  const body = '{"id":"EV-1"}'
  const headers = platformHeaders(body, { keyId, privateKey: pair.privateKey }, now)
  const keys = new Map([[keyId, pair.publicKey]])

  it('is accepted when fresh, by both sides', () => {
    expect(isSignedByPlatform(headers, body, keys, now)).toBe(true)
    const theirs = Formatter.response(headers['wechatpay-timestamp'] ?? '', headers['wechatpay-nonce'] ?? '', body)
    expect(Rsa.verify(theirs, headers['wechatpay-signature'] ?? '', pair.publicKey)).toBe(true)
  })

  it('made by the independent implementation is accepted', () => {
    const signature = Rsa.sign(Formatter.response('1767240000', 'nonce', body), pair.privateKey)
    const theirs = {
      'wechatpay-timestamp': '1767240000',
      'wechatpay-nonce': 'nonce',
      'wechatpay-serial': keyId,
      'wechatpay-signature': signature,
    }
    expect(isSignedByPlatform(theirs, body, keys, now)).toBe(true)
  })

  it('of an empty body (204) is accepted', () => {
    expect(isSignedByPlatform(platformHeaders('', { keyId, privateKey: pair.privateKey }, now), '', keys, now)).toBe(true)
  })

  it('is found by serial while two keys are in use', () => {
    const both = new Map([...keys, ['5157F09EFDC096DE15EBE81A47057A72', other.publicKey] as const])
    const byCertificate = platformHeaders(body, { keyId: '5157F09EFDC096DE15EBE81A47057A72', privateKey: other.privateKey }, now)
    expect(isSignedByPlatform(headers, body, both, now)).toBe(true)
    expect(isSignedByPlatform(byCertificate, body, both, now)).toBe(true)
  })

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('%d s old: %s', (seconds, isAccepted) => {
    expect(isSignedByPlatform(headers, body, keys, new Date(now.getTime() + seconds * 1000))).toBe(isAccepted)
  })

  it.each([
    ['a changed body', {}, `${body} `],
    ['an unknown key', { 'wechatpay-serial': 'PUB_KEY_ID_9' }, body],
    ['no key', { 'wechatpay-serial': undefined }, body],
    ['no signature', { 'wechatpay-signature': undefined }, body],
    ['a changed nonce', { 'wechatpay-nonce': 'other' }, body],
    ['no time', { 'wechatpay-timestamp': undefined }, body],
    ['a time that is text', { 'wechatpay-timestamp': 'now' }, body],
    ['a time in hex', { 'wechatpay-timestamp': '0x69560f80' }, body],
    ['a probe', { 'wechatpay-signature': `WECHATPAY/SIGNTEST/${headers['wechatpay-signature']}` }, body],
  ])('is refused with %s', (_, change, text) => {
    expect(isSignedByPlatform({ ...headers, ...change }, text, keys, now)).toBe(false)
  })
})

describe('a nonce', () => {
  it('is new each time and short enough for a payment', () => {
    const nonces = Array.from({ length: 100 }, makeNonce)
    expect(new Set(nonces).size).toBe(100)
    expect(nonces.every((nonce) => /^[0-9a-f]{24}$/.test(nonce))).toBe(true)
  })
})

describe('keys as PEM', () => {
  it('sign and verify like key objects', () => {
    const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const publicKey = createPublicKey(pair.publicKey.export({ type: 'spki', format: 'pem' }))
    expect(isSignatureOf('text', signText('text', privateKey), publicKey)).toBe(true)
  })
})
