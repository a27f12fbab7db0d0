import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables } from './tables'

export type StaffActRow = Selectable<Tables['staff_acts']>
export type SignedAct = StaffActRow & { readonly by: string }

/** What staff did, which nobody takes back: who, when, why. */
export class StaffActStore {
  constructor(private readonly db: Db) {}

  /** False when an act of this id is there already; a competing insert is waited for. */
  async insert(act: Omit<Insertable<Tables['staff_acts']>, 'facts'> & { readonly facts?: StaffActRow['facts'] }): Promise<boolean> {
    const result = await this.db
      .insertInto('staff_acts')
      .values({ ...act, facts: JSON.stringify(act.facts ?? {}) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }

  async find(id: string): Promise<StaffActRow | null> {
    return (await this.db.selectFrom('staff_acts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  /** About these, newest first, with the name of who did it. */
  async listAbout(subjects: readonly string[], limit: number): Promise<readonly SignedAct[]> {
    if (subjects.length === 0) return []
    return await this.db
      .selectFrom('staff_acts')
      .innerJoin('people', 'people.id', 'staff_acts.person_id')
      .selectAll('staff_acts')
      .select('people.nickname as by')
      .where('subject', 'in', [...subjects])
      .orderBy('acted_at', 'desc')
      .orderBy('staff_acts.id', 'desc')
      .limit(limit)
      .execute()
  }
}
