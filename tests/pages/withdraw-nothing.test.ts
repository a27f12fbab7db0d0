import type { Withdrawal } from '@contract/api/types'
import { fen } from '@contract/money'
import { answering, offline, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import { openWithdraw, quoteAt, withdrawPath } from '../support/withdraw-page'
import { sampleBill, sampleQuote, sampleWithdrawal } from '../support/withdrawal-samples'

let app: MountedApp
afterEach(() => app.unmount())

describe('nothing to take', () => {
  test('yet', async () => {
    app = await openWithdraw(sampleQuote({ availableFen: fen(0), maximumFen: fen(0), plan: null }))
    expect(app.text()).toContain('还没有可以提的。')
    expect(app.has({ label: '提多少' })).toBe(false)
  })

  test('below the minimum', async () => {
    app = await openWithdraw(sampleQuote({ availableFen: fen(60), maximumFen: fen(60), plan: null }))
    expect(app.text()).toContain('满 ¥1.00 就能提。')
  })

  test('below zero: by which return, and that nobody asks for it', async () => {
    const owedFor = {
      title: { zh: '凤凰单丛', en: 'Dancong' },
      buyerName: '老周',
      takenBackFen: fen(1_280),
      at: '2026-11-18T02:00:00.000Z',
    }
    app = await openWithdraw(sampleQuote({ availableFen: fen(-1_280), maximumFen: fen(0), plan: null, owedFor }))
    expect(app.has({ label: '负12.80 元' })).toBe(true)
    expect(app.text()).toContain('老周 11 月 18 日退了凤凰单丛，这一单的收益 ¥12.80 收回；那时钱已经提走，所以低于零。低于零的部分')
    app.unmount()
    app = await openWithdraw(sampleQuote({ availableFen: fen(-1_280), maximumFen: fen(0), plan: null }))
    expect(app.text()).toContain('由以后的收益补上，不会向你要钱。')
  })

  test('while the shop is paused, with the reason and what becomes of the money', async () => {
    app = await openWithdraw(sampleQuote({ shop: { state: 'suspended', suspendedReason: '朋友圈夸大宣传' } }))
    expect(app.text()).toContain('铺子暂停了：朋友圈夸大宣传。之前的订单照常结算，挣到的仍是你的')
    expect(app.has({ text: '提现 ¥500.10' })).toBe(false)
  })

  test('but who has left takes it out as before', async () => {
    app = await openWithdraw(sampleQuote({ shop: { state: 'left', suspendedReason: null } }))
    expect(app.text()).toContain('铺子已经关了。挣到的还是你的，照常能提。')
    expect(app.has({ text: '提现 ¥500.10' })).toBe(true)
  })
})

describe('how the last one ended', () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  const ended = (bills: Withdrawal['bills'], changes: Partial<Withdrawal>) =>
    sampleWithdrawal({ bills, confirmBy: null, endedAt: ago(1), ...changes })

  test('paid', async () => {
    app = await openWithdraw(sampleQuote({ last: ended([sampleBill(15_000, { state: 'paid', endedAt: ago(1) })], { state: 'paid' }) }))
    expect(app.text()).toMatch(/¥150\.00 昨天 \d\d:\d\d 到了微信零钱。/)
    await app.tap({ text: '提现记录' })
    expect(app.path()).toBe('seller/pages/withdrawals/index')
  })

  test.each([
    ['expired', '24 小时没有在微信里确认'],
    ['cancelled', '撤回了。'],
    ['name', '姓名和微信支付里的不一样'],
    ['not-real-named', '还没有实名'],
    ['account', '现在收不了钱'],
    ['quota', '额度用完了'],
    ['shop', '总部的转账账户出了问题'],
    ['risk', '没有放行'],
    ['other', '也没说为什么'],
  ] as const)('returned because of %s', async (failKind, words) => {
    app = await openWithdraw(
      sampleQuote({ last: ended([sampleBill(15_000, { state: 'returned', failKind, endedAt: ago(1) })], { state: 'returned' }) }),
    )
    expect(app.text()).toContain('上一笔 ¥150.00 没有到账，钱已经回到可提现。')
    expect(app.text()).toContain(words)
    expect(app.has({ text: '提现 ¥500.10' })).toBe(true)
  })

  test('in part; and after three days no more', async () => {
    const bills = [sampleBill(20_000, { state: 'paid' }), sampleBill(10_010, { state: 'returned', failKind: 'quota' })]
    app = await openWithdraw(sampleQuote({ last: ended(bills, { state: 'part-paid' }) }))
    expect(app.text()).toContain('上一次到账 ¥200.00，另外 ¥100.10 已经回到可提现。你在微信收款的额度用完了。')
    app.unmount()
    app = await openWithdraw(sampleQuote({ last: ended(bills, { state: 'part-paid', endedAt: ago(4) }) }))
    expect(app.text()).not.toContain('上一次到账')
  })
})

test('in a browser outside of the sandbox it says where to go', async () => {
  app = await mountApp({ path: withdrawPath, requests: answering({ 'GET /api/seller/withdrawal-quote': sampleQuote() }), stored: signedIn })
  expect(app.text()).toContain('提现要在手机微信里确认。')
  await app.tap({ text: '提现 ¥500.10', role: 'button' })
  expect(app.requests.filter(({ method }) => method === 'POST').map(({ path }) => path)).not.toContain('/api/seller/withdrawals')
})

test('in English', async () => {
  app = await openWithdraw(sampleQuote(), {}, 'en-GB')
  expect(app.text()).toContain('In 3 transfers\n¥200.00 × 2 + ¥100.10')
  expect(app.has({ text: 'Withdraw ¥500.10', role: 'button' })).toBe(true)
})

test('without a network it says so', async () => {
  app = await openWithdraw(sampleQuote(), { [quoteAt]: offline })
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})
