import { sql } from 'kysely'
import { fen } from '../../contract/money'
import { createStory, type Story, type StoryPerson } from '../support/story'
import { openPhone } from '../support/story-phones'
import { earns } from '../support/story-withdrawals'
import type { Phone } from '../support/weapp-runner/phone'

/* The statement on the seller's own phone, which remembers what it saw. */

let story: Story
let lin: StoryPerson
let phone: Phone
beforeAll(async () => {
  story = await createStory()
  lin = await story.seller('lin')
  await earns(story, lin, 20_000, 'chen')
})
afterAll(async () => {
  phone.close()
  await story.close()
})

/** The same phone again, with what it has kept. */
async function openStatement(): Promise<void> {
  const kept = phone?.storage
  phone?.close()
  phone = await openPhone(story, 'lin', { enter: { path: 'seller/pages/statement/index' }, ...(kept && { storage: kept }) })
  await phone.settle()
}

it('shows the month and its line, opens it in place, and leads to the order', async () => {
  await openStatement()
  expect(phone.page().text()).toContain('期初\n¥0.00\n收益\n+200.00\n期末\n¥200.00')
  expect(phone.page().text()).toContain('账目与上次看到的一致，共 2 笔')
  phone.page().tap({ text: /买了/ })
  await phone.settle()
  expect(phone.page().text()).toContain('货款\n¥2,000.00\n比例\n× 10%\n你得\n¥200.00')
  phone.page().tap({ text: '看这一单' })
  await phone.settle()
  expect(phone.page().path).toBe('seller/pages/order/index')
  expect(phone.page().text()).toContain('转为可提现 +200.00')
})

it('says so when somebody has changed the past in the database since', async () => {
  await sql`alter table postings disable trigger postings_append_only`.execute(story.database)
  await story.database
    .updateTable('postings')
    .set({ amount_fen: fen(1) })
    .where('seller_id', '=', lin.id)
    .where('chain_index', '=', 1)
    .execute()
  await story.passes({ days: 1 })
  await openStatement()
  expect(phone.page().text()).toContain('账目与这部手机上次看到的不一样：那时的 2 笔里，有的后来被改过')
  expect(phone.page().text()).toContain('打电话给总部')
  phone.page().tap({ text: '已经问清楚，从现在重新记' })
  await phone.settle()
  expect(phone.page().text()).not.toContain('被改过')
  await openStatement()
  expect(phone.page().text()).toContain('账目与上次看到的一致')
})
