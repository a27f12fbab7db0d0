import pino from 'pino'
import type { Log } from './ports'

/** Names under which personal data or secrets would travel: nobody logs them on purpose, and a slip is blotted out at any depth. */
const personal: ReadonlySet<string> = new Set([
  ...['name', 'nickname', 'buyerName', 'receiver', 'phone', 'receiverPhone', 'address', 'detail', 'avatar', 'openid', 'unionid', 'payer'],
  ...['token', 'sessionToken', 'nextToken', 'authorization', 'code', 'js_code', 'secret', 'accessToken', 'session_key', 'note', 'words'],
  ...['headers', 'body', 'query', 'url', 'path'],
])
const mobileNumber = /(?<!\w)1[3-9]\d{9}(?!\w)/g
const blot = '…'

function blotted(facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, personal.has(name) ? blot : blottedValue(value)]))
}

function blottedValue(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(mobileNumber, blot)
  if (Array.isArray(value)) return value.map(blottedValue)
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? blotted(value) : value
}

/** Log lines as JSON, one a line, on standard output unless told otherwise. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: blotted },
  }
  const logger = destination ? pino(options, destination) : pino(options)
  return {
    info: (facts, message) => logger.info(facts, message),
    error: (facts, message) => logger.error(facts, message),
  }
}
