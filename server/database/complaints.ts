import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { ComplaintState } from '../../contract/complaint-state'
import { limits } from '../../contract/limits'
import type { Cursor } from '../domain/cursor'
import type { Db, Tables } from './tables'

export type ComplaintRow = Selectable<Tables['complaints']>
export type ComplaintPostRow = Selectable<Tables['complaint_posts']>

export interface ListedComplaint {
  readonly complaint: ComplaintRow
  /** How it begins. */
  readonly words: string
  /** Who wrote it. */
  readonly nickname: string
}

export class ComplaintStore {
  constructor(private readonly db: Db) {}

  async insert(complaint: Insertable<Tables['complaints']>): Promise<void> {
    await this.db.insertInto('complaints').values(complaint).execute()
  }

  async find(complaintId: string): Promise<ComplaintRow | null> {
    return (await this.db.selectFrom('complaints').selectAll().where('id', '=', complaintId).executeTakeFirst()) ?? null
  }

  /** Locks it to the end of the transaction: whatever changes a complaint goes through here first. */
  async lock(complaintId: string): Promise<ComplaintRow | null> {
    return (await this.db.selectFrom('complaints').selectAll().where('id', '=', complaintId).forUpdate().executeTakeFirst()) ?? null
  }

  async update(complaintId: string, change: Updateable<Tables['complaints']>): Promise<void> {
    await this.db.updateTable('complaints').set(change).where('id', '=', complaintId).execute()
  }

  async insertPost(post: Insertable<Tables['complaint_posts']>): Promise<void> {
    await this.db.insertInto('complaint_posts').values(post).execute()
  }

  async findPost(postId: string): Promise<ComplaintPostRow | null> {
    return (await this.db.selectFrom('complaint_posts').selectAll().where('id', '=', postId).executeTakeFirst()) ?? null
  }

  /** Oldest first. */
  async listPosts(complaintId: string): Promise<readonly ComplaintPostRow[]> {
    return await this.db
      .selectFrom('complaint_posts')
      .selectAll()
      .where('complaint_id', '=', complaintId)
      .orderBy('posted_at')
      .orderBy(sql`id = complaint_id`, 'desc')
      .orderBy('id')
      .execute()
  }

  /** How many of a person's complaints are not closed. */
  async countUnclosed(personId: string): Promise<number> {
    const row = await this.db
      .selectFrom('complaints')
      .where('person_id', '=', personId)
      .where('state', '<>', 'closed')
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  }

  /** What waits for HQ, what of it is late, and what is answered and not closed. */
  async countWaiting(now: Date): Promise<{ readonly open: number; readonly overdue: number; readonly answered: number }> {
    return await this.db
      .selectFrom('complaints')
      .where('state', '<>', 'closed')
      .select([
        sql<number>`count(*) filter (where state = 'open')::int`.as('open'),
        sql<number>`count(*) filter (where state = 'open' and turn_until < ${now})::int`.as('overdue'),
        sql<number>`count(*) filter (where state = 'answered')::int`.as('answered'),
      ])
      .executeTakeFirstOrThrow()
  }

  /** A person's own, newest first. */
  async listOfPerson(personId: string, after: Cursor | null): Promise<readonly ListedComplaint[]> {
    let query = this.listed().where('complaints.person_id', '=', personId)
    if (after) query = query.where(sql<boolean>`(opened_at, complaints.id) < (${after.at}, ${after.id})`)
    return shaped(await query.orderBy('opened_at', 'desc').orderBy('complaints.id', 'desc').execute())
  }

  /** The nearest deadline first; of the closed, the last closed first. */
  async listInState(state: ComplaintState, after: Cursor | null): Promise<readonly ListedComplaint[]> {
    const direction = state === 'closed' ? 'desc' : 'asc'
    const beyond = sql.raw(state === 'closed' ? '<' : '>')
    let query = this.listed().where('complaints.state', '=', state)
    if (after) query = query.where(sql<boolean>`(turn_until, complaints.id) ${beyond} (${after.at}, ${after.id})`)
    return shaped(await query.orderBy('turn_until', direction).orderBy('complaints.id', direction).execute())
  }

  /** One more than a page, so that it is known whether there are more. */
  private listed() {
    return this.db
      .selectFrom('complaints')
      .innerJoin('people', 'people.id', 'complaints.person_id')
      .innerJoin('complaint_posts as first', 'first.id', 'complaints.id')
      .selectAll('complaints')
      .select(['people.nickname', 'first.words'])
      .limit(limits.pageSize + 1)
  }
}

function shaped(rows: readonly (ComplaintRow & { readonly nickname: string; readonly words: string })[]): readonly ListedComplaint[] {
  return rows.map(({ nickname, words, ...complaint }) => ({ complaint, nickname, words }))
}
