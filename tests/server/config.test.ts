import { generateKeyPairSync } from 'node:crypto'
import { type Config, readConfig, sandboxIdentity } from '../../server/config'
import { createKeys } from '../../server/sandbox/keys'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const merchantPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().trim()
const wechatPem = publicKey.export({ type: 'spki', format: 'pem' }).toString().trim()

const wechat = {
  WX_APPID: 'wx1234567890abcdef',
  WX_SECRET: 'a-secret',
  WXPAY_MCHID: '1612345678',
  WXPAY_MERCHANT_SERIAL: '3775B6A45ACD588826D15E583A95F5DD',
  WXPAY_MERCHANT_KEY: merchantPem,
  WXPAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0112233445566778899',
  WXPAY_PUBLIC_KEY: wechatPem,
  WXPAY_APIV3_KEY: '0123456789abcdef0123456789abcdef',
  WX_PUSH_TOKEN: 'token1',
  WX_PUSH_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://shop:pa%20ss@db.internal:5432/shop?sslmode=require',
  PUBLIC_URL: 'https://shop.example.com/',
  COURIER_API_BASE: 'https://couriers.example.com/v1',
  ...wechat,
}

function noFile(path: string): string {
  throw new Error(`ENOENT ${path}`)
}

function read(environment: Record<string, string | undefined>): Config {
  return readConfig(environment, noFile)
}

test('nothing set: the sandbox on this machine with a database of its own', () => {
  expect(read({ PATH: '/bin', HOME: '/root' })).toEqual({
    isProduction: false,
    port: 5170,
    host: '127.0.0.1',
    databaseUrl: null,
    dataFolder: '.data',
    publicUrl: 'http://127.0.0.1:5170',
    logLevel: 'info',
    wechat: null,
    courierBase: null,
    objects: null,
  })
})

test('all set for production', () => {
  expect(read({ ...production, PORT: '80', HOST: '0.0.0.0', LOG_LEVEL: 'warn', SHUPU_DATA: '/srv/shupu' })).toEqual({
    isProduction: true,
    port: 80,
    host: '0.0.0.0',
    databaseUrl: production.DATABASE_URL,
    dataFolder: '/srv/shupu',
    publicUrl: 'https://shop.example.com',
    logLevel: 'warn',
    courierBase: 'https://couriers.example.com/v1',
    objects: null,
    wechat: {
      appId: wechat.WX_APPID,
      secret: wechat.WX_SECRET,
      apiBase: 'https://api.weixin.qq.com',
      payBase: 'https://api.mch.weixin.qq.com',
      merchantId: wechat.WXPAY_MCHID,
      merchantSerial: wechat.WXPAY_MERCHANT_SERIAL,
      merchantKey: merchantPem,
      publicKeyId: wechat.WXPAY_PUBLIC_KEY_ID,
      publicKey: wechatPem,
      apiV3Key: wechat.WXPAY_APIV3_KEY,
      pushToken: wechat.WX_PUSH_TOKEN,
      version: 'release',
      pushKey: wechat.WX_PUSH_KEY,
      messages: {},
    },
  })
})

test.each<[Record<string, string | undefined>, Partial<Config>]>([
  [
    { PORT: '', DATABASE_URL: ' ', WX_APPID: '', LOG_LEVEL: undefined },
    { port: 5170, databaseUrl: null, wechat: null, logLevel: 'info' },
  ],
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65535 }],
  [{ HOST: '0.0.0.0', PORT: '8080' }, { publicUrl: 'http://127.0.0.1:8080' }],
  [{ PUBLIC_URL: 'http://192.168.1.7:5170//' }, { publicUrl: 'http://192.168.1.7:5170' }],
  [{ DATABASE_URL: 'postgresql://localhost/shop' }, { databaseUrl: 'postgresql://localhost/shop' }],
  [{ NODE_ENV: 'development' }, { isProduction: false }],
])('%j', (environment, expected) => {
  expect(read(environment)).toMatchObject(expected)
})

