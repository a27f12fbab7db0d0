import { type Selectable, sql } from 'kysely'
import { addFen, type Fen, zeroFen } from '../../contract/money'
import { applyPostings, type Balances, chainHash, type Entry, movementsOf, type Posting, sellerAccountOf } from '../domain/ledger'
import { businessDay } from '../domain/time'
import type { Db, Tables } from './tables'

interface Chain {
  readonly head: string
  readonly length: number
  readonly balances: Balances
  /** The newest month of the seller's statement. */
  readonly month: string
}

export class LedgerStore {
  constructor(private readonly db: Db) {}

  /**
   * Posts an entry once; false when its key was posted before. Locks the row of the seller whose accounts it touches (at most one),
   * extends that seller's chain and keeps the balances the sums of the postings.
   */
  async post(entry: Entry, at: Date): Promise<boolean> {
    if (!(await this.insertEntry(entry, at))) return false
    if (entry.postings.length === 0) return true
    const sellerId = sellerOf(entry.postings)
    await this.insertPostings(entry, at, sellerId, sellerId ? await this.lockChain(sellerId) : null)
    return true
  }

  /**
   * Posts a withdrawal's entry when the balance covers it and the shop is not paused, both said in the statement that takes the money;
   * else false, and nothing has happened.
   */
  async postClaim(entry: Entry, claim: { readonly sellerId: string; readonly amountFen: Fen }, at: Date): Promise<boolean> {
    const { sellerId, amountFen } = claim
    const taken = await sql<SellerChain>`
      update sellers set available_fen = available_fen - ${amountFen}, withdrawing_fen = withdrawing_fen + ${amountFen}
      where person_id = ${sellerId} and state <> 'suspended' and available_fen >= ${amountFen}
      returning chain_head, chain_length, chain_month, pending_fen, available_fen + ${amountFen} as available_fen,
        withdrawing_fen - ${amountFen} as withdrawing_fen`.execute(this.db)
    const row = taken.rows[0]
    if (!row) return false
    if (!(await this.insertEntry(entry, at))) throw new Error('a withdrawal was claimed twice')
    await this.insertPostings(entry, at, sellerId, chainOf(row))
    return true
  }

  private async insertEntry(entry: Entry, at: Date): Promise<boolean> {
    const inserted = await this.db
      .insertInto('entries')
      .values({ key: entry.key, kind: entry.kind, order_id: entry.orderId, posted_at: at })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  }

  private async insertPostings(entry: Entry, at: Date, sellerId: string | null, chain: Chain | null): Promise<void> {
    const rows = chainRows(entry, sellerId, chain)
    await this.db.insertInto('postings').values(rows).execute()
    if (!sellerId || !chain) return
    // What is posted late belongs to the month that is open: a closed one never changes.
    const own = businessDay(at).slice(0, 7)
    const month = own > chain.month ? own : chain.month
    await this.saveChain(sellerId, { ...chain, month }, entry.postings, rows)
    await this.addToMonth(sellerId, { ...chain, month }, entry.postings, rows)
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
      .select(['chain_head', 'chain_length', 'chain_month', 'pending_fen', 'available_fen', 'withdrawing_fen'])
      .where('person_id', '=', sellerId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    return chainOf(row)
  }

  private async addToMonth(sellerId: string, chain: Chain, posted: readonly Posting[], rows: readonly ChainRow[]): Promise<void> {
    const { pending, available, withdrawing } = chain.balances
    const { earnedFen, takenBackFen, paidFen, taxFen } = movementsOf(posted)
    const last = rows.findLast((row) => row.chain_index !== null)?.chain_index ?? chain.length
    await sql`
      insert into seller_months as known
        (seller_id, month, first_index, last_index, opening_fen, earned_fen, taken_back_fen, paid_fen, tax_fen)
      values (${sellerId}, ${chain.month}, ${chain.length + 1}, ${last}, ${addFen(pending, available, withdrawing)},
        ${earnedFen}, ${takenBackFen}, ${paidFen}, ${taxFen})
      on conflict (seller_id, month) do update set last_index = excluded.last_index, earned_fen = known.earned_fen + excluded.earned_fen,
        taken_back_fen = known.taken_back_fen + excluded.taken_back_fen, paid_fen = known.paid_fen + excluded.paid_fen,
        tax_fen = known.tax_fen + excluded.tax_fen`.execute(this.db)
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
        chain_month: chain.month,
      })
      .where('person_id', '=', sellerId)
      .execute()
  }
}

type ChainRow = Selectable<Tables['postings']>
type SellerChain = Pick<
  Selectable<Tables['sellers']>,
  'chain_head' | 'chain_length' | 'chain_month' | 'pending_fen' | 'available_fen' | 'withdrawing_fen'
>

function chainOf(row: SellerChain): Chain {
  const balances = { pending: row.pending_fen, available: row.available_fen, withdrawing: row.withdrawing_fen }
  return { head: row.chain_head, length: row.chain_length, balances, month: row.chain_month }
}

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
