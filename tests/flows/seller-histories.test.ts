import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { fen } from '../../contract/money'
import {
  expectMoneySettled,
  expectSoundBooks,
  expectSoundCounters,
  expectSoundMonths,
  expectSoundStatement,
} from '../support/ledger-checks'
import { passes, type Scene, type SellerStep, sellerSteps, takeSellerStep } from '../support/seller-steps'
import { createStory, type Story, type StoryPerson } from '../support/story'
import { RefusedAnswer } from '../support/story-call'
import { calmTransfers } from '../support/story-withdrawals'

/* Any history of sales, money paid back, withdrawals in several bills, what WeChat says of them in any order, and pauses: every fen of a seller
   is in the ledger once, and the statement, its months and its files say the same. */

let story: Story
let buyer: StoryPerson
let hq: StoryPerson
beforeAll(async () => {
  story = await createStory()
  hq = await story.hq()
  buyer = await story.person('buyer')
})
afterAll(() => story.close())

const sale = (seller: number, pieces = 3): SellerStep => ({ does: 'sale', seller, pieces, until: 'received' })
const wait = (minutes: number): SellerStep => ({ does: 'wait', minutes })
const withdraw = (percent = 100, phones = 1): SellerStep => ({ does: 'withdraw', seller: 0, percent, phones })
const on = (deed: Extract<SellerStep, { does: 'on-withdrawal' }>['deed']): SellerStep => {
  return { does: 'on-withdrawal', seller: 0, deed, isDouble: true }
}
const back = (percent: number): SellerStep => ({ does: 'back', sale: 0, percent, isDouble: true })
const says = (bill: number, state: 'paid' | 'failed'): SellerStep => ({ does: 'news', seller: 0, bill, state, times: 3 })
const tax = (rule: 'none' | 'cumulative'): SellerStep => ({ does: 'tax', rule })
const [free, day] = [wait(9 * 1440), wait(26 * 60)]
/** So that each run, whatever else it tries, sees these. */
const knownHistories: [SellerStep[]][] = [
  // Bill by bill to the end, and a part of what it came from goes back while it waits.
  [[sale(0), free, withdraw(100, 2), on('confirm'), wait(1), back(33), wait(1), on('confirm'), wait(1), on('confirm'), wait(1)]],
  // Nobody confirms; then a late success; then taken out again although it is not there.
  [[sale(0), free, withdraw(), on('close'), day, says(0, 'paid'), withdraw(), back(100), wait(5), withdraw()]],
  // Called back, paused, resumed, asked again with tax.
  [
    [
      ...([sale(0), sale(1), free, withdraw(40), on('call-back'), wait(1), { does: 'suspend', seller: 0 }, withdraw()] as const),
      ...([{ does: 'go-on', seller: 0 }, wait(20 * 1440), withdraw(), on('confirm'), wait(1), says(0, 'failed')] as const),
    ],
  ],
  // Taxed from now on, for all that was paid this year: of a small one next to nothing is left.
  [
    [
      ...([tax('none'), ...Array<SellerStep>(6).fill(sale(0)), free, withdraw()] as const),
      ...Array.from({ length: 16 }, (_, place) => (place % 2 === 0 ? on('confirm') : wait(1))),
      ...([sale(0, 1), free, tax('cumulative'), withdraw(1), on('confirm'), wait(1), withdraw()] as const),
    ],
  ],
  // WeChat is busy for longer than a bill can be confirmed.
  [[sale(0), free, withdraw(), { does: 'fault', fault: 'busy', isOn: true }, wait(1560)]],
  // WeChat would not take it, HQ gives it back; two parts back of one order.
  [
    [
      ...([sale(0), free, { does: 'fault', fault: 'transfer_not_enough', isOn: true }, withdraw(), wait(5), on('void')] as const),
      ...([back(1), wait(5), back(1), wait(5), { does: 'fault', fault: 'transfer_lost', isOn: true }, withdraw(), on('confirm')] as const),
    ],
  ],
]

/** Refusals are answers too; anything else that goes wrong fails the test. */
async function tries(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!(error instanceof RefusedAnswer) || error.status === 500) throw error
  })
}

let histories = 0

