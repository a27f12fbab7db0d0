import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** All that WeChat would give a merchant, and what it keeps itself. Keys are PEM. */
export const keysSchema = z.object({
  appid: z.string(),
  appSecret: z.string(),
  mchid: z.string(),
  merchantSerial: z.string(),
  merchantPrivateKey: z.string(),
  platformKeyId: z.string(),
  platformPrivateKey: z.string(),
  platformPublicKey: z.string(),
  /** 32 characters. */
  apiV3Key: z.string().length(32),
  pushToken: z.string().default(createPushToken),
  /** 43 characters. */
  pushKey: z.string().length(43).default(createPushKey),
})
export type SandboxKeys = Readonly<z.infer<typeof keysSchema>>

/** Fresh keys. Takes some tenths of a second: two RSA-2048 pairs. */
export function createKeys(): SandboxKeys {
  const platformPrivateKey = createPrivateKeyPem()
  return {
    appid: 'wx0000000000000001',
    appSecret: randomBytes(16).toString('hex'),
    mchid: '1900000001',
    merchantSerial: randomBytes(20).toString('hex').toUpperCase(),
    merchantPrivateKey: createPrivateKeyPem(),
    platformKeyId: 'PUB_KEY_ID_0100000000000000000000000000000001',
    platformPrivateKey,
    platformPublicKey: createPublicKey(platformPrivateKey).export({ type: 'spki', format: 'pem' }).toString(),
    apiV3Key: randomBytes(16).toString('hex'),
    pushToken: createPushToken(),
    pushKey: createPushKey(),
  }
}

function createPushToken(): string {
  return randomBytes(8).toString('hex')
}

/** Letters and digits only; its last one is such that 43 of them are 32 bytes. */
function createPushKey(): string {
  return `${randomBytes(21).toString('hex')}A`
}

function createPrivateKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
