import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Cursor } from '../domain/cursor'
import type { YearSoFar } from '../domain/withholding'
import type { Db, Tables } from './tables'

export type WithdrawalRow = Selectable<Tables['withdrawals']>
export type BillRow = Selectable<Tables['transfer_bills']>
export type PayoutGroup = 'to-do' | 'under-way' | 'ended'

export interface WithdrawalWithBills {
  readonly withdrawal: WithdrawalRow
  /** In the order in which they are paid. */
  readonly bills: readonly BillRow[]
}

/** What needs somebody at HQ: WeChat would not take it, and goes on not taking it. */
const needsHq = sql<SqlBool>`
  exists (select 1 from transfer_bills b where b.withdrawal_id = withdrawals.id and b.state = 'asked' and b.refusal is not null)`

export class WithdrawalStore {
  constructor(private readonly db: Db) {}

  /** False when the seller has one under way, or the id is in use; a competing insert is waited for. */
  async insert(withdrawal: Insertable<Tables['withdrawals']>, bills: readonly Insertable<Tables['transfer_bills']>[]): Promise<boolean> {
    const inserted = await this.db
      .insertInto('withdrawals')
      .values(withdrawal)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) return false
    await this.db
      .insertInto('transfer_bills')
      .values([...bills])
      .execute()
    return true
  }

  async find(id: string): Promise<WithdrawalWithBills | null> {
    return await this.withBills(await this.db.selectFrom('withdrawals').selectAll().where('id', '=', id).executeTakeFirst())
  }

  /** The one under way, of which there is one at most. */
  async findOpen(sellerId: string): Promise<WithdrawalWithBills | null> {
    const open = this.db.selectFrom('withdrawals').selectAll().where('seller_id', '=', sellerId).where('ended_at', 'is', null)
    return await this.withBills(await open.executeTakeFirst())
  }

  /** Whose bills these are: the id of the withdrawal by bill number. */
  async listWithdrawalIds(billNos: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (billNos.length === 0) return new Map()
    const rows = await this.db
      .selectFrom('transfer_bills')
      .select(['id', 'withdrawal_id'])
      .where('id', 'in', [...billNos])
      .execute()
    return new Map(rows.map((row) => [row.id, row.withdrawal_id]))
  }

  async findBill(billNo: string): Promise<BillRow | null> {
    return (await this.db.selectFrom('transfer_bills').selectAll().where('id', '=', billNo).executeTakeFirst()) ?? null
  }

  /** Locks a bill's whole withdrawal to the end of the transaction. */
  async lockByBill(billNo: string): Promise<WithdrawalWithBills | null> {
    const bill = await this.findBill(billNo)
    return bill ? await this.lock(bill.withdrawal_id) : null
  }

  async lock(id: string): Promise<WithdrawalWithBills | null> {
    return await this.withBills(await this.db.selectFrom('withdrawals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
  }

  async updateBill(billNo: string, change: Updateable<Tables['transfer_bills']>): Promise<void> {
    await this.db.updateTable('transfer_bills').set(change).where('id', '=', billNo).execute()
  }

  async markEnded(id: string, at: Date): Promise<void> {
    await this.db.updateTable('withdrawals').set({ ended_at: at }).where('id', '=', id).execute()
  }

  /** What was paid to a seller in a calendar year of China, with the tax that was kept back. */
  async yearSoFar(sellerId: string, year: string): Promise<YearSoFar> {
    const rows = await this.db
      .selectFrom('seller_months')
      .select(['month', 'paid_fen', 'tax_fen'])
      .where('seller_id', '=', sellerId)
      .where('month', '>=', `${year}-01`)
      .where('month', '<=', `${year}-12`)
      .where(sql<SqlBool>`paid_fen > 0`)
      .orderBy('month')
      .execute()
    const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + read(row), 0)
    return {
      grossFen: sum((row) => row.paid_fen + row.tax_fen) as YearSoFar['grossFen'],
      taxFen: sum((row) => row.tax_fen) as YearSoFar['taxFen'],
      firstMonth: rows[0] ? Number(rows[0].month.slice(5)) : null,
    }
  }

  /** Of one seller, newest first. */
  async listOfSeller(sellerId: string, after: Cursor | null, limit: number): Promise<readonly WithdrawalWithBills[]> {
    const rows = await this.db
      .selectFrom('withdrawals')
      .selectAll()
      .where('seller_id', '=', sellerId)
      .$if(after !== null, (query) => query.where(sql<SqlBool>`(asked_at, id) < (${after?.at}, ${after?.id})`))
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute()
    return await this.allWithBills(rows)
  }

  /** Of everybody: what needs HQ and what is under way, oldest first; what has ended, newest first. */
  async listPayouts(group: PayoutGroup, after: Cursor | null, limit: number): Promise<readonly WithdrawalWithBills[]> {
    const base = this.db.selectFrom('withdrawals').selectAll()
    const rows =
      group === 'ended'
        ? base
            .where('ended_at', 'is not', null)
            .$if(after !== null, (query) => query.where(sql<SqlBool>`(ended_at, id) < (${after?.at}, ${after?.id})`))
            .orderBy('ended_at', 'desc')
            .orderBy('id', 'desc')
        : base
            .where('ended_at', 'is', null)
            .$if(group === 'to-do', (query) => query.where(needsHq))
            .$if(after !== null, (query) => query.where(sql<SqlBool>`(asked_at, id) > (${after?.at}, ${after?.id})`))
            .orderBy('asked_at')
            .orderBy('id')
    return await this.allWithBills(await rows.limit(limit).execute())
  }

  async countToDo(): Promise<number> {
    const row = await this.db
      .selectFrom('withdrawals')
      .select(sql<number>`count(*)`.as('count'))
      .where('ended_at', 'is', null)
      .where(needsHq)
      .executeTakeFirstOrThrow()
    return row.count
  }

  private async withBills(withdrawal: WithdrawalRow | undefined): Promise<WithdrawalWithBills | null> {
    return withdrawal ? ((await this.allWithBills([withdrawal]))[0] ?? null) : null
  }

  private async allWithBills(withdrawals: readonly WithdrawalRow[]): Promise<readonly WithdrawalWithBills[]> {
    if (withdrawals.length === 0) return []
    const ids = withdrawals.map(({ id }) => id)
    const bills = await this.db.selectFrom('transfer_bills').selectAll().where('withdrawal_id', 'in', ids).orderBy('position').execute()
    return withdrawals.map((withdrawal) => ({ withdrawal, bills: bills.filter((bill) => bill.withdrawal_id === withdrawal.id) }))
  }
}
