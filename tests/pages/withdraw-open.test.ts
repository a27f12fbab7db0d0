import type { Withdrawal } from '@contract/api/types'
import { zeroFen } from '@contract/money'
import { type Answers, refused, sentTo } from '../support/buyer-phone'
import type { MountedApp } from '../support/pages/mount-app'
import { cancelAt, checkAt, openWithdraw, parameters, quoteAt, startAt, transferPath, withdrawPath } from '../support/withdraw-page'
import { sampleBill, sampleQuote, sampleWithdrawal } from '../support/withdrawal-samples'

let app: MountedApp
afterEach(() => app.unmount())

const nothing = { availableFen: zeroFen, maximumFen: zeroFen, plan: null }

/** The page of one under way; `next` is how the server says that it stands from then on. */
async function openStanding(changes: Partial<Withdrawal> = {}, answers: Answers = {}) {
  const server: { open: Withdrawal | null; last: Withdrawal | null } = { open: sampleWithdrawal(changes), last: null }
  app = await openWithdraw(sampleQuote(), {
    [quoteAt]: () => sampleQuote({ ...nothing, ...server }),
    [startAt]: () => parameters,
    ...answers,
  })
  const next = (standing: Partial<Withdrawal>) => {
    const withdrawal = sampleWithdrawal(standing)
    if (withdrawal.endedAt === null) server.open = withdrawal
    else Object.assign(server, { open: null, last: withdrawal })
    return { withdrawal }
  }
  return { next }
}

test('waiting: until when, how much, and both ways out, with one request', async () => {
  await openStanding()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/withdrawal-quote'])
  expect(app.text()).toMatch(/等你在微信里确认\n2099 年 11 月 21 日 10:05 以前都能确认；过了时间，钱自动回到可提现。/)
  expect(app.has({ text: '去微信确认 ¥150.00', role: 'button' })).toBe(true)
  expect(app.has({ text: '撤回', role: 'button' })).toBe(true)
})

test('several bills: which is next, and how each stands', async () => {
  const bills = [sampleBill(20_000, { state: 'paid' }), sampleBill(20_000, { state: 'waiting' }), sampleBill(10_010)]
  await openStanding({ bills })
  expect(app.text()).toContain('第 2 笔，共 3 笔\n200.00\n等你在微信里确认')
  expect(app.text()).toContain('这一次一共\n¥500.10\n已到账\n¥200.00')
  expect(app.text()).toMatch(/第 1 笔 ¥200\.00\n.*\n已到账\n第 2 笔 ¥200\.00\n等你确认\n第 3 笔 ¥100\.10\n还没轮到/)
  expect(app.has({ text: '去微信确认 ¥200.00' })).toBe(true)
})

test('closed without confirming, it still waits, and is confirmed again', async () => {
  const { next } = await openStanding({}, { [checkAt]: () => next({}) })
  for (const round of [1, 2]) {
    await app.tap({ text: '去微信确认 ¥150.00' })
    await app.until(() => app.path() === transferPath)
    await app.settle()
    await app.tap({ text: '先不收，关掉' })
    await app.until(() => app.path() === withdrawPath && sentTo(app, checkAt).length >= round)
    await app.settle()
    expect(app.text()).toContain('等你在微信里确认')
  }
  expect(sentTo(app, startAt)).toHaveLength(2)
})

test('on its way it can’t be stopped any more, and the page asks on until it has arrived', async () => {
  const paid: Partial<Withdrawal> = {
    state: 'paid',
    endedAt: new Date().toISOString(),
    confirmBy: null,
    bills: [sampleBill(15_000, { state: 'paid' })],
  }
  const { next } = await openStanding(
    { state: 'paying', confirmBy: null, bills: [sampleBill(15_000, { state: 'paying' })] },
    { [checkAt]: () => next(paid) },
  )
  expect(app.text()).toContain('正在到账')
  expect(app.has({ text: '撤回' })).toBe(false)
  await app.until(() => /¥150\.00 今天 \d\d:\d\d 到了微信零钱。/.test(app.text()))
  expect(sentTo(app, checkAt)).toHaveLength(1)
})

test('whose day to confirm is over is asked about, and told', async () => {
  const bills = [sampleBill(15_000, { state: 'returned', failKind: 'expired' })]
  const expired: Partial<Withdrawal> = { state: 'returned', endedAt: new Date().toISOString(), confirmBy: null, bills }
  const { next } = await openStanding({ confirmBy: new Date(Date.now() - 1000).toISOString() }, { [checkAt]: () => next(expired) })
  await app.until(() => app.text().includes('上一笔 ¥150.00 没有到账，钱已经回到可提现。24 小时没有在微信里确认。'))
})

test('called back after asking once more; the money is said to be available again', async () => {
  const bills = [sampleBill(20_000, { state: 'paid' }), sampleBill(20_000, { state: 'waiting' }), sampleBill(10_010)]
  const ended = { state: 'part-paid', endedAt: new Date().toISOString(), confirmBy: null } as const
  const returned = bills.map((bill, index) =>
    index === 0 ? bill : { ...bill, state: 'returned' as const, failKind: 'cancelled' as const },
  )
  const { next } = await openStanding({ bills }, { [cancelAt]: () => next({ ...ended, bills: returned }) })
  await app.tap({ text: '撤回', role: 'button' })
  expect(app.text()).toContain('还没确认的 ¥300.10 回到可提现，随时可以再提。')
  await app.tap({ text: '不撤' })
  expect(sentTo(app, cancelAt)).toEqual([])
  await app.until(() => !app.has({ text: '不撤' }))
  await app.tap({ text: '撤回', role: 'button' })
  await app.tap(app.findAll({ text: '撤回', role: 'button' }).at(-1) ?? {})
  await app.until(() => app.text().includes('上一次到账 ¥200.00，另外 ¥300.10 已经回到可提现。撤回了。'))
})

test('too late to call back: the sheet says so', async () => {
  await openStanding({}, { [cancelAt]: () => refused({ code: 'withdrawal-state', state: 'paying' } as { code: string }) })
  await app.tap({ text: '撤回', role: 'button' })
  await app.tap(app.findAll({ text: '撤回', role: 'button' }).at(-1) ?? {})
  expect(app.text()).toContain('这笔提现刚刚有了变化')
})

test('held up by WeChat: the money is where it was, and it can be tried again', async () => {
  await openStanding({ state: 'asked', isHeldUp: true, confirmBy: null }, { [startAt]: () => refused({ code: 'transfer-held-up' }) })
  expect(app.text()).toContain('微信暂时不收这笔转账\n总部已经知道。钱没有动')
  await app.tap({ text: '去微信确认 ¥150.00' })
  expect(app.path()).toBe(withdrawPath)
  expect(app.text()).toContain('好了再来确认')
})

test('while the shop is paused it waits, and can only be called back', async () => {
  app = await openWithdraw(sampleQuote({ ...nothing, open: sampleWithdrawal(), shop: { state: 'suspended', suspendedReason: '夸大宣传' } }))
  expect(app.text()).toContain('铺子暂停时不能确认。')
  expect(app.has({ text: '去微信确认 ¥150.00' })).toBe(false)
  expect(app.has({ text: '撤回', role: 'button' })).toBe(true)
})

test('being called back: nothing to tap', async () => {
  await openStanding({ state: 'cancelling', confirmBy: null, bills: [sampleBill(15_000, { state: 'cancelling' })] })
  expect(app.text()).toContain('正在撤回')
  expect(app.has({ text: '撤回', role: 'button' })).toBe(false)
})
