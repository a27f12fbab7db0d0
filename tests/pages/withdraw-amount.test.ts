import { sentTo } from '../support/buyer-phone'
import type { MountedApp } from '../support/pages/mount-app'
import type { PageRequest } from '../support/pages/requests'
import { amountOf, askAt, openWithdraw, quoteAt } from '../support/withdraw-page'
import { samplePlan, sampleQuote } from '../support/withdrawal-samples'

let app: MountedApp
afterEach(() => app.unmount())

const typeAmount = (amount: string) => app.input({ label: /^提多少/ }, amount)

describe('another amount', () => {
  const answer = (request: PageRequest) => {
    const amountFen = amountOf(request)
    return sampleQuote(amountFen > 0 ? { plan: samplePlan(amountFen) } : {})
  }

  test('is worked out by the server once the fingers rest', async () => {
    app = await openWithdraw(sampleQuote(), { [quoteAt]: answer })
    await typeAmount('128.5')
    await app.until(() => app.has({ text: '提现 ¥128.50' }))
    expect(app.text()).toContain('到微信零钱\n¥128.50')
    expect(app.text()).not.toContain('分 3 笔')
    expect(sentTo(app, quoteAt)).toHaveLength(2)
    await app.tap({ text: '全部' })
    expect(app.has({ text: '提现 ¥500.10' })).toBe(true)
  })

  test.each([
    ['0.5', '一次最少 ¥1.00。'],
    ['0', '一次最少 ¥1.00。'],
    ['500.11', '一次最多 ¥500.10。'],
    ['999999', '一次最多 ¥500.10。'],
    ['99999999999', '写一个金额，最多两位小数。'],
    ['1.005', '写一个金额，最多两位小数。'],
    ['-5', '写一个金额，最多两位小数。'],
  ])('%s is refused beside the field: %s', async (typed, words) => {
    app = await openWithdraw(sampleQuote(), { [quoteAt]: answer })
    await typeAmount(typed)
    expect(app.text()).toContain(`${words}`)
    await app.tap({ text: '提现', role: 'button' })
    expect(sentTo(app, askAt)).toEqual([])
  })

  test('that could not be worked out can be asked for again', async () => {
    let isOffline = true
    app = await openWithdraw(sampleQuote(), {
      [quoteAt]: (request) => {
        if (amountOf(request) > 0 && isOffline) throw new Error('no network')
        return answer(request)
      },
    })
    await typeAmount('20')
    await app.until(() => app.has({ text: '再试一次' }))
    expect(app.text()).toContain('没有网络')
    isOffline = false
    await app.tap({ text: '再试一次' })
    expect(app.has({ text: '提现 ¥20.00' })).toBe(true)
  })
})
