import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'

/* WeChat Pay APIv3: signatures and encryption, both directions. Pure: no key is read and no clock is asked here. */

const scheme = 'WECHATPAY2-SHA256-RSA2048'
const probePrefix = 'WECHATPAY/SIGNTEST/'
const tagBytes = 16

/** A signature older or newer than this is refused. */
export const signatureAgeSeconds = 300

export type Headers = Readonly<Record<string, string | undefined>>

/** 24 characters of hex: below the 32 that `wx.requestPayment` takes. */
export function makeNonce(): string {
  return randomBytes(12).toString('hex')
}

export function toSeconds(at: Date): string {
  return String(Math.floor(at.getTime() / 1000))
}

/** Base64 of RSA-SHA256. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign('sha256', Buffer.from(text), privateKey).toString('base64')
}

export function isSignatureOf(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64'))
}

export interface SignedRequest {
  readonly method: string
  /** Exactly as sent; the host is not part of a signature. */
  readonly pathAndQuery: string
  readonly timestamp: string
  readonly nonce: string
  /** Empty for GET. */
  readonly body: string
}

export function requestText(request: SignedRequest): string {
  return joinLines(request.method, request.pathAndQuery, request.timestamp, request.nonce, request.body)
}

export interface Merchant {
  readonly mchid: string
  readonly serial: string
  readonly privateKey: KeyObject
}

/** The Authorization header of a request. */
export function authorize(request: SignedRequest, merchant: Merchant): string {
  const signature = signText(requestText(request), merchant.privateKey)
  const fields = {
    mchid: merchant.mchid,
    nonce_str: request.nonce,
    timestamp: request.timestamp,
    serial_no: merchant.serial,
    signature,
  }
  return `${scheme} ${Object.entries(fields)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}`
}

export interface SignedPayment {
  readonly appid: string
  readonly timeStamp: string
  readonly nonceStr: string
  /** 'prepay_id=…' */
  readonly package: string
}

/** What `paySign` of `wx.requestPayment` signs. */
export function paymentText(payment: SignedPayment): string {
  return joinLines(payment.appid, payment.timeStamp, payment.nonceStr, payment.package)
}

export interface PlatformSigner {
  readonly keyId: string
  readonly privateKey: KeyObject
}

/** The headers that WeChat puts on a reply or a notify. */
export function platformHeaders(rawBody: string, signer: PlatformSigner, now: Date): Record<string, string> {
  const timestamp = toSeconds(now)
  const nonce = makeNonce()
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-signature': signText(joinLines(timestamp, nonce, rawBody), signer.privateKey),
    'wechatpay-serial': signer.keyId,
    'wechatpay-signature-type': scheme,
  }
}

/**
 * Whether WeChat signed this body just now. Keys are found by serial, since notifies come with either key while a merchant
 * changes over. Probes that WeChat sends with a wrong signature on purpose fail like any other.
 */
export function isSignedByPlatform(headers: Headers, rawBody: string, publicKeys: ReadonlyMap<string, KeyObject>, now: Date): boolean {
  const timestamp = headers['wechatpay-timestamp'] ?? ''
  const nonce = headers['wechatpay-nonce'] ?? ''
  const signature = headers['wechatpay-signature'] ?? ''
  const publicKey = publicKeys.get(headers['wechatpay-serial'] ?? '')
  if (publicKey === undefined || signature === '' || signature.startsWith(probePrefix)) return false
  if (!isRecent(timestamp, now)) return false
  return isSignatureOf(joinLines(timestamp, nonce, rawBody), signature, publicKey)
}

/** Whether seconds since 1970, as text, lie within the allowed age. */
export function isRecent(timestamp: string, now: Date): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now.getTime() / 1000 - Number(timestamp)) <= signatureAgeSeconds
}

export interface SealedText {
  readonly ciphertext: string
  readonly nonce: string
  readonly associated_data: string
}

/** AES-256-GCM with the APIv3 key (32 bytes); ciphertext is base64 of text and tag. */
export function encryptText(text: string, apiV3Key: string, nonce: string, associatedData: string): SealedText {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(associatedData))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { ciphertext: sealed.toString('base64'), nonce, associated_data: associatedData }
}

/** Null when key, nonce, associated data or text were not what was sealed. */
export function decryptText(sealed: SealedText, apiV3Key: string): string | null {
  const bytes = Buffer.from(sealed.ciphertext, 'base64')
  if (bytes.length < tagBytes || sealed.nonce === '') return null
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, sealed.nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(sealed.associated_data)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }

/** RSA-OAEP (SHA-1, as WeChat has it), base64: for the one who holds the private key alone. */
export function sealText(text: string, publicKey: KeyObject): string {
  return publicEncrypt({ key: publicKey, ...oaep }, Buffer.from(text)).toString('base64')
}

/** Null when it was not sealed for this key. */
export function unsealText(sealed: string, privateKey: KeyObject): string | null {
  try {
    return privateDecrypt({ key: privateKey, ...oaep }, Buffer.from(sealed, 'base64')).toString('utf8')
  } catch {
    return null
  }
}

function joinLines(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
