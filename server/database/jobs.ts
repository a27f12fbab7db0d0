import { type Selectable, sql } from 'kysely'
import type { Db, Tables } from './tables'

export type JobKind =
  | 'close-unpaid'
  | 'poll-payment'
  | 'upload-shipping'
  | 'follow-parcel'
  | 'receive-by-time'
  | 'settle-commission'
  | 'request-refund'
  | 'poll-refund'
  | 'close-complaint'
  | 'erase-person'
  | 'drop-upload'
  | 'drop-drawing'
  | 'check-picture'
  | 'check-words'
  | 'remove-object'
  | 'claim-deadline'
  | 'check-receipt'
  | 'send-message'
  | 'send-transfer'
  | 'poll-transfer'

export type JobRow = Selectable<Tables['jobs']>

export class JobStore {
  constructor(private readonly db: Db) {}

  /** Plans a job in the transaction of its cause; the same kind and key again moves it to the new time. */
  async plan(kind: JobKind, key: string, runAt: Date): Promise<void> {
    await this.db
      .insertInto('jobs')
      .values({ kind, key, run_at: runAt, locked_until: null })
      .onConflict((conflict) =>
        conflict.columns(['kind', 'key']).doUpdateSet({ run_at: runAt, locked_until: null, attempts: 0, last_error: null }),
      )
      .execute()
  }

  async drop(kind: JobKind, key: string): Promise<void> {
    await this.db.deleteFrom('jobs').where('kind', '=', kind).where('key', '=', key).execute()
  }

  /** Takes due jobs for this process until `lockedUntil`; other processes skip them. */
  async claim(now: Date, lockedUntil: Date, limit: number): Promise<readonly JobRow[]> {
    const result = await sql<JobRow>`
      update jobs set locked_until = ${lockedUntil}, attempts = attempts + 1
      where (kind, key) in (
        select kind, key from jobs
        where run_at <= ${now} and (locked_until is null or locked_until <= ${now})
        order by run_at limit ${limit} for update skip locked
      )
      returning *`.execute(this.db)
    return result.rows
  }

  /** Ends a claimed job, unless it was planned anew while it ran. */
  async finish(job: JobRow): Promise<void> {
    await this.db
      .deleteFrom('jobs')
      .where('kind', '=', job.kind)
      .where('key', '=', job.key)
      .where('locked_until', '=', job.locked_until)
      .execute()
  }

  async retry(job: JobRow, runAt: Date, error: string | null): Promise<void> {
    const attempts = error === null ? 0 : job.attempts
    await this.db
      .updateTable('jobs')
      .set({ run_at: runAt, locked_until: null, attempts, last_error: error })
      .where('kind', '=', job.kind)
      .where('key', '=', job.key)
      .where('locked_until', '=', job.locked_until)
      .execute()
  }
}
