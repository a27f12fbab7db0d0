import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSandbox } from '../../../server/sandbox/sandbox'
import { createTestClock, createWorld, sandboxKeys } from './wechat-world'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shupu-sandbox-'))
  path = join(folder, 'below', 'sandbox.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a sandbox with a file', () => {
  it('knows after a restart all that it knew before', async () => {
    const first = createWorld({ keysAndStatePath: path })
    await first.payFor()
    await first.pay.prepay(first.order({ orderId: 'order0002' }))
    await first.pay.requestRefund(first.refund())
    await first.onPhone('/subscribe', { openid: 'oSeller', templateIds: ['tpl'] })
    first.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '福州市', to: '北京市' })
    const { access_token: token } = await first.token()
    first.sandbox.close()

    const second = createWorld({ keysAndStatePath: path })
    expect(await second.pay.findPayment('order0001')).toEqual(await first.pay.findPayment('order0001'))
    expect(
      await second.confirm(second.pay.paymentParameters((await second.pay.prepay(second.order({ orderId: 'order0002' }))).prepayId)),
    ).toMatchObject({ status: 200 })
    expect(await second.pay.findRefund('refund0001')).toMatchObject({ state: 'processing' })
    expect((await second.token()).access_token).toBe(token)
    const sent = { touser: 'oSeller', template_id: 'tpl', data: {} }
    expect(await second.api.post('/cgi-bin/message/subscribe/send', sent)).toMatchObject({ errcode: 0 })
    expect(await second.onPhone('/courier/parcel', { trackingNumber: 'SF0001' })).toMatchObject({ body: { from: '福州市', to: '北京市' } })
    second.sandbox.close()
  })

  it('delivers after a restart what was left to deliver', async () => {
    const first = createWorld({ keysAndStatePath: path })
    first.shop.status = 500
    await first.payFor()
    first.sandbox.close()
    const second = createWorld({ keysAndStatePath: path })
    second.clock.moveBy(15_000)
    await second.sandbox.deliverDue()
    expect(await second.readPosted()).toMatchObject([{ kind: 'payment', facts: { orderId: 'order0001' } }])
    second.sandbox.close()
  })

  it('makes keys once, and keeps them for its owner alone', () => {
    const options = { clock: createTestClock(), keysAndStatePath: path }
    const first = createSandbox(options)
    first.close()
    const second = createSandbox({ ...options, keys: sandboxKeys })
    second.close()
    expect(first.keys.merchantPrivateKey).not.toBe(sandboxKeys.merchantPrivateKey)
    expect(second.keys).toEqual(first.keys)
    expect(first.keys).toMatchObject({
      appid: 'wx0000000000000001',
      mchid: '1900000001',
      platformKeyId: 'PUB_KEY_ID_0100000000000000000000000000000001',
      apiV3Key: expect.stringMatching(/^.{32}$/),
    })
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('writes by itself soon after a change', async () => {
    const { sandbox } = createWorld({ keysAndStatePath: path })
    const before = readFileSync(path, 'utf8')
    sandbox.registerParcel({ trackingNumber: 'SF0001' })
    sandbox.registerParcel({ trackingNumber: 'SF0002' })
    expect(readFileSync(path, 'utf8')).toBe(before)
    while (!readFileSync(path, 'utf8').includes('SF0002')) await new Promise((resolve) => setTimeout(resolve, 20))
    expect(readFileSync(path, 'utf8')).toContain('SF0001')
    sandbox.close()
  })

  it.each(['', 'not json', '{"version":2}'])('does not start over a file that holds %j', (content) => {
    const file = join(folder, 'sandbox.json')
    writeFileSync(file, content)
    expect(() => createSandbox({ clock: createTestClock(), keysAndStatePath: file })).toThrow(`in ${file} is unreadable`)
    expect(readFileSync(file, 'utf8')).toBe(content)
  })
})
