import { z } from 'zod'
import { StartRefusal } from './domain/start-refusal'

/* What the environment may say, setting by setting. What it means together, config.ts knows. */

export type LogLevel = (typeof logLevels)[number]
export type Environment = Readonly<Record<string, string | undefined>>
export type Settings = z.infer<typeof settingsSchema>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const address = z
  .string()
  .regex(/^https?:\/\/[^\s/?#]+[^\s?#]*$/, 'an address like https://shop.example.com')
  .transform((text) => text.replace(/\/+$/, ''))
const key = z.string().transform((text) => text.replaceAll('\\n', '\n').trim())

const settingsSchema = z.object({
  NODE_ENV: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port number')
    .transform(Number)
    .refine((port) => port < 65_536, 'a port number')
    .default(5170),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'an address like postgres://name:password@host:5432/database')
    .optional(),
  SHUPU_DATA: z.string().default('.data'),
  PUBLIC_URL: address.optional(),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
  WX_APPID: z
    .string()
    .regex(/^wx[0-9a-f]{16}$/, "'wx' and 16 digits")
    .optional(),
  WX_SECRET: z.string().optional(),
  WX_API_BASE: address.optional(),
  WXPAY_API_BASE: address.optional(),
  WXPAY_MCHID: z
    .string()
    .regex(/^\d{8,10}$/, '8 to 10 digits')
    .optional(),
  WXPAY_MERCHANT_SERIAL: z
    .string()
    .regex(/^[0-9A-Fa-f]{16,64}$/, "the serial number of the merchant's certificate")
    .optional(),
  WXPAY_MERCHANT_KEY: key.optional(),
  WXPAY_PUBLIC_KEY_ID: z
    .string()
    .regex(/^PUB_KEY_ID_\d+$/, 'PUB_KEY_ID_ and digits')
    .optional(),
  WXPAY_PUBLIC_KEY: key.optional(),
  WXPAY_APIV3_KEY: z.string().length(32, '32 characters').optional(),
  MINI_PROGRAM_VERSION: z.enum(['release', 'trial', 'develop'], 'release, trial or develop').default('release'),
  WX_PUSH_TOKEN: z
    .string()
    .regex(/^[0-9A-Za-z]{3,32}$/, '3 to 32 letters and digits')
    .optional(),
  WX_PUSH_KEY: z
    .string()
    .regex(/^[0-9A-Za-z]{43}$/, '43 letters and digits')
    .optional(),
  COURIER_API_BASE: address.optional(),
  OBJECTS_URL: address.optional(),
  OBJECTS_REGION: z
    .string()
    .regex(/^[0-9a-z-]{1,40}$/, "a region like 'ap-guangzhou'")
    .default('us-east-1'),
  OBJECTS_KEY_ID: z.string().optional(),
  OBJECTS_SECRET: z.string().optional(),
})

/** Throws a StartRefusal that names every setting that is wrong, never its value. */
export function parseSettings(environment: Environment): Settings {
  // A setting left empty, as compose files do, counts as absent.
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const found = settingsSchema.safeParse(filled)
  if (found.success) return found.data
  const wrong = found.error.issues.map(({ path, message }) => `${path.join('.')} (must be ${message})`)
  throw new StartRefusal(`Wrong settings: ${wrong.join(', ')}.`)
}
