import type { Selectable } from 'kysely'
import { addFen, type Fen, zeroFen } from '../../contract/money'
import { applyPostings, type Balances, chainHash, type Entry, type Posting, sellerAccountOf } from '../domain/ledger'
import type { Db, Tables } from './tables'

interface Chain {
  readonly head: string
  readonly length: number
  readonly balances: Balances
}

export class LedgerStore {
  constructor(private readonly db: Db) {}

  /**
   * Posts an entry once; false when its key was posted before. Locks the row of the seller whose accounts it touches (at most one),
   * extends that seller's chain and keeps the balances the sums of the postings.
   */
  async post(entry: Entry, at: Date): Promise<boolean> {
    const inserted = await this.db
      .insertInto('entries')
      .values({ key: entry.key, kind: entry.kind, order_id: entry.orderId, posted_at: at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false
    if (entry.postings.length === 0) return true
    const sellerId = sellerOf(entry.postings)
    const chain = sellerId ? await this.lockChain(sellerId) : null
    const rows = chainRows(entry, sellerId, chain)
    await this.db.insertInto('postings').values(rows).execute()
    if (sellerId && chain) await this.saveChain(sellerId, chain, entry.postings, rows)
    return true
  }

  /** The sum of an account: what came in minus what went out. */
  async balanceOf(account: string): Promise<Fen> {
    const rows = await this.db
      .selectFrom('postings')
      .select(['source', 'destination', 'amount_fen'])
      .where((where) => where.or([where('source', '=', account), where('destination', '=', account)]))
      .execute()
    return addFen(zeroFen, ...rows.map((row) => (row.destination === account ? row.amount_fen : (-row.amount_fen as Fen))))
  }

  private async lockChain(sellerId: string): Promise<Chain> {
    const row = await this.db
      .selectFrom('sellers')
      .select(['chain_head', 'chain_length', 'pending_fen', 'available_fen', 'withdrawing_fen'])
      .where('person_id', '=', sellerId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const balances = { pending: row.pending_fen, available: row.available_fen, withdrawing: row.withdrawing_fen }
    return { head: row.chain_head, length: row.chain_length, balances }
  }

  private async saveChain(sellerId: string, chain: Chain, posted: readonly Posting[], rows: readonly ChainRow[]): Promise<void> {
    const after = applyPostings(chain.balances, sellerId, posted)
    const last = rows.findLast((row) => row.hash !== null)
    await this.db
      .updateTable('sellers')
      .set({
        pending_fen: after.pending,
        available_fen: after.available,
        withdrawing_fen: after.withdrawing,
        chain_head: last?.hash ?? chain.head,
        chain_length: last?.chain_index ?? chain.length,
      })
      .where('person_id', '=', sellerId)
      .execute()
  }
}

type ChainRow = Selectable<Tables['postings']>

function sellerOf(postings: readonly Posting[]): string | null {
  const sellers = new Set(
    postings.flatMap(({ source, destination }) => [sellerAccountOf(source)?.sellerId, sellerAccountOf(destination)?.sellerId]),
  )
  sellers.delete(undefined)
  if (sellers.size > 1) throw new Error('an entry touches two sellers')
  return [...sellers][0] ?? null
}

function chainRows(entry: Entry, sellerId: string | null, chain: Chain | null): ChainRow[] {
  let previous = chain?.head ?? ''
  let index = chain?.length ?? 0
  return entry.postings.map((posting, position) => {
    const row = { entry_key: entry.key, position, source: posting.source, destination: posting.destination, amount_fen: posting.amountFen }
    const touchesSeller = sellerId !== null && (sellerAccountOf(posting.source) ?? sellerAccountOf(posting.destination)) !== null
    if (!touchesSeller) return { ...row, seller_id: null, chain_index: null, previous_hash: null, hash: null }
    index += 1
    const before = previous
    previous = chainHash(before, { ...posting, entryKey: entry.key, chainIndex: index })
    return { ...row, seller_id: sellerId, chain_index: index, previous_hash: before, hash: previous }
  })
}
