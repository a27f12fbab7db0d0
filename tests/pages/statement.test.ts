import type { Statement } from '@contract/api/types'
import { fen } from '@contract/money'
import type { Answers } from '../support/pages/answers'
import { answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'
import type { PageRequest } from '../support/pages/requests'
import { sampleCommission, sampleCommissionLine, sampleEarned, sampleMonth, samplePaid, sampleStatement } from '../support/seller-samples'

const path = 'seller/pages/statement/index'
const statement = 'GET /api/seller/statement'
const chain = 'GET /api/seller/chain'

let app: MountedApp

afterEach(() => app.unmount())

const emptyChain = { postings: [], length: 0, head: '' }

async function open(changes: Partial<Statement> = {}, others: Answers = {}): Promise<void> {
  const requests = answering({ [statement]: sampleStatement(changes), [chain]: emptyChain, ...others })
  app = await mountApp({ path, requests, stored: signedIn })
}

test('three sums, then the month from its opening to its closing, and its lines; the chain is asked for afterwards', async () => {
  await open()
  expect(app.requests.map((request) => request.path)).toEqual(['/api/seller/statement', '/api/seller/chain?after=0'])
  expect(app.text()).toContain('待结算\n312.80\n可提现\n1,286.40\n已提现\n3,420.00')
  expect(app.text()).toContain('期初\n¥100.00\n收益\n+24.29\n退回\n−12.80\n提现\n−50.00\n期末\n¥61.49')
  expect(app.text()).toContain('陈敏买了凤凰单丛\n+24.29\n11 月 23 日 10:05\n待结算')
  expect(app.text().replaceAll('\u00a0', ' ')).toContain('老周退了 1 罐单丛\n−12.80\n11 月 12 日 09:15\n退回')
  expect(app.text()).toContain('提现到微信\n−50.00')
})

test('a row opens in place to its sum, the rule and the card, one at a time; from there to the order', async () => {
  await open()
  await app.tap({ text: '陈敏买了凤凰单丛' })
  expect(app.text()).toContain('货款\n¥256.00\n优惠摊到这一样\n−¥13.06\n比例\n× 10%\n你得\n¥24.29\n陈敏 11 月 18 日从你的聊天卡片进来')
  expect(app.text()).toContain('卡片是你 11 月 16 日分享的凤凰单丛。')
  await app.tap({ text: /老周退了/ })
  expect(app.text()).toContain('售后退了款')
  expect(app.text()).not.toContain('× 10%')
  await app.tap({ text: '看这一单' })
  expect(app.path()).toBe('seller/pages/order/index')
  expect(window.location.search).toBe('?id=01kazz000000000000000000k2')
})

test('an order of two products shows the sum of each, before anything was taken back', async () => {
  const lines = [
    sampleCommissionLine({ refundedFen: fen(24294), clawbackFen: fen(2429) }),
    sampleCommissionLine({
      id: '01kazz0000000000000000n002',
      name: { zh: '椴树蜜', en: 'Honey' },
      rateBps: 2000,
      commissionFen: fen(1000),
    }),
  ]
  const commission = sampleCommission({ lines, commissionFen: fen(3429), clawbackFen: fen(2429) })
  await open({ items: [sampleMonth(), sampleEarned({ commission })] })
  await app.tap({ text: '陈敏买了凤凰单丛' })
  expect(app.text()).toMatch(/凤凰单丛 75 g 一罐.× 1|凤凰单丛 75 g 一罐/)
  expect(app.text()).toContain('× 20%\n你得\n¥10.00\n一共\n¥34.29')
  expect(app.text()).not.toContain('退款\n')
})

test('money on its way, and a balance below zero, are explained', async () => {
  await open({ withdrawingFen: fen(2000), availableFen: fen(-1500) })
  expect(app.text()).toContain('另有 ¥20.00 正在提现')
  expect(app.text()).toContain('由以后的收益补上')
})

test('a withdrawal leads to all of them', async () => {
  await open()
  await app.tap({ text: /^提现到微信/ })
  expect(app.path()).toBe('seller/pages/withdrawals/index')
})

test('a payout that WeChat made late says so, and tax is a line of its own', async () => {
  await open({
    items: [
      sampleMonth({ taxFen: fen(30) }),
      samplePaid({ isLate: true }),
      { ...samplePaid({ index: 6, amountFen: fen(-30) }), kind: 'tax' },
    ],
  })
  expect(app.text()).toContain('微信后来付了')
  expect(app.text()).toContain('代扣税\n−0.30')
})

test('another month is asked for by its tab; the sums and the tabs stay meanwhile', async () => {
  const october = sampleStatement({ items: [sampleMonth({ month: '2026-10', openingFen: fen(0), closingFen: fen(10_000) })] })
  const answer = ({ path: asked }: PageRequest) => ok(asked.includes('month=2026-10') ? october : sampleStatement())
  await open({}, { [statement]: answer })
  expect(app.findAll({ role: 'tab' }).map((tab) => tab.textContent)).toEqual(['11 月', '10 月'])
  await app.tap({ text: '10 月', role: 'tab' })
  expect(app.text()).toContain('期末\n¥100.00')
  expect(app.text()).not.toContain('期末\n¥61.49')
  expect(app.text()).toContain('已提现\n3,420.00')
})

test('goes on after a page, under the same month', async () => {
  const next = sampleStatement({ items: [samplePaid({ index: 3, amountFen: fen(-700) })] })
  const answer = ({ path: asked }: PageRequest) => ok(asked.includes('cursor=7') ? next : sampleStatement({ nextCursor: '7' }))
  await open({}, { [statement]: answer })
  await app.tap({ text: '再看一些' })
  expect(app.text()).toContain('−7.00')
  expect(app.findAll({ text: /^期末/ })).toHaveLength(1)
})

test('a month as a file: asked for, then given at a tap', async () => {
  const file = { fileName: '收益明细-2026-11.csv', text: '\uFEFF时间\r\n' }
  await open({}, { 'GET /api/seller/statement/2026-11': file })
  const blobs: Blob[] = []
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob)
    return 'blob:x'
  }
  URL.revokeObjectURL = () => undefined
  const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    expect(this.download).toBe(file.fileName)
  })
  await app.tap({ text: '导出' })
  expect(app.requests.at(-1)?.path).toBe('/api/seller/statement/2026-11?language=zh')
  expect(app.text()).toContain('11 月的明细')
  await app.tap({ text: '存成文件' })
  expect(clicked).toHaveBeenCalledTimes(1)
  expect(blobs.map(({ type, size }) => [type, size])).toEqual([['text/csv', 3 + 6 + 2]])
  clicked.mockRestore()
})

test('a file that does not come says why, and the statement stays', async () => {
  await open({}, { 'GET /api/seller/statement/2026-11': offline })
  await app.tap({ text: '导出' })
  expect(app.findAll({ role: 'alert' })).toHaveLength(1)
  expect(app.text()).toContain('陈敏买了凤凰单丛')
})

test('nothing yet says what to do', async () => {
  await open({ items: [], months: [] })
  expect(app.text()).toContain('还没有收益')
  expect(app.findAll({ role: 'tab' })).toEqual([])
})

test('without a network and nothing seen, it says so', async () => {
  app = await mountApp({ path, requests: offline, stored: signedIn })
  expect(app.text()).toContain('没有网络')
  expect(app.has({ text: '再试一次' })).toBe(true)
})
