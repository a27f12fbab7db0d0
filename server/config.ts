import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type MessageTemplates, readTemplates } from './domain/message-templates'
import { StartRefusal } from './domain/start-refusal'
import { type Environment, type LogLevel, parseSettings, type Settings } from './environment'

export type MiniProgramVersion = Settings['MINI_PROGRAM_VERSION']

/** WeChat's settings, whole: the gateways take nothing from anywhere else. */
export interface WeChatConfig {
  readonly appId: string
  readonly secret: string
  readonly apiBase: string
  readonly payBase: string
  readonly merchantId: string
  readonly merchantSerial: string
  /** PEM. */
  readonly merchantKey: string
  /** WeChat Pay's own key, which signs its answers: its id and its PEM. */
  readonly publicKeyId: string
  readonly publicKey: string
  /** 32 characters. */
  readonly apiV3Key: string
  /** Which version of the mini program codes and links open. */
  readonly version: MiniProgramVersion
  readonly messages: MessageTemplates
  /** Of the message push: the token and the key (43 characters), as set in WeChat's console. */
  readonly pushToken: string
  readonly pushKey: string
}

/** A bucket of any store that speaks S3. */
export interface ObjectsConfig {
  /** With the bucket in it, without a slash at the end. */
  readonly url: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

export interface Config {
  readonly isProduction: boolean
  readonly port: number
  readonly host: string
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: string | null
  /** Everything that the program keeps on disk; relative to where it was started. */
  readonly dataFolder: string
  /** Where buyers reach us, without a slash at the end. */
  readonly publicUrl: string
  readonly logLevel: LogLevel
  /** Null: the sandbox stands in, with keys that it makes itself. */
  readonly wechat: WeChatConfig | null
  /** Null: the sandbox's courier. */
  readonly courierBase: string | null
  /** Where pictures that people add are kept; null: in the data folder. */
  readonly objects: ObjectsConfig | null
}

const requiredForWeChat = [
  'WX_APPID',
  'WX_SECRET',
  'WXPAY_MCHID',
  'WXPAY_MERCHANT_SERIAL',
  'WXPAY_MERCHANT_KEY',
  'WXPAY_PUBLIC_KEY_ID',
  'WXPAY_PUBLIC_KEY',
  'WXPAY_APIV3_KEY',
  'WX_PUSH_TOKEN',
  'WX_PUSH_KEY',
] as const satisfies readonly (keyof Settings)[]
const requiredForObjects = ['OBJECTS_URL', 'OBJECTS_KEY_ID', 'OBJECTS_SECRET'] as const satisfies readonly (keyof Settings)[]
const requiredInProduction = ['DATABASE_URL', 'PUBLIC_URL', 'COURIER_API_BASE', ...requiredForWeChat] as const

/** What the sandbox calls itself; nobody is paid under these. */
export const sandboxIdentity = {
  appId: 'wx0000000000000001',
  merchantId: '1900000001',
  publicKeyId: 'PUB_KEY_ID_0100000000000000000000000000000001',
} as const

/** Reads and checks all settings at once. Throws a StartRefusal of one line that names every setting that is missing or wrong, never its value. */
export function readConfig(environment: Environment, readText: (path: string) => string = (path) => readFileSync(path, 'utf8')): Config {
  const settings = parseSettings(environment)
  const isProduction = settings.NODE_ENV === 'production'
  const isSandbox = !Object.keys(environment).some((name) => /^WX(PAY)?_/.test(name) && environment[name]?.trim())
  const required = isProduction ? requiredInProduction : isSandbox ? [] : requiredForWeChat
  const isBucket = requiredForObjects.some((name) => settings[name] !== undefined)
  const missing = [...required, ...(isBucket ? requiredForObjects : [])].filter((name) => settings[name] === undefined)
  if (missing.length > 0) throw new StartRefusal(`Missing settings: ${missing.join(', ')}.`)
  const wechat = isSandbox ? null : { ...readWeChat(settings, readText), messages: readTemplates(environment) }
  if (isProduction) refuseSandbox(settings)
  return {
    isProduction,
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder: settings.SHUPU_DATA,
    publicUrl: settings.PUBLIC_URL ?? `http://${settings.HOST === '0.0.0.0' ? '127.0.0.1' : settings.HOST}:${settings.PORT}`,
    logLevel: settings.LOG_LEVEL,
    wechat,
    courierBase: settings.COURIER_API_BASE ?? null,
    objects: readObjects(settings),
  }
}

function readObjects({
  OBJECTS_URL: url,
  OBJECTS_REGION: region,
  OBJECTS_KEY_ID: keyId,
  OBJECTS_SECRET: secret,
}: Settings): ObjectsConfig | null {
  return url && keyId && secret ? { url, region, keyId, secret } : null
}

/** Called when nothing required is missing. */
function readWeChat(settings: Settings, readText: (path: string) => string): Omit<WeChatConfig, 'messages'> {
  const text = (name: (typeof requiredForWeChat)[number]) => settings[name] ?? ''
  return {
    appId: text('WX_APPID'),
    secret: text('WX_SECRET'),
    apiBase: settings.WX_API_BASE ?? 'https://api.weixin.qq.com',
    payBase: settings.WXPAY_API_BASE ?? 'https://api.mch.weixin.qq.com',
    merchantId: text('WXPAY_MCHID'),
    merchantSerial: text('WXPAY_MERCHANT_SERIAL'),
    merchantKey: readKey('WXPAY_MERCHANT_KEY', text('WXPAY_MERCHANT_KEY'), readText, createPrivateKey),
    publicKeyId: text('WXPAY_PUBLIC_KEY_ID'),
    publicKey: readKey('WXPAY_PUBLIC_KEY', text('WXPAY_PUBLIC_KEY'), readText, createPublicKey),
    apiV3Key: text('WXPAY_APIV3_KEY'),
    version: settings.MINI_PROGRAM_VERSION,
    pushToken: text('WX_PUSH_TOKEN'),
    pushKey: text('WX_PUSH_KEY'),
  }
}

/** A key is given as PEM (with real or written-out line ends) or as the path of a PEM file. */
function readKey(name: string, given: string, readText: (path: string) => string, check: (pem: string) => unknown): string {
  let pem = given
  try {
    if (!given.startsWith('-----BEGIN')) pem = readText(given).trim()
  } catch {
    throw new StartRefusal(`Wrong settings: ${name} (must be a PEM key or the path of a file that can be read).`)
  }
  try {
    check(pem)
  } catch {
    throw new StartRefusal(`Wrong settings: ${name} (must be a PEM key; what it holds is none).`)
  }
  return pem
}

/** In production people pay: WeChat's own hosts, https, and no name that only the sandbox has. */
function refuseSandbox(settings: Settings): void {
  const isForeign = (base: string | undefined) => base !== undefined && !/^https:\/\/([a-z0-9-]+\.)*weixin\.qq\.com$/.test(base)
  const checks: readonly (readonly [keyof Settings, boolean])[] = [
    ['WX_APPID', settings.WX_APPID === sandboxIdentity.appId],
    ['WX_API_BASE', isForeign(settings.WX_API_BASE)],
    ['WXPAY_API_BASE', isForeign(settings.WXPAY_API_BASE)],
    ['WXPAY_MCHID', settings.WXPAY_MCHID === sandboxIdentity.merchantId],
    ['WXPAY_PUBLIC_KEY_ID', settings.WXPAY_PUBLIC_KEY_ID === sandboxIdentity.publicKeyId],
    ['COURIER_API_BASE', !isPublicAddress(settings.COURIER_API_BASE)],
    ['PUBLIC_URL', !isPublicAddress(settings.PUBLIC_URL)],
  ]
  const wrong = checks.filter(([, isSandbox]) => isSandbox).map(([name]) => name)
  if (wrong.length > 0) throw new StartRefusal(`In production these may not be the sandbox's or this machine's: ${wrong.join(', ')}.`)
}

/** https, and not this machine. */
function isPublicAddress(address: string | undefined): boolean {
  return address !== undefined && /^https:\/\/(?!localhost|127\.|0\.0\.0\.0|\[)/.test(address)
}
