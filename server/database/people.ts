import type { Insertable, Selectable } from 'kysely'
import type { Db, Tables } from './tables'
import type { SellerState } from './values'

export type PersonRow = Selectable<Tables['people']>

/** A person as a session shows them. */
export interface SignedPerson {
  readonly id: string
  readonly nickname: string
  readonly avatar: string | null
  readonly isHq: boolean
  readonly seller: { readonly shopName: string; readonly state: SellerState } | null
}

export class PeopleStore {
  constructor(private readonly db: Db) {}

  async findByOpenid(openid: string): Promise<PersonRow | null> {
    return (await this.db.selectFrom('people').selectAll().where('openid', '=', openid).executeTakeFirst()) ?? null
  }

  async get(personId: string): Promise<PersonRow> {
    return await this.db.selectFrom('people').selectAll().where('id', '=', personId).executeTakeFirstOrThrow()
  }

  /** Adds a person; does nothing when somebody of this openid is there already. */
  async insert(person: Insertable<Tables['people']>): Promise<void> {
    await this.db
      .insertInto('people')
      .values(person)
      .onConflict((conflict) => conflict.column('openid').doNothing())
      .execute()
  }

  async update(
    personId: string,
    change: { readonly nickname: string; readonly avatar: string | null; readonly is_hq: boolean },
  ): Promise<void> {
    await this.db.updateTable('people').set(change).where('id', '=', personId).execute()
  }

  /** Locks a person to the end of the transaction; rows that refer to them can still be added by others. */
  async lock(personId: string): Promise<void> {
    await this.db.selectFrom('people').select('id').where('id', '=', personId).forNoKeyUpdate().executeTakeFirstOrThrow()
  }

  async getSigned(personId: string): Promise<SignedPerson> {
    const person = await this.selectSigned().where('people.id', '=', personId).executeTakeFirstOrThrow()
    return signedPerson(person)
  }

  async insertSession(session: Insertable<Tables['sessions']>): Promise<void> {
    await this.db.insertInto('sessions').values(session).execute()
  }

  /** Whose session this is; null when it is unknown or ended by `at`. */
  async findSession(tokenHash: string, at: Date): Promise<SignedPerson | null> {
    const person = await this.selectSigned()
      .innerJoin('sessions', 'sessions.person_id', 'people.id')
      .where('sessions.token_hash', '=', tokenHash)
      .where('sessions.expires_at', '>', at)
      .executeTakeFirst()
    return person ? signedPerson(person) : null
  }

  async deleteSession(tokenHash: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
  }

  async deleteSessions(personId: string): Promise<void> {
    await this.db.deleteFrom('sessions').where('person_id', '=', personId).execute()
  }

  /** Those that go on after `at`, newest first. */
  async listSessions(personId: string, at: Date): Promise<readonly Selectable<Tables['sessions']>[]> {
    const own = this.db.selectFrom('sessions').selectAll().where('person_id', '=', personId)
    return await own.where('expires_at', '>', at).orderBy('created_at', 'desc').orderBy('token_hash').execute()
  }

  async saveProfile(personId: string, change: { readonly nickname?: string; readonly avatar?: string | null }): Promise<void> {
    if (Object.keys(change).length > 0) await this.db.updateTable('people').set(change).where('id', '=', personId).execute()
  }

  /** Clears a person's sessions that ended by `at`. */
  async deleteEndedSessions(personId: string, at: Date): Promise<void> {
    await this.db.deleteFrom('sessions').where('person_id', '=', personId).where('expires_at', '<=', at).execute()
  }

  /** The people written down first, with what they sign in by: for the sandbox, where somebody plays them all. */
  async listFirst(limit: number): Promise<readonly (SignedPerson & { readonly openid: string })[]> {
    const present = this.selectSigned().where('people.deleted_at', 'is', null)
    const rows = await present.select('people.openid').orderBy('people.created_at').orderBy('people.id').limit(limit).execute()
    return rows.map((row) => ({ ...signedPerson(row), openid: row.openid }))
  }

  private selectSigned() {
    return this.db
      .selectFrom('people')
      .leftJoin('sellers', 'sellers.person_id', 'people.id')
      .select(['people.id', 'people.nickname', 'people.avatar', 'people.is_hq', 'sellers.shop_name', 'sellers.state'])
  }
}

interface SignedRow {
  id: string
  nickname: string
  avatar: string | null
  is_hq: boolean
  shop_name: string | null
  state: SellerState | null
}

function signedPerson(row: SignedRow): SignedPerson {
  const seller = row.shop_name !== null && row.state !== null ? { shopName: row.shop_name, state: row.state } : null
  return { id: row.id, nickname: row.nickname, avatar: row.avatar, isHq: row.is_hq, seller }
}
