import { type Settings, settingsSchema } from '../../../server/domain/settings'

const usual = settingsSchema.parse({})

test('an empty row is a working shop: its rules are these', () => {
  expect(usual).toEqual({
    brandName: '熟铺',
    brandWords: '东西从做的人手里来，到吃的人桌上去。',
    brandPhone: '400-000-0000',
    licenceName: '',
    licenceNumber: '',
    licencePicture: null,
    freightFen: 1000,
    freeFreightFromFen: 9900,
    unservedProvinces: [],
    unservedCities: [],
    shipsWithinHours: 48,
    commissionBps: 1000,
    visitWindowDays: 15,
    customerWindowDays: 180,
    paysOwnCard: false,
    withdrawalMinimumFen: 100,
    transferLimitFen: 20_000,
    realNameFromFen: 200_000,
    taxRule: 'none',
    momentsPerDay: 3,
    momentsPerThingAWeek: 1,
    unpaidMinutes: 30,
    receiveAfterDays: 10,
    returnDays: 7,
    complaintAnswerHours: 48,
    complaintCloseDays: 7,
    freshHours: 48,
    claimAnswerHours: 48,
    returnSendDays: 7,
    returnTravelDays: 10,
    returnCheckDays: 3,
    appealDays: 7,
    refundDays: 3,
    returnTo: {
      name: '熟铺售后',
      phone: '13800000000',
      province: '广东省',
      city: '潮州市',
      district: '湘桥区',
      detail: '城新路 8 号 熟铺仓库',
    },
    trackingSeconds: 1800,
  })
})

/* The least of each number. A week of returns is law (seven days without a reason), ¥0.30 is the least that WeChat moves. */
test.each<[keyof Settings, number]>([
  ['freightFen', 0],
  ['freeFreightFromFen', 0],
  ['commissionBps', 0],
  ['customerWindowDays', 0],
  ['momentsPerDay', 0],
  ['momentsPerThingAWeek', 0],
  ['shipsWithinHours', 1],
  ['visitWindowDays', 1],
  ['unpaidMinutes', 1],
  ['receiveAfterDays', 1],
  ['complaintAnswerHours', 1],
  ['complaintCloseDays', 1],
  ['freshHours', 1],
  ['claimAnswerHours', 1],
  ['returnSendDays', 1],
  ['returnTravelDays', 1],
  ['returnCheckDays', 1],
  ['appealDays', 1],
  ['refundDays', 1],
  ['trackingSeconds', 1],
  ['returnDays', 7],
  ['withdrawalMinimumFen', 30],
  ['realNameFromFen', 30],
  ['transferLimitFen', 100],
])('%s is a whole number from %i on', (key, least) => {
  for (const good of [least, least + 1, least + 1000]) expect(settingsSchema.parse({ [key]: good })[key]).toBe(good)
  for (const bad of [least - 1, least + 0.5, '7']) expect(settingsSchema.safeParse({ [key]: bad }).success).toBe(false)
})

test('the brand gives sellers all of a price at most', () => {
  expect(settingsSchema.parse({ commissionBps: 10_000 }).commissionBps).toBe(10_000)
  expect(settingsSchema.safeParse({ commissionBps: 10_001 }).success).toBe(false)
})

test('tax is kept back by a rule that the ledger knows', () => {
  expect(settingsSchema.parse({ taxRule: 'cumulative' }).taxRule).toBe('cumulative')
  for (const bad of ['', 'flat']) expect(settingsSchema.safeParse({ taxRule: bad }).success).toBe(false)
})
