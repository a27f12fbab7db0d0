import { z } from 'zod'
import { defineRoute } from './route'
import { fenSchema, idSchema, instantSchema } from './shapes'

/* What HQ decides about sellers, and who changed it. */

/** The bounds are those of WeChat and of good sense; server/domain/settings.ts has the defaults. */
export const sellerSettingsSchema = z.object({
  /** A visit credits for so many times 24 hours. */
  visitWindowDays: z.int().min(1).max(90),
  /** Who bought through a seller stays that seller's customer for so many times 24 hours; 0: not at all. */
  customerWindowDays: z.int().min(0).max(3650),
  /** Whether a seller is paid for what they buy by their own card. */
  paysOwnCard: z.boolean(),
  withdrawalMinimumFen: fenSchema.min(30).max(2_000_000),
  /** The most in one transfer bill, as the merchant's console has it. */
  transferLimitFen: fenSchema.min(100).max(2_000_000),
  /** WeChat wants the payee's real name from ¥2,000 at the latest. */
  realNameFromFen: fenSchema.min(30).max(200_000),
  taxRule: z.enum(['none', 'cumulative']),
  momentsPerDay: z.int().min(0).max(100),
  momentsPerThingAWeek: z.int().min(0).max(100),
})

const valueSchema = z.union([z.number(), z.boolean(), z.enum(['none', 'cumulative'])])

export const settingChangeSchema = z.object({
  id: idSchema,
  by: z.string(),
  at: instantSchema,
  key: sellerSettingsSchema.keyof(),
  from: valueSchema,
  to: valueSchema,
})

const settingsPage = z.object({
  settings: sellerSettingsSchema,
  /** Newest first. */
  changes: z.array(settingChangeSchema),
})

export const getSellerSettings = defineRoute({
  method: 'get',
  path: '/hq/settings',
  role: 'hq',
  summary: 'The settings that concern sellers, and who changed what when.',
  response: settingsPage,
  refusals: [],
})

export const changeSellerSettings = defineRoute({
  method: 'put',
  path: '/hq/settings',
  role: 'hq',
  summary:
    'Changes settings that still are what the person saw; written down with who, when, from and to. The same id again changes nothing.',
  body: z.object({ id: idSchema, expected: sellerSettingsSchema.partial(), change: sellerSettingsSchema.partial() }),
  response: settingsPage,
  refusals: ['settings-changed', 'id-conflict'],
})
