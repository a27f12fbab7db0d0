import { type ExpressionBuilder, type Insertable, type Selectable, sql } from 'kysely'
import type { UploadPurpose, UploadState } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import type { Db, Tables } from './tables'

export type UploadRow = Selectable<Tables['uploads']>

export interface Attachment {
  readonly personId: string
  readonly purpose: UploadPurpose
  readonly ids: readonly string[]
  /** The id of what they belong to from now on. */
  readonly to: string
  readonly at: Date
}

export class UploadStore {
  constructor(private readonly db: Db) {}

  async insert(upload: Insertable<Tables['uploads']>): Promise<void> {
    await this.db.insertInto('uploads').values(upload).execute()
  }

  async find(id: string): Promise<UploadRow | null> {
    return (await this.db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  }

  /** The one picture that a person set for a purpose: it belongs to them. */
  async findOwn(personId: string, purpose: UploadPurpose): Promise<UploadRow | null> {
    const own = this.db.selectFrom('uploads').selectAll().where('attached_to', '=', personId).where('purpose', '=', purpose)
    return (await own.executeTakeFirst()) ?? null
  }

  /** How many of a person's pictures belong to nothing yet. */
  async countWaiting(personId: string): Promise<number> {
    const { count } = await this.db
      .selectFrom('uploads')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('person_id', '=', personId)
      .where('attached_to', 'is', null)
      .executeTakeFirstOrThrow()
    return count
  }

  /** Gives a person's own unattached pictures to something, in this order; saying it again changes nothing. Refuses with picture-unknown. */
  async attach({ personId, purpose, ids, to, at }: Attachment): Promise<void> {
    for (const [position, id] of ids.entries()) {
      const { numUpdatedRows } = await this.db
        .updateTable('uploads')
        .set({ attached_to: to, position, attached_at: at })
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .where('purpose', '=', purpose)
        .where((is) => is.or([is('attached_to', 'is', null), is.and([is('attached_to', '=', to), is('position', '=', position)])]))
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) refuse('picture-unknown', { id })
    }
  }

  /** The pictures of each of these things, in order. */
  async listAttached(to: readonly string[]): Promise<ReadonlyMap<string, readonly UploadRow[]>> {
    const rows =
      to.length === 0
        ? []
        : await this.db
            .selectFrom('uploads')
            .selectAll()
            .where('attached_to', 'in', [...to])
            .orderBy('attached_to')
            .orderBy('position')
            .execute()
    return new Map(to.map((id) => [id, rows.filter((row) => row.attached_to === id)]))
  }

  /** Deletes a picture that still belongs to nothing and names its object. Null when it is attached, or gone. */
  async deleteWaiting(id: string): Promise<string | null> {
    const row = await this.db
      .deleteFrom('uploads')
      .where('id', '=', id)
      .where('attached_to', 'is', null)
      .returning('object_name')
      .executeTakeFirst()
    return row?.object_name ?? null
  }

  /** Deletes a person's pictures, all or those for one purpose but one, and names their objects. */
  async deleteOfPerson(
    personId: string,
    kept?: { readonly purpose: UploadPurpose; readonly except: string | null },
  ): Promise<readonly string[]> {
    let own = this.db.deleteFrom('uploads').where('person_id', '=', personId)
    if (kept)
      own = own
        .where('purpose', '=', kept.purpose)
        .where('attached_to', 'is not', null)
        .where('id', '<>', kept.except ?? '')
    return (await own.returning('object_name').execute()).map((row) => row.object_name)
  }

  async findByTrace(traceId: string): Promise<UploadRow | null> {
    return (await this.db.selectFrom('uploads').selectAll().where('trace_id', '=', traceId).executeTakeFirst()) ?? null
  }

  /** A check is under way. */
  async noteCheck(id: string, traceId: string): Promise<void> {
    const checks = (is: ExpressionBuilder<Tables, 'uploads'>) => is('checks', '+', 1)
    await this.db.updateTable('uploads').set({ trace_id: traceId, checks }).where('id', '=', id).execute()
  }

  async setState(id: string, state: UploadState): Promise<void> {
    await this.db.updateTable('uploads').set({ state }).where('id', '=', id).execute()
  }
}
