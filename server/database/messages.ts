import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { MessageKind } from '../../contract/api/messages'
import type { Db, Tables } from './tables'

export type MessageRow = Selectable<Tables['messages']>
export type MessageAnswerRow = Selectable<Tables['message_answers']>

/** One-time messages: what people allowed, and what was or will be sent. */
export class MessageStore {
  constructor(private readonly db: Db) {}

  /** Adds what is new; an answer of the same id and kind stays as it was. */
  async insertAnswers(answers: readonly Insertable<Tables['message_answers']>[]): Promise<void> {
    await this.db
      .insertInto('message_answers')
      .values([...answers])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async listAnswersOf(id: string): Promise<readonly MessageAnswerRow[]> {
    return await this.db.selectFrom('message_answers').selectAll().where('id', '=', id).orderBy('kind').execute()
  }

  /** How many messages of each kind may still be sent, and when the person last said no. */
  async listStandings(personId: string): Promise<readonly { kind: MessageKind; left: number; refusedAt: Date | null }[]> {
    return await this.db
      .selectFrom('message_answers')
      .where('person_id', '=', personId)
      .select(['kind', sql<number>`(count(*) filter (where is_accepted and used_at is null))::int`.as('left')])
      .select(sql<Date | null>`max(answered_at) filter (where not is_accepted)`.as('refusedAt'))
      .groupBy('kind')
      .execute()
  }

  /** False when a message of this key is there already. */
  async insert(message: Omit<Insertable<Tables['messages']>, 'facts'> & { readonly facts: MessageRow['facts'] }): Promise<boolean> {
    const result = await this.db
      .insertInto('messages')
      .values({ ...message, facts: JSON.stringify(message.facts) })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }

  /** Takes a planned message for sending; null when there is none, or somebody has taken it. */
  async claim(key: string): Promise<MessageRow | null> {
    const claimed = this.db.updateTable('messages').set({ state: 'sending' }).where('key', '=', key).where('state', '=', 'planned')
    return (await claimed.returningAll().executeTakeFirst()) ?? null
  }

  async mark(key: string, state: MessageRow['state'], endedAt: Date | null): Promise<void> {
    await this.db.updateTable('messages').set({ state, ended_at: endedAt }).where('key', '=', key).execute()
  }

  /** Uses up the oldest leave this person gave for this kind of message and answers its id; null when there is none. */
  async takeLeave(personId: string, kind: MessageKind, at: Date): Promise<string | null> {
    const oldest = this.unused(personId, kind).select('id').orderBy('answered_at').limit(1).forUpdate().skipLocked()
    const used = this.db.updateTable('message_answers').set({ used_at: at }).where('kind', '=', kind).where('id', 'in', oldest)
    return (await used.returning('id').executeTakeFirst())?.id ?? null
  }

  async returnLeave(id: string, kind: MessageKind): Promise<void> {
    await this.db.updateTable('message_answers').set({ used_at: null }).where('id', '=', id).where('kind', '=', kind).execute()
  }

  /** WeChat says that there is no leave, whatever we counted. */
  async dropLeaves(personId: string, kind: MessageKind, at: Date): Promise<void> {
    const ids = this.unused(personId, kind).select('id')
    await this.db.updateTable('message_answers').set({ used_at: at }).where('kind', '=', kind).where('id', 'in', ids).execute()
  }

  private unused(personId: string, kind: MessageKind) {
    return this.db
      .selectFrom('message_answers')
      .where('person_id', '=', personId)
      .where('kind', '=', kind)
      .where('is_accepted', '=', true)
      .where('used_at', 'is', null)
  }
}
