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
