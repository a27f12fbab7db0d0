import { sql } from 'kysely'
import type { Account } from '../../server/domain/ledger'
import { chainHash } from '../../server/domain/ledger'
import type { Story, StoryPerson } from './story'

/** All accounts and what they hold, in fen. */
export async function readAccounts(story: Story): Promise<ReadonlyMap<string, number>> {
  const accounts = new Map<string, number>()
  for (const { source, destination, amount_fen: amount } of await story.database.selectFrom('postings').selectAll().execute()) {
    accounts.set(source, (accounts.get(source) ?? 0) - amount)
    accounts.set(destination, (accounts.get(destination) ?? 0) + amount)
  }
  return accounts
}

/** What must be true of the books at any moment; throws where it is not. */
export async function expectSoundBooks(story: Story): Promise<void> {
  const accounts = await readAccounts(story)
  expect([...accounts.values()].reduce((sum, amount) => sum + amount, 0)).toBe(0)
  for (const order of await story.database.selectFrom('orders').selectAll().execute()) {
    const isOver = order.completed_at !== null || order.state === 'closed'
    if (isOver) expect([order.state, accounts.get(`order:${order.id}`) ?? 0]).toEqual([order.state, 0])
  }
  for (const seller of await story.database.selectFrom('sellers').selectAll().execute()) {
    const balance = (name: string) => accounts.get(`seller:${seller.person_id}:${name}`) ?? 0
    expect([seller.pending_fen, seller.available_fen, seller.withdrawing_fen]).toEqual([
      balance('pending'),
      balance('available'),
      balance('withdrawing'),
    ])
    await expectUnbrokenChain(story, seller.person_id, seller.chain_head)
  }
}

/** Each posting leads to the next, and the last to the head that the seller's phone was shown. */
export async function expectUnbrokenChain(story: Pick<Story, 'database'>, sellerId: string, head: string): Promise<void> {
  const rows = await story.database.selectFrom('postings').selectAll().where('seller_id', '=', sellerId).orderBy('chain_index').execute()
  let previous = ''
  for (const [index, row] of rows.entries()) {
    expect([row.chain_index, row.previous_hash]).toEqual([index + 1, previous])
    const posting = { source: row.source as Account, destination: row.destination as Account, amountFen: row.amount_fen }
    previous = chainHash(previous, { ...posting, entryKey: row.entry_key, chainIndex: index + 1 })
    expect(row.hash).toBe(previous)
  }
  expect(head).toBe(previous)
}

/** Pieces of each size: promised to nobody, and on the shelf. */
export async function readStock(story: Story, sizeId: string): Promise<{ readonly free: number; readonly onHand: number }> {
  const { stock } = await story.database.selectFrom('sizes').select('stock').where('id', '=', sizeId).executeTakeFirstOrThrow()
  const batches = await story.database.selectFrom('batches').select('on_hand').where('size_id', '=', sizeId).execute()
  return { free: stock, onHand: batches.reduce((sum, batch) => sum + batch.on_hand, 0) }
}

/** A seller's statement, page by page: each month's lines lead from its opening to its closing, and the last closing is all they have. */
export async function expectSoundStatement(seller: StoryPerson): Promise<void> {
  let cursor: number | undefined
  let closing: number | null = null
  let left: number | null = null
  do {
    const page = await seller.call('getStatement', { query: { cursor } })
    const all = page.pendingFen + page.availableFen + page.withdrawingFen
    for (const item of page.items) {
      if (item.kind !== 'month') {
        left = (left ?? 0) - item.amountFen
        continue
      }
      expect(item.closingFen).toBe(left ?? all)
      if (closing !== null) expect([item.month, item.closingFen]).toEqual([item.month, closing])
      expect(item.openingFen + item.earnedFen - item.takenBackFen - item.paidFen - item.taxFen).toBe(item.closingFen)
      closing = item.openingFen
      left = item.closingFen
    }
    cursor = page.nextCursor === null ? undefined : Number(page.nextCursor)
    if (cursor === undefined && page.items.length > 0) expect(left).toBe(0)
  } while (cursor !== undefined)
}