test.each([
  [{ PORT: 'http' }, 'PORT (must be a port number)'],
  [{ PORT: '65536' }, 'PORT (must be a port number)'],
  [{ PORT: '-1' }, 'PORT (must be a port number)'],
  [{ DATABASE_URL: 'mysql://localhost/shop' }, 'DATABASE_URL (must be an address like postgres://name:password@host:5432/database)'],
  [{ PUBLIC_URL: 'shop.example.com' }, 'PUBLIC_URL (must be an address like https://shop.example.com)'],
  [{ PUBLIC_URL: 'https://shop.example.com/?x=1' }, 'PUBLIC_URL (must be an address like https://shop.example.com)'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL (must be one of fatal, error, warn, info, debug, trace, silent)'],
  [{ ...wechat, WX_APPID: 'gh_0123' }, "WX_APPID (must be 'wx' and 16 digits)"],
  [{ ...wechat, WXPAY_APIV3_KEY: 'short' }, 'WXPAY_APIV3_KEY (must be 32 characters)'],
  [{ ...wechat, WXPAY_MCHID: '19' }, 'WXPAY_MCHID (must be 8 to 10 digits)'],
  [{ ...wechat, WXPAY_PUBLIC_KEY_ID: '0112' }, 'WXPAY_PUBLIC_KEY_ID (must be PUB_KEY_ID_ and digits)'],
  [{ ...wechat, WXPAY_MERCHANT_KEY: '/no/such/file.pem' }, 'WXPAY_MERCHANT_KEY (must be a PEM key or the path of a file that can be read)'],
  [{ ...wechat, WXPAY_MERCHANT_KEY: wechatPem }, 'WXPAY_MERCHANT_KEY (must be a PEM key; what it holds is none)'],
  [
    { ...wechat, WXPAY_PUBLIC_KEY: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' },
    'WXPAY_PUBLIC_KEY (must be a PEM key; what it holds is none)',
  ],
  [
    { PORT: 'x', LOG_LEVEL: 'y' },
    'PORT (must be a port number), LOG_LEVEL (must be one of fatal, error, warn, info, debug, trace, silent)',
  ],
])('refuses what is wrong and names it: case %#', (environment, named) => {
  expect(() => read(environment)).toThrow(`Wrong settings: ${named}.`)
})

describe('keys', () => {
  test('come from files', () => {
    const files: Record<string, string> = { '/keys/merchant.pem': `${merchantPem}\n`, '/keys/wechat.pem': wechatPem }
    const config = readConfig(
      { ...wechat, WXPAY_MERCHANT_KEY: '/keys/merchant.pem', WXPAY_PUBLIC_KEY: '/keys/wechat.pem' },
      (path) => files[path] ?? noFile(path),
    )
    expect(config.wechat).toMatchObject({ merchantKey: merchantPem, publicKey: wechatPem })
  })

  test('come in one line with written-out line ends', () => {
    expect(read({ ...wechat, WXPAY_MERCHANT_KEY: merchantPem.replaceAll('\n', '\\n') }).wechat?.merchantKey).toBe(merchantPem)
  })

  test('never stand in a refusal', () => {
    const secret = 'MIIEvAsecretsecret'
    expect(() => read({ ...wechat, WXPAY_MERCHANT_KEY: `-----BEGIN PRIVATE KEY-----\n${secret}` })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    )
  })
})

describe('with some of the WeChat settings, all are needed', () => {
  test.each(Object.keys(wechat))('%s', (name) => {
    expect(() => read({ ...wechat, [name]: undefined })).toThrow(`Missing settings: ${name}.`)
  })

  test('one line names all', () => {
    expect(() => read({ WXPAY_API_BASE: 'http://127.0.0.1:9000', WX_SECRET: 's' })).toThrow(
      /^Missing settings: WX_APPID, WXPAY_MCHID, WXPAY_MERCHANT_SERIAL, WXPAY_MERCHANT_KEY, WXPAY_PUBLIC_KEY_ID, WXPAY_PUBLIC_KEY, WXPAY_APIV3_KEY, WX_PUSH_TOKEN, WX_PUSH_KEY\.$/,
    )
  })

  test('another base is fine outside production', () => {
    const config = read({ ...wechat, WX_API_BASE: 'http://127.0.0.1:9000/', WXPAY_API_BASE: 'http://127.0.0.1:9001' })
    expect(config.wechat).toMatchObject({ apiBase: 'http://127.0.0.1:9000', payBase: 'http://127.0.0.1:9001' })
  })
})

describe('production refuses to start', () => {
  test.each(Object.keys(production).filter((name) => name !== 'NODE_ENV'))('without %s', (name) => {
    expect(() => read({ ...production, [name]: undefined })).toThrow(`Missing settings: ${name}.`)
  })

  test('with nothing set, naming everything', () => {
    expect(() => read({ NODE_ENV: 'production' })).toThrow(
      /^Missing settings: DATABASE_URL, PUBLIC_URL, COURIER_API_BASE, WX_APPID, .*WX_PUSH_KEY\.$/,
    )
  })

  test.each([
    ['WX_APPID', sandboxIdentity.appId],
    ['WXPAY_MCHID', sandboxIdentity.merchantId],
    ['WXPAY_PUBLIC_KEY_ID', sandboxIdentity.publicKeyId],
    ['WX_API_BASE', 'http://127.0.0.1:5170/sandbox'],
    ['WX_API_BASE', 'http://api.weixin.qq.com'],
    ['WXPAY_API_BASE', 'https://api.mch.weixin.qq.com.evil.example'],
    ['WXPAY_API_BASE', 'https://evilweixin.qq.com'],
    ['COURIER_API_BASE', 'http://couriers.example.com'],
    ['PUBLIC_URL', 'https://localhost:5170'],
    ['PUBLIC_URL', 'http://shop.example.com'],
  ])("on the sandbox's or this machine's %s %s", (name, value) => {
    expect(() => read({ ...production, [name]: value })).toThrow(`In production these may not be the sandbox's or this machine's: ${name}.`)
  })

  test("but takes WeChat's second address", () => {
    expect(read({ ...production, WXPAY_API_BASE: 'https://api2.mch.weixin.qq.com' }).wechat?.payBase).toBe('https://api2.mch.weixin.qq.com')
  })
})

test('the sandbox bears the names by which production knows it', () => {
  const { appid, mchid, platformKeyId } = createKeys()
  expect({ appId: appid, merchantId: mchid, publicKeyId: platformKeyId }).toEqual(sandboxIdentity)
})
