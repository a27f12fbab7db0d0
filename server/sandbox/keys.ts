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
  }
}

function createPrivateKeyPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}