/** The months of a seller are the chain, cut where a month ended: nothing is missing, nothing stands twice. */
export async function expectSoundMonths(story: Story, sellerId: string): Promise<void> {
  const own = story.database.selectFrom('postings').selectAll().where('seller_id', '=', sellerId)
  const postings = await own.orderBy('chain_index').execute()
  const months = await story.database.selectFrom('seller_months').selectAll().where('seller_id', '=', sellerId).orderBy('month').execute()
  let [index, balance] = [1, 0]
  for (const month of months) {
    expect([month.first_index, month.opening_fen]).toEqual([index, balance])
    const stretch = postings.slice(month.first_index - 1, month.last_index)
    const sum = (isCounted: (row: (typeof stretch)[number]) => boolean) =>
      stretch.filter(isCounted).reduce((total, row) => total + row.amount_fen, 0)
    const isFrom = (row: { readonly source: string }) => row.source.startsWith('seller:')
    const sums = [
      sum((row) => row.source === 'hq:commission'),
      sum((row) => isFrom(row) && row.destination === 'hq:commission'),
      sum((row) => isFrom(row) && row.destination === 'wechat'),
      sum((row) => isFrom(row) && row.destination === 'tax:withheld'),
    ] as const
    expect([month.earned_fen, month.taken_back_fen, month.paid_fen, month.tax_fen]).toEqual(sums)
    balance += sums[0] - sums[1] - sums[2] - sums[3]
    index = month.last_index + 1
  }
  expect(index - 1).toBe(postings.length)
}

/** What cards, days and things say that they brought is what the orders say. */
export async function expectSoundCounters(story: Story, sellerId: string): Promise<void> {
  const ofOrders = await sql<Record<string, number>>`
    select count(*) as orders, count(paid_at) as paid, count(received_at) as received, count(*) filter (where paid_at is not null and exists (
        select 1 from refunds where order_id = orders.id and refunds.state = 'succeeded')) as refunded,
      coalesce(sum((select sum(commission_fen - clawback_fen) from order_lines where order_id = orders.id)) filter (where paid_at is not null), 0)::int8
        as fen
    from orders where seller_id = ${sellerId}`.execute(story.database)
  for (const table of ['tokens', 'seller_days', 'seller_things'] as const) {
    const counted = await sql`
      select coalesce(sum(orders), 0)::int8 as orders, coalesce(sum(paid_orders), 0)::int8 as paid, coalesce(sum(received_orders), 0)::int8 as received,
        coalesce(sum(refunded_orders), 0)::int8 as refunded, coalesce(sum(commission_fen), 0)::int8 as fen
      from ${sql.table(table)} where seller_id = ${sellerId}`.execute(story.database)
    expect([table, counted.rows]).toEqual([table, ofOrders.rows])
  }
  await expectSoundSold(story, sellerId)
}

/** What is counted of pieces by product and day, and of a seller's sales, is what the orders say. */
async function expectSoundSold(story: Story, sellerId: string): Promise<void> {
  const days = await sql`select product_id, on_day::text, pieces from product_days where pieces <> 0 order by 1, 2`.execute(story.database)
  const ofLines = await sql`
    select product_id, (paid_at at time zone 'Asia/Shanghai')::date::text as on_day, sum(quantity - refunded_quantity)::int as pieces
    from orders join order_lines on order_id = orders.id where paid_at is not null
    group by 1, 2 having sum(quantity - refunded_quantity) <> 0 order by 1, 2`.execute(story.database)
  expect(days.rows).toEqual(ofLines.rows)
  const sold = await sql<{ fen: number }>`
    select coalesce(sum(goods_fen), 0)::int8 as fen from orders where seller_id = ${sellerId} and paid_at is not null`.execute(
    story.database,
  )
  expect(await story.context.read.sellerLists.sumSold(sellerId)).toBe(sold.rows[0]?.fen)
}

/** Nothing is under way: of no order is anything pending, and nothing is on its way to anybody. */
export async function expectMoneySettled(story: Story, sellers: readonly StoryPerson[]): Promise<void> {
  for (const { id } of sellers) {
    const { pending_fen, withdrawing_fen } = await story.context.read.sellers.get(id)
    expect([pending_fen, withdrawing_fen]).toEqual([0, 0])
    const account = `seller:${id}:pending`
    const rows = await story.database
      .selectFrom('postings')
      .innerJoin('entries', 'entries.key', 'postings.entry_key')
      .select(['entries.order_id', 'source', 'destination', 'amount_fen'])
      .where((where) => where.or([where('source', '=', account), where('destination', '=', account)]))
      .execute()
    const pending = new Map<string | null, number>()
    for (const { order_id, destination, amount_fen } of rows)
      pending.set(order_id, (pending.get(order_id) ?? 0) + (destination === account ? amount_fen : -amount_fen))
    expect([...pending.values()].filter((amount) => amount !== 0)).toEqual([])
  }
}
