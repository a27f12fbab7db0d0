import { createStory, type Story, type StoryPerson } from '../support/story'
import { openPhone } from '../support/story-phones'
import { balancesOf, earns } from '../support/story-withdrawals'
import type { Phone } from '../support/weapp-runner/phone'
import type { PhoneOptions, PhoneRequest } from '../support/weapp-runner/phone-state'
import type { Values } from '../support/weapp-runner/records'

/* Taking money out by fingers, in the uploaded package: WeChat's page for a transfer, and what bad luck leaves behind. */

const withdrawPath = 'seller/pages/withdraw/index'

let story: Story
let lin: StoryPerson
let name = ''
let sellers = 0
const phones: Phone[] = []
beforeAll(async () => {
  story = await createStory()
})
beforeEach(async () => {
  sellers += 1
  name = `lin-${sellers}`
  lin = await story.seller(name)
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await story.close()
})

/** The person's tap in WeChat's page. */
async function take({ package: packageInfo }: Values): Promise<'ok' | 'fail'> {
  const body = JSON.stringify({ package: packageInfo, outcome: 'confirmed' })
  return (await story.app.request('/__sandbox/transfer/confirm', { method: 'POST', body })).ok ? 'ok' : 'fail'
}

async function open(options: Partial<PhoneOptions> = {}, path = withdrawPath): Promise<Phone> {
  const phone = await openPhone(story, name, { enter: { path }, transfer: take, ...options })
  phones.push(phone)
  return phone
}

async function tap(phone: Phone, text: string | RegExp): Promise<void> {
  phone.page().tap({ text })
  await phone.settle()
}

const shown = (phone: Phone) => phone.calls.filter((call) => call.name === 'requestMerchantTransfer').map(({ options }) => options)
const pageData = ({ method, path }: PhoneRequest) => method === 'GET' || !/\/(visits|sessions|opens)$/.test(path)

/** WeChat sends the money, and the page asks on. */
async function arrives(phone: Phone): Promise<void> {
  await story.passes({ minutes: 1 })
  await phone.passTime(10_000)
}

it('asked for, taken in WeChat’s page, and there', async () => {
  await earns(story, lin, 15_000)
  const phone = await open()
  await tap(phone, '提现 ¥150.00')
  expect(shown(phone)).toEqual([{ mchId: '1900000001', appId: expect.any(String), package: expect.any(String) }])
  expect(phone.page().text()).toContain('正在到账')
  await arrives(phone)
  expect(phone.page().text()).toMatch(/¥150\.00 今天 \d\d:\d\d 到了微信零钱。/)
  expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
})

it('two bills are taken one after another', async () => {
  await earns(story, lin, 30_010)
  const phone = await open()
  await tap(phone, '提现 ¥300.10')
  await arrives(phone)
  expect(phone.page().text()).toContain('第 2 笔，共 2 笔')
  await tap(phone, '去微信确认 ¥100.10')
  await arrives(phone)
  expect(phone.page().text()).toMatch(/¥300\.10 今天 \d\d:\d\d 到了微信零钱。/)
  expect(new Set(shown(phone).map((options) => options.package)).size).toBe(2)
  expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
})

it.each(['cancel', 'fail'] as const)('WeChat’s page ends with %s: it still waits, and is taken later', async (end) => {
  await earns(story, lin, 15_000)
  const ends: ('cancel' | 'fail')[] = [end]
  const phone = await open({ transfer: (parameters) => ends.pop() ?? take(parameters) })
  await tap(phone, '提现 ¥150.00')
  expect(phone.page().text()).toContain('等你在微信里确认')
  expect(phone.page().has({ text: '微信的确认页没有打开，再试一次。' })).toBe(end === 'fail')
  await tap(phone, '去微信确认 ¥150.00')
  await arrives(phone)
  expect(await balancesOf(story, lin)).toEqual([0, 0, 0])
})

it('nobody confirmed for a day: the money is back by itself, and the page says why', async () => {
  await earns(story, lin, 15_000)
  const phone = await open({ transfer: () => 'cancel' })
  await tap(phone, '提现 ¥150.00')
  await phone.hide()
  await story.passes({ hours: 25 })
  await phone.show()
  expect(phone.page().text()).toContain('上一笔 ¥150.00 没有到账，钱已经回到可提现。24 小时没有在微信里确认。')
  expect(phone.page().has({ text: '提现 ¥150.00' })).toBe(true)
})

it('killed between asking and confirming: the next start goes on with the same one', async () => {
  await earns(story, lin, 15_000)
  const first = await open({ transfer: () => 'fail' })
  await tap(first, '提现 ¥150.00')
  const second = await open({ storage: first.storage })
  await tap(second, '去微信确认 ¥150.00')
  await arrives(second)
  expect(await lin.listsWithdrawals()).toMatchObject([{ state: 'paid' }])
})

it('called back, the money can be taken out again', async () => {
  await earns(story, lin, 15_000)
  const phone = await open({ transfer: () => 'cancel' })
  await tap(phone, '提现 ¥150.00')
  await tap(phone, '撤回')
  phone.page().tap(phone.page().findAll({ text: '撤回' }).at(-1) ?? {})
  await phone.settle()
  await story.passes({ minutes: 1 })
  await phone.passTime(10_000)
  expect(phone.page().text()).toContain('撤回了。')
  expect(await balancesOf(story, lin)).toEqual([0, 15_000, 0])
})

it('a WeChat without that page: nothing is asked for, and it says what to do', async () => {
  await earns(story, lin, 15_000)
  const phone = await open({ transfer: undefined })
  expect(phone.page().text()).toContain('这个版本的微信还不能收款确认。')
  expect(phone.page().findAll({ text: '提现 ¥150.00' })).toHaveLength(1)
  expect(await lin.listsWithdrawals()).toEqual([])
})

it.each([withdrawPath, 'seller/pages/withdrawals/index'])(
  '%s opens with at most three setData calls, 12 KB and one request',
  async (path) => {
    await earns(story, lin, 70_010)
    await lin.withdraws()
    const phone = await open({}, path)
    const { updates } = phone.page()
    expect(updates.length).toBeLessThanOrEqual(3)
    expect(updates.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000)
    expect(phone.requests.filter(pageData)).toHaveLength(1)
  },
)
