import fc from 'fast-check'
import { Aes } from 'wechatpay-axios-plugin'
import { decryptText, encryptText, makeNonce } from '../../../../server/gateways/wechat/signing'

const apiV3Key = '0123456789abcdef0123456789abcdef'

describe('encryption', () => {
  const plaintext =
    '{"transaction_id":"4200000001202601010000000001","amount":{"payer_total":9900,"total":9900,"currency":"CNY","payer_currency":"CNY"},"mchid":"1900000001","trade_state":"SUCCESS","bank_type":"OTHERS","success_time":"2026-01-01T12:00:00+08:00","payer":{"openid":"oSANDBOX_BUYER_0001"},"out_trade_no":"T20260101000000000001","appid":"wx0000000000000001","trade_state_desc":"支付成功","trade_type":"JSAPI","attach":""}'
  const ciphertext =
    'DUcHkaTwFIBdbF8U6qyPlBVg313iwd+QDAMbIiV3/ujuOkZL05BpKZrSO4KcjLgZRqTm5xdzmkfp+NrQNcyCS4NNCMh+lDU3bRp3THwSFItIqADQ5xMOhHzvcc6RHpKbBFDOgQqBwE1lcCa4J1FdhBHWGnNfwKlTwCvlJyQQlqptIvq7shwrdyqa8Gf8tOmsdNvSZpoGOeQ1QHXhSbPSt828gl6SGGTFXd0Tt5hgPdlaaCp91g0hiopaXJMLSCKExQvRzubZ88GoPBc2Jfe6BiQigzoVe9Zgmvl1zipZBT0rSv7MdtiwUcmUgsGW2B10RVkh7ikttz5t5ZzqwwzpeFrsTRkyj4fMDJiEbzdYlGIPPmqxbXZJWsWLUTbLwrwW7kahMmk2e/wBYGoX1GwhHg1szyMtIv4U8rmo/UcS5joP7WHQvptl0lL8mNCFjpgv3olrbhopqMIXhc4WLlOBGP9H6SBEQ7SyHkWlzDjf6ZUIzeppXjnpn/UtkLr4gagyGV813vhv8Fo3cWKRMxEUYGLadp1UEEdWpECcyI21ZHFU+bNhw3z9OY2HF64QMk7omQ=='
  const sealed = { ciphertext, nonce: 'fdasflkja484', associated_data: 'transaction' }

  it('opens the known vector', () => {
    expect(decryptText(sealed, apiV3Key)).toBe(plaintext)
  })

  it('makes the known vector', () => {
    expect(encryptText(plaintext, apiV3Key, 'fdasflkja484', 'transaction')).toEqual(sealed)
  })

  it('goes both ways between the two implementations, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, data) => {
        const nonce = makeNonce().slice(0, 12)
        expect(Aes.AesGcm.decrypt(encryptText(text, apiV3Key, nonce, data).ciphertext, apiV3Key, nonce, data)).toBe(text)
        const theirs = Aes.AesGcm.encrypt(text, apiV3Key, nonce, data)
        expect(decryptText({ ciphertext: theirs, nonce, associated_data: data }, apiV3Key)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['another key', sealed, 'f'.repeat(32)],
    ['another nonce', { ...sealed, nonce: 'fdasflkja485' }, apiV3Key],
    ['no nonce', { ...sealed, nonce: '' }, apiV3Key],
    ['other data', { ...sealed, associated_data: 'refund' }, apiV3Key],
    ['a changed text', { ...sealed, ciphertext: `E${ciphertext.slice(1)}` }, apiV3Key],
    ['a cut tag', { ...sealed, ciphertext: ciphertext.slice(0, -8) }, apiV3Key],
    ['no text', { ...sealed, ciphertext: '' }, apiV3Key],
  ])('gives nothing with %s', (_, text, key) => {
    expect(decryptText(text, key)).toBeNull()
  })
})
