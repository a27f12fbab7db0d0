import { fen } from '@contract/money'
import { refused, sentTo } from '../support/buyer-phone'
import type { MountedApp } from '../support/pages/mount-app'
import { askAt, checkAt, oneWithdrawal, openWithdraw, parameters, quoteAt, transferPath, withdrawPath } from '../support/withdraw-page'
import { sampleBill, samplePlan, sampleQuote, sampleWithdrawal } from '../support/withdrawal-samples'

let app: MountedApp
afterEach(() => app.unmount())

test('all of it, its limits, what arrives and in which bills, with one request', async () => {
  app = await openWithdraw(sampleQuote())
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/withdrawal-quote'])
  expect(app.text()).toContain('可提现\n500.10\n待结算 ¥312.80')
  expect(app.text()).toContain('一次最少 ¥1.00，最多 ¥500.10；微信一笔最多 ¥200.00。')
  expect(app.text()).toContain('税\n不扣\n到微信零钱\n¥500.10\n分 3 笔\n¥200.00 × 2 + ¥100.10')
  expect(app.text()).toContain('24 小时没有确认，钱自动回到可提现。')
  expect(app.find({ label: '提多少' }).querySelector('input')?.value).toBe('500.10')
  expect(app.has({ text: '提现 ¥500.10', role: 'button' })).toBe(true)
})

test('one tap asks for all of it and shows WeChat’s page; what came of it is the server’s word', async () => {
  const { answers } = oneWithdrawal()
  app = await openWithdraw(sampleQuote(), answers)
  await app.tap({ text: '提现 ¥500.10' })
  await app.until(() => app.path() === transferPath)
  await app.settle()
  expect(sentTo(app, askAt).map(({ body }) => body)).toEqual([
    { id: expect.stringMatching(/^[0-9a-z]{26}$/), amountFen: 50_010, expectedNetFen: 50_010, realName: null },
  ])
  await app.tap({ text: '确认收款' })
  await app.until(() => app.path() === withdrawPath && app.text().includes('正在到账'))
  expect(app.requests.find((request) => request.path === '/__sandbox/transfer/confirm')?.body).toEqual({
    package: parameters.package,
    outcome: 'confirmed',
  })
  expect(sentTo(app, checkAt)).toHaveLength(1)
  expect(app.text()).toContain('第 1 笔，共 3 笔')
})

test('two taps are one withdrawal', async () => {
  const { answers } = oneWithdrawal()
  app = await openWithdraw(sampleQuote(), answers)
  const button = app.find({ text: '提现 ¥500.10', role: 'button' })
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.tap(button)
  await app.until(() => app.path() === transferPath)
  expect(sentTo(app, askAt)).toHaveLength(1)
})

test('more than can be taken at once says that the rest can follow', async () => {
  app = await openWithdraw(sampleQuote({ availableFen: fen(250_000), maximumFen: fen(200_000), plan: samplePlan(200_000) }))
  expect(app.text()).toContain('余下的，等这一次到账再提。')
})

test('tax that is kept back, with its rule', async () => {
  app = await openWithdraw(sampleQuote({ taxRule: 'cumulative', plan: samplePlan(50_010, { taxFen: fen(900), netFen: fen(49_110) }) }))
  expect(app.text()).toContain('税\n¥9.00\n到微信零钱\n¥491.10')
  expect(app.text()).toContain('按劳务报酬累计预扣')
})

test('the real name is asked for where WeChat wants it, and goes with the request', async () => {
  const { answers } = oneWithdrawal([sampleBill(300_000)])
  const quote = sampleQuote({ availableFen: fen(300_000), maximumFen: fen(300_000), plan: samplePlan(300_000, { isNameNeeded: true }) })
  app = await openWithdraw(quote, { ...answers, [quoteAt]: () => quote })
  await app.tap({ text: '提现 ¥3,000.00' })
  expect(app.text()).toContain('写上真实姓名，和微信支付里的一样。')
  await app.input({ label: /^真实姓名/ }, ' 林小满 ')
  await app.tap({ text: '提现 ¥3,000.00' })
  expect(sentTo(app, askAt).map(({ body }) => body)).toMatchObject([{ realName: '林小满' }])
})

test('a name of emoji alone is refused beside its field', async () => {
  const quote = sampleQuote({ plan: samplePlan(50_010, { isNameNeeded: true }) })
  const invalid = { code: 'invalid-input', fields: [{ path: 'realName', problem: 'no-letters' }] }
  app = await openWithdraw(quote, { [askAt]: () => refused(invalid, 400) })
  await app.input({ label: '真实姓名' }, '😀'.repeat(10))
  await app.tap({ text: '提现 ¥500.10' })
  expect(app.text()).toContain('写上真实姓名，和微信支付里的一样。')
})

describe('when it is refused', () => {
  test('because the tax changed, the new sum is shown and asked again', async () => {
    let netFen = 50_010
    const { answers } = oneWithdrawal([sampleBill(49_000)])
    app = await openWithdraw(sampleQuote(), {
      ...answers,
      [quoteAt]: () =>
        sampleQuote({ taxRule: 'cumulative', plan: samplePlan(50_010, { netFen: fen(netFen), taxFen: fen(50_010 - netFen) }) }),
      [askAt]: () => {
        netFen = 49_000
        return refused({ code: 'net-changed', netFen } as { code: string })
      },
    })
    await app.tap({ text: '提现 ¥500.10' })
    expect(app.text()).toContain('扣税变了，现在到账 ¥490.00。看过后再提。')
    expect(app.text()).toContain('到微信零钱\n¥490.00')
    await app.tap({ text: '提现 ¥500.10' })
    expect(sentTo(app, askAt).map(({ body }) => (body as { expectedNetFen: number }).expectedNetFen)).toEqual([50_010, 49_000])
  })

  test('because one is open already, that one is shown', async () => {
    const { answers, state } = oneWithdrawal()
    app = await openWithdraw(sampleQuote(), {
      ...answers,
      [askAt]: () => {
        state.open = sampleWithdrawal()
        return refused({ code: 'withdrawal-open' })
      },
    })
    await app.tap({ text: '提现 ¥500.10' })
    expect(app.text()).toContain('等你在微信里确认')
    expect(app.path()).toBe(withdrawPath)
  })
})

test('without a network after asking, the same id is sent again', async () => {
  let isOffline = true
  const { answers } = oneWithdrawal()
  app = await openWithdraw(sampleQuote(), {
    ...answers,
    [askAt]: (request) => {
      if (isOffline) throw new Error('no network')
      return answers[askAt]?.(request)
    },
  })
  await app.tap({ text: '提现 ¥500.10' })
  expect(app.text()).toContain('没有网络，没有办成。')
  isOffline = false
  await app.tap({ text: '提现 ¥500.10' })
  const [first, second] = sentTo(app, askAt).map(({ body }) => body)
  expect(first).toEqual(second)
})
