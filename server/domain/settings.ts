import { z } from 'zod'
import { addressSchema, fenSchema, pictureSchema } from '../../contract/api/shapes'
import { fen } from '../../contract/money'

/** What HQ decides about its shop; every key has a default, so that an empty row is a working shop. */
export const settingsSchema = z.object({
  brandName: z.string().default('熟铺'),
  brandWords: z.string().default('东西从做的人手里来，到吃的人桌上去。'),
  brandPhone: z.string().default('400-000-0000'),
  licenceName: z.string().default(''),
  licenceNumber: z.string().default(''),
  licencePicture: pictureSchema.nullable().default(null),
  freightFen: fenSchema.default(fen(1000)),
  freeFreightFromFen: fenSchema.default(fen(9900)),
  /** By their whole names, as regions.txt has them; cities too, for a province that is served in part. */
  unservedProvinces: z.array(z.string()).default([]),
  unservedCities: z.array(z.string()).default([]),
  shipsWithinHours: z.int().min(1).default(48),
  /** The brand's commission rate, where neither seller, size nor product has one. */
  commissionBps: z.int().min(0).max(10_000).default(1000),
  /** A visit credits for so many times 24 hours. */
  visitWindowDays: z.int().min(1).default(15),
  /** Who bought through a seller stays that seller's customer for so many times 24 hours. */
  customerWindowDays: z.int().min(0).default(180),
  /** Whether a seller is paid for what they buy by their own card. */
  paysOwnCard: z.boolean().default(false),
  /** No less is withdrawn at once; WeChat itself moves no less than ¥0.30 without more ado. */
  withdrawalMinimumFen: fenSchema.min(30).default(fen(100)),
  /** The most in one transfer bill, as the merchant's console has it for commission (scene 1005). */
  transferLimitFen: fenSchema.min(100).default(fen(20_000)),
  /** From here WeChat wants the payee's real name with a bill. */
  realNameFromFen: fenSchema.min(30).default(fen(200_000)),
  /** What is kept back of a withdrawal: nothing, or by the cumulative rule for labour pay (docs/money.md). */
  taxRule: z.enum(['none', 'cumulative']).default('none'),
  /** Cards a seller sends to Moments in a day, and times one thing goes there in a week. */
  momentsPerDay: z.int().min(0).default(3),
  momentsPerThingAWeek: z.int().min(0).default(1),
  unpaidMinutes: z.int().min(1).default(30),
  receiveAfterDays: z.int().min(1).default(10),
  returnDays: z.int().min(7).default(7),
  /** HQ has to answer a complaint within so many hours. */
  complaintAnswerHours: z.int().min(1).default(48),
  /** An answered complaint closes by itself after so many times 24 hours. */
  complaintCloseDays: z.int().min(1).default(7),
  /** How long fresh food can be claimed after receipt. */
  freshHours: z.int().min(1).default(48),
  /** How long each turn of a claim lasts: contract/claim-state.ts says what happens then. */
  claimAnswerHours: z.int().min(1).default(48),
  returnSendDays: z.int().min(1).default(7),
  returnTravelDays: z.int().min(1).default(10),
  returnCheckDays: z.int().min(1).default(3),
  appealDays: z.int().min(1).default(7),
  /** How long WeChat usually takes to pay back; only said, nothing follows. */
  refundDays: z.int().min(1).default(3),
  /** Where goods go back to. */
  returnTo: addressSchema.default({
    name: '熟铺售后',
    phone: '13800000000',
    province: '广东省',
    city: '潮州市',
    district: '湘桥区',
    detail: '城新路 8 号 熟铺仓库',
  }),
  /** How long between two questions to the courier about one parcel. */
  trackingSeconds: z.int().min(1).default(1800),
})

export type Settings = z.output<typeof settingsSchema>
