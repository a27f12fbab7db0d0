import { type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Cursor } from '../domain/cursor'
import type { Db, Tables } from './tables'

export type InvitationRow = Selectable<Tables['invitations']> & { readonly joins: number }

/** HQ's invitations to open a shop. */
export class InvitationStore {
  constructor(private readonly db: Db) {}

  async insert(invitation: Insertable<Tables['invitations']>): Promise<void> {
    await this.db.insertInto('invitations').values(invitation).execute()
  }

  async find(token: string): Promise<InvitationRow | null> {
    return (await this.select().where('token', '=', token).executeTakeFirst()) ?? null
  }

  async update(token: string, change: Updateable<Tables['invitations']>): Promise<void> {
    await this.db.updateTable('invitations').set(change).where('token', '=', token).execute()
  }

  /** Newest first. */
  async list(after: Cursor | null, limit: number): Promise<readonly InvitationRow[]> {
    return await this.select()
      .$if(after !== null, (query) => query.where(sql<SqlBool>`(made_at, token) < (${after?.at}, ${after?.id})`))
      .orderBy('made_at', 'desc')
      .orderBy('token', 'desc')
      .limit(limit)
      .execute()
  }

  private select() {
    return this.db
      .selectFrom('invitations')
      .selectAll()
      .select(sql<number>`(select count(*)::int from sellers where sellers.invitation = invitations.token)`.as('joins'))
  }
}