async function openScene(): Promise<Scene> {
  histories += 1
  await calmTransfers(story)
  await story.settings({ transferLimitFen: fen(230_000), taxRule: histories % 2 === 0 ? 'cumulative' : 'none' })
  story.sandbox.faults.transfer_limit = 230_000
  const sellers = [await story.seller(`a${histories}`), await story.seller(`b${histories}`)]
  // However long it takes, nobody signs in anew while WeChat is busy.
  await story.database
    .updateTable('sessions')
    .set({ expires_at: new Date('2999-01-01') })
    .execute()
  // Odd prices, so that nothing is round, and high ones: so that there is tax, and bills that need a name.
  const goods = await story.goods({ sizes: [{ price_fen: fen(997_301), stock: 10_000, batches: [{ best_before: '2999-01-01' }] }] })
  const cards = [await sellers[0]?.shares(goods), await sellers[1]?.shares(goods)].flatMap((card) => card ?? [])
  return { story, goods, sellers, cards, buyer, hq, sales: [], paid: new Set() }
}

/** Nothing goes wrong any more and everybody does what is theirs to do: whatever was under way comes to its end. */
async function settleEverything(scene: Scene): Promise<void> {
  await calmTransfers(story)
  story.sandbox.faults.transfer_limit = 230_000
  for (const seller of scene.sellers) await tries(() => hq.letsGoOn(seller))
  for (const minutes of [1, 5, 15]) await story.passes({ minutes })
  for (const order of scene.sales) await tries(() => hq.ships(order))
  for (const order of scene.sales) await tries(() => buyer.receives(order))
  for (const minutes of [9 * 1440, 120, 27 * 60, 27 * 60]) await passes(scene, minutes)
}

/** Each fen that left is a fen that WeChat says it paid, once. */
async function expectPaidOnce(scene: Scene): Promise<void> {
  for (const seller of scene.sellers) {
    const withdrawals = await seller.listsWithdrawals()
    for (const { state, grossFen, paidFen, returnedFen, bills } of withdrawals) {
      expect(['paid', 'part-paid', 'returned']).toContain(state)
      const paid = bills.filter((bill) => bill.state === 'paid')
      expect(paid).toEqual(bills.filter((bill) => scene.paid.has(bill.id)))
      const taxFen = paid.reduce((sum, bill) => sum + bill.taxFen, 0)
      expect([paidFen + taxFen + returnedFen, returnedFen >= 0]).toEqual([grossFen, true])
    }
  }
}

/** The files of all months, one after another: each line once, and each closing balance the next opening one. */
async function expectSoundFiles(seller: StoryPerson): Promise<void> {
  const months = await story.database.selectFrom('seller_months').selectAll().where('seller_id', '=', seller.id).orderBy('month').execute()
  let balance = 0
  for (const row of months) {
    const { text } = await seller.call('exportStatement', { params: { month: row.month }, query: { language: 'en' } })
    const [, opening, ...rest] = parse(text, { bom: true, recordDelimiter: '\r\n' }) as string[][]
    const amounts = [opening, ...rest].map((cells) => Math.round(Number(cells?.[7]) * 100))
    const closing = amounts.pop()
    expect(amounts[0]).toBe(balance)
    balance = amounts.reduce((sum, amount) => sum + amount, 0)
    expect(closing).toBe(balance)
  }
  const { pending_fen, available_fen, withdrawing_fen } = await story.context.read.sellers.get(seller.id)
  expect(balance).toBe(pending_fen + available_fen + withdrawing_fen)
}

async function expectSound(scene: Scene): Promise<void> {
  await expectSoundBooks(story)
  for (const seller of scene.sellers) {
    await expectSoundMonths(story, seller.id)
    await expectSoundStatement(seller)
    await expectSoundFiles(seller)
    await expectSoundCounters(story, seller.id)
  }
}

it('keeps each fen of a seller in one place, and every statement of it the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sellerSteps, { minLength: 12, maxLength: 40 }), async (history) => {
      const scene = await openScene()
      for (const step of history) await tries(() => takeSellerStep(scene, step))
      await expectSound(scene)
      await settleEverything(scene)
      await expectSound(scene)
      await expectPaidOnce(scene)
      await expectMoneySettled(story, scene.sellers)
    }),
    { numRuns: 20, examples: knownHistories, endOnFailure: true },
  )
  // Without these the above proves little.
  const kinds = await story.database.selectFrom('entries').select('kind').distinct().execute()
  const expected = ['pay', 'refund', 'settle', 'transfer', 'transfer-late', 'transfer-return', 'withdraw']
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(expected)
  const bills = await story.database.selectFrom('transfer_bills').select(['state', 'withdrawal_id']).execute()
  expect(new Set(bills.map(({ state }) => state))).toEqual(new Set(['paid', 'returned', 'paid-late']))
  expect(bills.length).toBeGreaterThan(new Set(bills.map((bill) => bill.withdrawal_id)).size)
}, 120_000)
